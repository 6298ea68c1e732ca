import type { Comparison, ElementName } from '../../reference/index.ts';

interface Words {
  readonly id: string;
  readonly en: string;
}

/** How a value is sent, by how it is compared: what a client may leave as it has it, and what counts. */
const byComparison: Readonly<Record<Comparison, Words>> = {
  key: { id: '16 digit', en: '16 digits' },
  exact: { id: 'tepat seperti pada dokumen', en: 'exactly as on the document' },
  name: {
    id: 'nama lengkap; gelar dan huruf besar-kecil tidak berpengaruh',
    en: 'full name; titles and case do not matter',
  },
  place: { id: 'nama tempat', en: 'name of the place' },
  address: { id: 'jalan dan nomor', en: 'street and number' },
  date: { id: 'dd-mm-yyyy atau yyyy-mm-dd', en: 'dd-mm-yyyy or yyyy-mm-dd' },
  region: { id: 'nama wilayah', en: 'name of the region' },
  number: { id: 'angka; nol di depan boleh', en: 'digits; leading zeros may stand' },
  code: { id: 'tulisan atau kodenya', en: 'its words or its code' },
  biometric: { id: 'tidak dibandingkan', en: 'not compared' },
  none: { id: 'tidak dibandingkan', en: 'not compared' },
};

/** How a value of an element is sent, in words. */
export function howToSend({ compare }: { readonly name: ElementName; readonly compare: Comparison }): Words {
  return byComparison[compare];
}
