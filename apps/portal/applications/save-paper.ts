/** Gives a paper that was made for this very answer to whoever asked for it, as a file. */
export function savePaper(paper: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(paper);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
