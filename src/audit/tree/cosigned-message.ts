/** What a witness signs: two lines that keep it apart from every other signed text, and the checkpoint's text as a whole. */
export function cosignedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
