export { decodeText } from './decode-text.ts';
export { foldKeys, isPlainObject } from './fold-keys.ts';
export { parseJson, scalarFault, scalarText } from './parse-json.ts';
