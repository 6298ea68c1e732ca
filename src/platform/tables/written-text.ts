const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/giu;

/**
 * How a workbook writes the text of a cell, before XML's own escapes: what XML cannot hold as `_x000D_`, and a text that
 * looks like that as `_x005F_x000D_`, as Excel does.
 */
export function writtenText(text: string): string {
  return text.replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`);
}
