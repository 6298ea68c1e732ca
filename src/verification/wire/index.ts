export { type ParameterReason, parameterReasons } from './invalid-parameters.ts';
export { wireMethods } from './methods.ts';
export { refusalTexts } from './refusal-texts.ts';
export { type WireParts, wireRoutes } from './routes.ts';
