/** What papers may be, as a file field takes it; the server looks into the file itself. */
export const PAPER_TYPES = '.pdf,.jpg,.jpeg,.png';

/** One file as the API takes it: its document describes a file as text, and it goes as a form. */
export function fileBody(file: File): { file: string } {
  const body = new FormData();
  body.set('file', file);
  return body as unknown as { file: string };
}
