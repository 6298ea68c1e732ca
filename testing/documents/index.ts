export { hardData, longName, markupName } from './hard.ts';
export { ordinaryData, printContext } from './ordinary.ts';
export { type ReadPdf, readPdf, squash } from './read-pdf.ts';
