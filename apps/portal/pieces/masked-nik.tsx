/** A masked NIK in its groups of six, six and four. */
export function MaskedNik({ nik }: { readonly nik: string }) {
  return <span className="nowrap">{nik.replace(/\*/g, '•').replace(/^(.{6})(.{6})/, '$1 $2 ')}</span>;
}
