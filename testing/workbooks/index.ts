export { makeRow, makeSheet, makeWorkbook, makeZip, textCell, type WorkbookPlan } from './make-workbook.ts';
