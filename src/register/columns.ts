/** Columns of `family` but for its key, in the order in which they are loaded. */
export const familyColumns = [
  'alamat',
  'no_rt',
  'no_rw',
  'dusun',
  'kode_pos',
  'no_prop',
  'no_kab',
  'no_kec',
  'no_kel',
  'tgl_kk',
] as const;

/** Columns of `resident`, in the order in which they are loaded. */
export const residentColumns = [
  'nik',
  'no_kk',
  'status',
  'nama_lgkp',
  'tmpt_lhr',
  'tgl_lhr',
  'jenis_klmin',
  'gol_darah',
  'agama',
  'status_kawin',
  'stat_hbkel',
  'pddk_akh',
  'jenis_pkrjn',
  'pnydng_cct',
  'nik_ibu',
  'nama_lgkp_ibu',
  'nik_ayah',
  'nama_lgkp_ayah',
  'alamat_sblm',
  'akta_lhr',
  'no_akta_lhr',
  'akta_kwn',
  'no_akta_kwn',
  'tgl_kwn',
  'akta_crai',
  'no_akta_crai',
  'tgl_crai',
  'ektp_status',
  'kewarganegaraan',
  'tgl_ektp',
  'tgl_akta_lhr',
] as const;

export type FamilyColumn = (typeof familyColumns)[number];
export type ResidentColumn = (typeof residentColumns)[number];

/** A column of the lookup with the table that it is of. */
export interface LookupColumn {
  readonly table: 'r' | 'f';
  readonly column: ResidentColumn | FamilyColumn;
}

/** What nearly every question is about; a brief row of the lookup has these alone. */
const briefly: ReadonlySet<string> = new Set<ResidentColumn | FamilyColumn>([
  'nik',
  'no_kk',
  'status',
  'nama_lgkp',
  'tmpt_lhr',
  'tgl_lhr',
  'jenis_klmin',
  'nama_lgkp_ibu',
  'alamat',
  'no_rt',
  'no_rw',
  'no_prop',
  'no_kab',
  'no_kec',
  'no_kel',
]);

/** Days of documents: no element, and read only with a person's documents. */
const ofDocuments: ReadonlySet<string> = new Set<ResidentColumn | FamilyColumn>(['tgl_kk', 'tgl_ektp', 'tgl_akta_lhr']);

const everyColumn: readonly LookupColumn[] = [
  ...residentColumns.map((column) => ({ table: 'r' as const, column })),
  ...familyColumns.map((column) => ({ table: 'f' as const, column })),
].filter(({ column }) => !ofDocuments.has(column));

/** The columns of a brief row of the lookup. */
export const briefColumns = everyColumn.filter(({ column }) => briefly.has(column));

/** Every column of the lookup: those of a brief row come first, so that whoever reads a cell finds it in either. */
export const lookupColumns = [...briefColumns, ...everyColumn.filter(({ column }) => !briefly.has(column))];

/** Stands between the cells of a looked-up row: ASCII's unit separator, which no value holds. */
export const CELL_SEPARATOR = '\u001f';
