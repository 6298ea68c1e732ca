export { type CodeList, type CodeListName, codeLabel, codeListOf, codeLists, codeOf } from './codes.ts';
export { type DocumentKind, documentKinds, findDocumentKind } from './documents.ts';
export {
  type Comparison,
  type Element,
  type ElementName,
  elements,
  findElement,
  getElement,
  isScored,
  type Sensitivity,
  wireOrder,
} from './elements.ts';
export {
  isKnownRegionPrefix,
  kecamatanOf,
  kelurahanOf,
  type Region,
  type RegionNames,
  regencies,
  regionNames,
  timeZoneOfProvince,
} from './regions.ts';
