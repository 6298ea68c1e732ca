/** Short and other forms of words that are written in very many ways, by the form they are compared in. */
const forms: Readonly<Record<string, string>> = {
  MUHAMMAD: `MUHAMAD MOHAMAD MOHAMMAD MOHAMED MUHAMMED MUHAMMET MUHAMAT MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD MUKHAMAD
    MUKHAMMAD MOKHAMAD MOKHAMMAD MUHAMMADH MUHAMADH MOCH MOKH MOH MOHD MUH MUCH MUHD MHD MHMD MD`,
  AHMAD: 'ACHMAD AKHMAD ACHAMAD AHMED AHMAT ACH AKH AHM',
  ABDUL: 'ABD ABDOEL ABDHUL ABDL ABDUR ABDUS ABDUN ABDUD ABDUT ABDUZ',
  SITI: 'SITTI SIITI STI',
  NUR: 'NOER NOOR',
  SLAMET: 'SELAMET SLAMAT SELAMAT',
  WAYAN: 'WYN',
  NYOMAN: 'NYM',
  KETUT: 'KT KTT',
  NENGAH: 'NGH',
  KOMANG: 'KMG',
  KADEK: 'KDK',
  GUSTI: 'GST',
  GEDE: 'GD GDE',
  PUTU: 'PT',
  DEWA: 'DW',
  DESAK: 'DSK',
  BORU: 'BR',
  DAENG: 'DG',
};

const canonical = new Map(
  Object.entries(forms).flatMap(([form, others]) => others.split(/\s+/).map((other) => [other, form])),
);

/** Words in front of which MD is Balinese MADE and not MUHAMMAD. */
const BALINESE = new Set(['I', 'NI']);

/** The form in which a word of a name is compared, by the word in front of it; most words are their own. */
export function writtenOut(word: string, previous: string | undefined): string {
  if (word === 'MD' && previous !== undefined && BALINESE.has(previous)) return 'MADE';
  if (word === 'ST' && previous === undefined) return 'SITI';
  return canonical.get(word) ?? word;
}

const common = new Set(
  `MUHAMMAD SITI AHMAD ABDUL NUR NURUL NI GUSTI WAYAN MADE NYOMAN KETUT PUTU KADEK KOMANG GEDE LUH NENGAH BORU DAENG`.split(
    /\s+/,
  ),
);

/** True for words that so many bear that they tell little apart. */
export function isCommon(word: string): boolean {
  return common.has(word);
}
