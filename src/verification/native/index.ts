export { API_VERSION, apiDescription } from './api-description.ts';
export { sendErrorsPage } from './errors-page.ts';
export { type ParameterCode, parameterCodes } from './parameter-problems.ts';
export { ERRORS_PATH } from './problem.ts';
export { type NativeParts, nativeRoutes } from './routes.ts';
export { askableElements } from './schemas.ts';
export { type NativeCode, type Sentences, sentences } from './sentences.ts';
