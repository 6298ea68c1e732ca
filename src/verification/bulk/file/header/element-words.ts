import { type ElementName, elements } from '../../../../reference/index.ts';

/** What people write over a column, besides the element's name and its two labels. Compared as `bareName`. */
const words: Readonly<Partial<Record<ElementName, readonly string[]>>> = {
  NIK: [
    'Nomor Induk Kependudukan',
    'NIK KTP',
    'No KTP',
    'Nomor KTP',
    'No KTP-el',
    'No e-KTP',
    'NIK/No KTP',
    'NIK Penduduk',
    'ID number',
    'National ID',
    'National ID number',
    'Identity number',
    'KTP number',
  ],
  NO_KK: [
    'KK',
    'No KK',
    'Nomor Kartu Keluarga',
    'No Kartu Keluarga',
    'Kartu Keluarga',
    'Family card',
    'Family card no',
  ],
  NAMA_LGKP: [
    'Nama',
    'Nama Lengkap',
    'Nama Sesuai KTP',
    'Nama KTP',
    'Nama Penduduk',
    'Nama Pemohon',
    'Nama Nasabah',
    'Nama Pelanggan',
    'Nama Peserta',
    'Nama Pasien',
    'Name',
    'Full name',
    'Complete name',
  ],
  TMPT_LHR: [
    'Tempat Lahir',
    'Tmp Lahir',
    'Tmpt Lahir',
    'Tempat Lhr',
    'Tempat Kelahiran',
    'Kota Lahir',
    'Birthplace',
    'Birth place',
    'Place of birth',
  ],
  TGL_LHR: [
    'Tanggal Lahir',
    'Tgl Lahir',
    'Tgl Lhr',
    'Tanggal Kelahiran',
    'Date of birth',
    'Birth date',
    'Birthdate',
    'Birthday',
    'DOB',
  ],
  PROP_NAME: [
    'Provinsi',
    'Propinsi',
    'Prov',
    'Prop',
    'Nama Provinsi',
    'Nama Propinsi',
    'Nama Prop',
    'Province',
    'Province name',
  ],
  KAB_NAME: [
    'Kabupaten',
    'Kota',
    'Kab',
    'Kab/Kota',
    'Kabupaten/Kota',
    'Kota/Kabupaten',
    'Nama Kabupaten',
    'Nama Kab',
    'Nama Kota',
    'Nama Kab/Kota',
    'Regency',
    'City',
    'Regency/City',
  ],
  KEC_NAME: ['Kecamatan', 'Kec', 'Nama Kecamatan', 'Nama Kec', 'District', 'Subdistrict'],
  KEL_NAME: [
    'Kelurahan',
    'Desa',
    'Kel',
    'Kel/Desa',
    'Desa/Kelurahan',
    'Kelurahan/Desa',
    'Nama Kelurahan',
    'Nama Desa',
    'Nama Kel',
    'Nama Kel/Desa',
    'Village',
  ],
  NO_RT: ['RT', 'No RT', 'Nomor RT', 'Rukun Tetangga'],
  NO_RW: ['RW', 'No RW', 'Nomor RW', 'Rukun Warga'],
  ALAMAT: [
    'Alamat',
    'Alamat KTP',
    'Alamat Sesuai KTP',
    'Alamat Lengkap',
    'Alamat Rumah',
    'Alamat Tinggal',
    'Jalan',
    'Address',
    'Street',
    'Home address',
  ],
  NAMA_LGKP_IBU: [
    'Nama Ibu',
    'Nama Ibu Kandung',
    'Nama Lengkap Ibu',
    'Nama Lengkap Ibu Kandung',
    'Nama Gadis Ibu',
    'Nama Gadis Ibu Kandung',
    'Ibu',
    'Ibu Kandung',
    'Mother',
    'Mother name',
    "Mother's name",
    "Mother's maiden name",
  ],
  STATUS_KAWIN: [
    'Status Kawin',
    'Status Perkawinan',
    'Status Nikah',
    'Status Pernikahan',
    'Stat Kwn',
    'Marital status',
  ],
  JENIS_PKRJN: ['Pekerjaan', 'Jenis Pekerjaan', 'Jns Pekerjaan', 'Profesi', 'Occupation', 'Job'],
  JENIS_KLMIN: ['Jenis Kelamin', 'Jns Kelamin', 'Jenis Klmin', 'JK', 'L/P', 'Kelamin', 'Gender', 'Sex'],
  NO_PROP: ['Kode Provinsi', 'Kode Propinsi', 'Kode Prov', 'Kd Prop', 'No Prov', 'No Provinsi', 'Province code'],
  NO_KAB: [
    'Kode Kabupaten',
    'Kode Kab',
    'Kode Kota',
    'Kode Kab/Kota',
    'Kd Kab',
    'No Kabupaten',
    'Regency code',
    'City code',
  ],
  NO_KEC: ['Kode Kecamatan', 'Kode Kec', 'Kd Kec', 'No Kecamatan', 'District code'],
  NO_KEL: [
    'Kode Kelurahan',
    'Kode Desa',
    'Kode Kel',
    'Kd Kel',
    'No Kelurahan',
    'No Desa',
    'Kode Desa/Kelurahan',
    'Village code',
  ],
  DUSUN: ['Dusun', 'Nama Dusun', 'Lingkungan', 'Hamlet'],
  KODE_POS: ['Kode Pos', 'Kodepos', 'Postal code', 'Postcode', 'Zip', 'Zip code'],
  GOL_DARAH: ['Golongan Darah', 'Gol Darah', 'Gol Drh', 'Goldar', 'Blood type', 'Blood group'],
  AGAMA: ['Agama', 'Kepercayaan', 'Religion'],
  STAT_HBKEL: [
    'Status Hubungan Keluarga',
    'Stat Hub Keluarga',
    'Hubungan Keluarga',
    'SHDK',
    'SHK',
    'Family relation',
    'Relationship',
  ],
  PDDK_AKH: ['Pendidikan', 'Pendidikan Akhir', 'Pendidikan Terakhir', 'Pddk Akhir', 'Education', 'Last education'],
  NIK_IBU: ['NIK Ibu Kandung', "Mother's NIK", 'Mother NIK'],
  NAMA_LGKP_AYAH: [
    'Nama Ayah',
    'Nama Ayah Kandung',
    'Nama Lengkap Ayah',
    'Nama Bapak',
    'Nama Lengkap Bapak',
    'Ayah',
    'Bapak',
    'Father',
    'Father name',
    "Father's name",
  ],
  NIK_AYAH: ['NIK Bapak', 'NIK Ayah Kandung', "Father's NIK", 'Father NIK'],
  ALAMAT_SBLM: ['Alamat Sebelumnya', 'Alamat Lama', 'Alamat Asal', 'Previous address', 'Former address'],
  AKTA_LHR: ['Akta Lahir', 'Akta Kelahiran', 'Punya Akta Lahir', 'Birth certificate'],
  NO_AKTA_LHR: ['No Akta Lahir', 'Nomor Akta Lahir', 'No Akta Kelahiran', 'Birth certificate no'],
  AKTA_KWN: ['Akta Kawin', 'Akta Perkawinan', 'Akta Nikah', 'Buku Nikah', 'Marriage certificate'],
  NO_AKTA_KWN: ['No Akta Kawin', 'No Akta Perkawinan', 'No Akta Nikah', 'No Buku Nikah', 'Marriage certificate no'],
  TGL_KWN: [
    'Tanggal Kawin',
    'Tgl Kawin',
    'Tanggal Nikah',
    'Tgl Nikah',
    'Tanggal Pernikahan',
    'Date of marriage',
    'Wedding date',
  ],
  AKTA_CRAI: ['Akta Cerai', 'Akta Perceraian', 'Divorce certificate'],
  NO_AKTA_CRAI: ['No Akta Cerai', 'No Akta Perceraian', 'Divorce certificate no'],
  TGL_CRAI: ['Tanggal Cerai', 'Tgl Cerai', 'Date of divorce'],
  EKTP_STATUS: ['Status KTP', 'Status e-KTP', 'Status KTP-el', 'Status Rekam', 'KTP status'],
  KEWARGANEGARAAN: ['Warga Negara', 'Warganegara', 'Kebangsaan', 'WNI/WNA', 'Citizenship', 'Nationality'],
  PNYDNG_CCT: ['Penyandang Cacat', 'Penyandang Disabilitas', 'Disabilitas', 'Kelainan Fisik', 'Cacat', 'Disability'],
};

/** One column for two things, or for one of two: to take it for either would compare the wrong value. */
const ambiguousWords: readonly string[] = [
  'TTL',
  'Tempat Tanggal Lahir',
  'Tempat, Tgl Lahir',
  'Tempat dan Tanggal Lahir',
  'Nama Orang Tua',
  'Nama Ortu',
  'Nama Ibu/Ayah',
  'Nama Ayah/Ibu',
  'NIK/KK',
  'NIK Orang Tua',
  'Nama Ibu/Bapak',
  'No',
  'Nomor',
  'Status',
  'Kode',
  'Tanggal',
  'Tgl',
  'Akta',
  'No Akta',
  'Wilayah',
  'Parent name',
  'Place and date of birth',
  'Date',
  'Number',
  'ID',
];

/** A column's name without case, accents, spaces and marks, and its first word cut short: `Tgl. Lahir` is TANGGAL_LAHIR. */
export function bareName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters
    .replace(/^NOMOR(?=.)/, 'NO')
    .replace(/^TANGGAL(?=.)/, 'TGL')
    .replace(/^TEMPAT(?=.)/, 'TMPT');
}

const byName = new Map<string, ElementName>();
for (const element of elements) {
  for (const name of [element.name, element.labelId, element.labelEn, ...(words[element.name] ?? [])]) {
    byName.set(bareName(name), element.name);
  }
}

const ambiguous = new Set(ambiguousWords.map(bareName));

/** The element that a column's name means, `ambiguous` where it could mean two, undefined where it means none. */
export function elementOf(name: string): ElementName | 'ambiguous' | undefined {
  const bare = bareName(name);
  const element = byName.get(bare);
  if (element) return element;
  return ambiguous.has(bare) || namesTwo(name) ? 'ambiguous' : undefined;
}

/** `RT/RW`, `Provinsi & Kabupaten`: parts that each mean an element, and not the same one. */
function namesTwo(name: string): boolean {
  const parts = name.split(/[/&+,]|\bdan\b|\band\b|\batau\b|\bor\b/i).map((part) => byName.get(bareName(part)));
  return new Set(parts.filter((part) => part !== undefined)).size > 1;
}
