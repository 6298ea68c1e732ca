/** Where one goes on after signing in: only to a page of ours, whatever somebody has put into the link. */
export function wayBack(kembali: string | undefined): string {
  return kembali !== undefined && /^\/(?![/\\])/.test(kembali) ? kembali : '/';
}
