/** Answers of the portal that are no JSON, as its document shows them. */
export const answers = {
  /** Done, and nothing to tell. */
  nothing: { 204: { type: 'null', description: 'Done.' } },
  /** On to another address. */
  elsewhere: { 302: { type: 'null', description: 'On to another address, named in `location`.' } },
  /** Whatever a library hands on as it is. */
  asItIs: { 200: { type: 'object', additionalProperties: true, description: 'To be handed on as it is.' } },
  /** A printed document. */
  pdf: { 200: file('A printed document.', 'application/pdf') },
  /** A table as text. */
  csv: { 200: file('A table.', 'text/csv') },
  /** A table as a workbook. */
  xlsx: { 200: file('A workbook.', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet') },
  /** What somebody handed in. */
  paper: { 200: file('The file, to be saved.', 'application/pdf', 'image/jpeg', 'image/png') },
} as const;

function file(description: string, ...types: readonly string[]) {
  const schema = { type: 'string', format: 'binary' } as const;
  return { description, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}
