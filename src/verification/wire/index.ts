export {
  type InvalidParameters,
  isInvalid,
  type ParameterReason,
  parameterReasons,
} from './invalid-parameters.ts';
export type { WireKey } from './keys.ts';
export { currentMethod, findMethod, type WireMethod, wireMethods } from './methods.ts';
export { maxBodyBytes, maxKeys, maxValueLength, readWireBody, type WireBody } from './read-body.ts';
export { readWirePath, type WirePath } from './read-path.ts';
export { readWireRequest, type WireParameters, type WireRequest } from './read-request.ts';
export { refusalBody } from './refusal-body.ts';
export { refusalTexts } from './refusal-texts.ts';
export { type WireParts, wireRoutes } from './routes.ts';
export { valuesBody } from './values-body.ts';
export { verifiedBody } from './verified-body.ts';
