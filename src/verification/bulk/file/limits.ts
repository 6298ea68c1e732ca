import { MOST_SHEET_ROWS } from '../../../platform/tables/index.ts';

const MIB = 1024 * 1024;

/** What a list of people may be, so that no file, however made, takes more memory or time than its size is worth. */
export const fileLimits = {
  /** Rows in one batch. */
  batchRows: 2_000,
  /** Characters in one batch; 2,000 rows of the longest cells would be 2 GB. Usual ones have 200,000. */
  batchCharacters: 4_000_000,
  /** There are 45 elements; the others are the institution's own and are ignored. */
  columns: 100,
  /** Characters of one cell; an address has some 100. */
  cellCharacters: 10_000,
  /** Characters between two line ends: 100 columns of the longest cells. */
  lineCharacters: 1_100_000,
  sheetRows: MOST_SHEET_ROWS,
  /** Files inside an .xlsx; a workbook of ten sheets has about 30. */
  zipEntries: 1_000,
  /** A sheet of a million rows with six columns is 300 MB of XML. */
  sheetBytes: 4_096 * MIB,
  /** A part that is held in memory as a whole: the list of sheets, the styles. */
  partBytes: 32 * MIB,
  /** Unpacked to packed size, above `ratioFromBytes`; repetitive sheets reach 20, deflate can reach 1,032. */
  ratio: 150,
  ratioFromBytes: 16 * MIB,
  /** Different texts of a workbook, which a sheet refers to by number in any order: they have to be held in memory. */
  sharedTexts: 8_000_000,
  sharedBytes: 256 * MIB,
  /** Elements of XML inside each other; a sheet has 6. */
  xmlDepth: 64,
  /** Characters without a tag, or of a tag, in XML. */
  xmlToken: 1 * MIB,
  /** What is looked at to recognise format, encoding and delimiter. */
  headBytes: 64 * 1024,
} as const;
