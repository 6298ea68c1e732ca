/** A NIK in its groups of six, six and four, hidden but for its sequence, which is no place and no day of birth. */
export function maskNik(nik: string): string {
  return `•••••• •••••• ${nik.slice(-4)}`;
}

/** A NIK, masked. */
export function MaskedNik({ nik }: { readonly nik: string }) {
  return <span className="nowrap">{maskNik(nik)}</span>;
}
