import { Fault, type Nik, parseNik } from '../kernel/index.ts';

/**
 * NIK and case of a look, out of a request. Throws `invalid_input` for what cannot be a NIK, and for a case that is one: a
 * case is kept in clear for years, and would have the log tell of that person. The fault repeats neither.
 */
export function readCase(asked: { readonly nik: string; readonly caseRef: string }): { nik: Nik; caseRef: string } {
  const nik = parseNik(asked.nik);
  if (!nik)
    throw new Fault('invalid_input', 'This cannot be a NIK.', {
      field: 'nik',
      remedy: 'Give its 16 digits.',
      indonesian: 'Ini bukan NIK. Isi 16 digit NIK.',
    });
  if (/(?:\d[\s.-]*){16}/.test(asked.caseRef)) {
    const remedy = 'Give the number of the ticket.';
    throw new Fault('invalid_input', 'A case is no NIK.', {
      field: 'caseRef',
      remedy,
      indonesian: 'Nomor kasus tidak boleh berisi NIK. Isi nomor tiket, pengaduan, atau surat.',
    });
  }
  return { nik, caseRef: asked.caseRef.trim() };
}
