import { Fault } from '../../kernel/index.ts';

/** What people put between the digits of a NIK, and a spreadsheet before it. */
const BETWEEN = /[\s\u00a0\u200b.'’-]/g;

/**
 * Throws `invalid_input` for what holds 16 digits in a row, as a NIK or a family card number does, however they are set
 * apart: this search is over institutions and papers, and people are not looked for by an address that browsers keep.
 */
export function refuseNik(text: string): void {
  if (!/(?<!\d)\d{16}(?!\d)/.test(text.replace(BETWEEN, ''))) return;
  throw new Fault('invalid_input', 'Nobody is looked for by NIK here.', {
    field: 'q',
    remedy:
      'Search for the name or number of an institution, an agreement or an application. To look at a person, open a case.',
    indonesian:
      'NIK tidak dicari di sini. Cari nama atau nomor lembaga, perjanjian, atau permohonan; untuk melihat orang, buka kasus.',
  });
}
