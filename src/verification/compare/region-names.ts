const list = (words: string) => words.trim().split(/\s*\n\s*/);

/** Other names of provinces, each line `NAME: OTHER, OTHER`; a name is the register's, without its sort of province. */
const provinceLines = list(`
  ACEH: NAD, NANGGROE ACEH DARUSSALAM, DI ACEH, D I ACEH, DAERAH ISTIMEWA ACEH
  SUMATERA UTARA: SUMUT, SUMATRA UTARA
  SUMATERA BARAT: SUMBAR, SUMATRA BARAT
  SUMATERA SELATAN: SUMSEL, SUMATRA SELATAN
  KEPULAUAN RIAU: KEPRI
  KEPULAUAN BANGKA BELITUNG: BABEL, BANGKA BELITUNG
  DKI JAKARTA: DKI, DKJ, JAKARTA, D K I JAKARTA, DAERAH KHUSUS IBUKOTA JAKARTA, DAERAH KHUSUS IBU KOTA JAKARTA, DAERAH KHUSUS JAKARTA, DK JAKARTA
  JAWA BARAT: JABAR
  JAWA TENGAH: JATENG
  DAERAH ISTIMEWA YOGYAKARTA: DIY, DI YOGYAKARTA, D I YOGYAKARTA, YOGYAKARTA, DI JOGJAKARTA, DAERAH ISTIMEWA JOGJAKARTA
  JAWA TIMUR: JATIM
  NUSA TENGGARA BARAT: NTB
  NUSA TENGGARA TIMUR: NTT
  KALIMANTAN BARAT: KALBAR
  KALIMANTAN TENGAH: KALTENG
  KALIMANTAN SELATAN: KALSEL
  KALIMANTAN TIMUR: KALTIM
  KALIMANTAN UTARA: KALTARA
  SULAWESI UTARA: SULUT
  SULAWESI TENGAH: SULTENG
  SULAWESI SELATAN: SULSEL
  SULAWESI TENGGARA: SULTRA
  SULAWESI BARAT: SULBAR
  MALUKU UTARA: MALUT
`);

/** Names and other names of provinces by the register's name; keys and values without spaces. */
export const provinceNames: ReadonlyMap<string, string> = new Map(
  provinceLines.flatMap((line) => {
    const [name = '', others = ''] = line.split(': ');
    return [name, ...others.split(', ')].map((other) => [letters(other), letters(name)] as const);
  }),
);

/** Cities beside a regency of the same name: there the bare name means the regency. Without spaces. */
export const citiesWithNamesake: ReadonlySet<string> = new Set(
  `BANDUNG BANJAR BEKASI BIMA BLITAR BOGOR CIREBON GORONTALO JAYAPURA KEDIRI KUPANG MADIUN MAGELANG MALANG MOJOKERTO PASURUAN
  PEKALONGAN PROBOLINGGO SEMARANG SERANG SOLOK SORONG SUKABUMI TANGERANG TASIKMALAYA TEGAL`.split(/\s+/),
);

/** Regencies whose own name begins with KOTA; what follows it, without spaces. */
export const regenciesNamedKota: ReadonlySet<string> = new Set(['BARU', 'WARINGINBARAT', 'WARINGINTIMUR', 'MOBAGU']);

function letters(name: string): string {
  return name.replaceAll(' ', '');
}
