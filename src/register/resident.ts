import { Fault, type Nik } from '../kernel/index.ts';
import {
  codeLabel,
  codeListOf,
  codeLists,
  type ElementName,
  type RegionNames,
  regionNames,
} from '../reference/index.ts';
import { briefColumns, CELL_SEPARATOR, type LookupColumn, lookupColumns } from './columns.ts';
import type { ResidentStatus } from './family.ts';

/** A resident with the family's address: PostgreSQL's text of each column of the lookup (or of a brief one), empty for none. Opaque. */
export type Resident = readonly string[] & { readonly __brand: 'Resident' };

type Column = LookupColumn['column'];
type Reader = (resident: Resident) => string | null;

const columns: readonly Column[] = lookupColumns.map(({ column }) => column);
const nikAt = columns.indexOf('nik');
const statusAt = columns.indexOf('status');
const provinceAt = columns.indexOf('no_prop');
const regencyAt = columns.indexOf('no_kab');
const districtAt = columns.indexOf('no_kec');
const villageAt = columns.indexOf('no_kel');

/** How each element is read off a row. Biometrics and AIB are not in this register. */
const readers: Readonly<Record<ElementName, Reader>> = {
  NIK: text('nik'),
  NO_KK: text('no_kk'),
  NAMA_LGKP: text('nama_lgkp'),
  TMPT_LHR: text('tmpt_lhr'),
  TGL_LHR: text('tgl_lhr'),
  PROP_NAME: region('PROP_NAME'),
  KAB_NAME: region('KAB_NAME'),
  KEC_NAME: region('KEC_NAME'),
  KEL_NAME: region('KEL_NAME'),
  NO_RT: text('no_rt'),
  NO_RW: text('no_rw'),
  ALAMAT: text('alamat'),
  NAMA_LGKP_IBU: text('nama_lgkp_ibu'),
  STATUS_KAWIN: label('status_kawin', 'STATUS_KAWIN'),
  JENIS_PKRJN: label('jenis_pkrjn', 'JENIS_PKRJN'),
  JENIS_KLMIN: label('jenis_klmin', 'JENIS_KLMIN'),
  NO_PROP: text('no_prop'),
  NO_KAB: text('no_kab'),
  NO_KEC: text('no_kec'),
  NO_KEL: text('no_kel'),
  DUSUN: text('dusun'),
  KODE_POS: text('kode_pos'),
  GOL_DARAH: label('gol_darah', 'GOL_DARAH'),
  AGAMA: label('agama', 'AGAMA'),
  STAT_HBKEL: label('stat_hbkel', 'STAT_HBKEL'),
  PDDK_AKH: label('pddk_akh', 'PDDK_AKH'),
  NIK_IBU: text('nik_ibu'),
  NAMA_LGKP_AYAH: text('nama_lgkp_ayah'),
  NIK_AYAH: text('nik_ayah'),
  ALAMAT_SBLM: text('alamat_sblm'),
  AKTA_LHR: certificate('akta_lhr'),
  NO_AKTA_LHR: text('no_akta_lhr'),
  AKTA_KWN: certificate('akta_kwn'),
  NO_AKTA_KWN: text('no_akta_kwn'),
  TGL_KWN: text('tgl_kwn'),
  AKTA_CRAI: certificate('akta_crai'),
  NO_AKTA_CRAI: text('no_akta_crai'),
  TGL_CRAI: text('tgl_crai'),
  EKTP_STATUS: label('ektp_status', 'EKTP_STATUS'),
  KEWARGANEGARAAN: text('kewarganegaraan'),
  PNYDNG_CCT: label('pnydng_cct', 'PNYDNG_CCT'),
  SIDIK_JARI: () => null,
  IRIS: () => null,
  TANDA_TANGAN: () => null,
  AIB: () => null,
};

/** Elements that a brief row of the lookup holds. */
const briefElements: ReadonlySet<ElementName> = new Set<ElementName>([
  'NIK',
  'NO_KK',
  'NAMA_LGKP',
  'TMPT_LHR',
  'TGL_LHR',
  'JENIS_KLMIN',
  'NAMA_LGKP_IBU',
  'ALAMAT',
  'NO_RT',
  'NO_RW',
  'NO_PROP',
  'NO_KAB',
  'NO_KEC',
  'NO_KEL',
  'PROP_NAME',
  'KAB_NAME',
  'KEC_NAME',
  'KEL_NAME',
]);

/** True when a brief row of the lookup says all that is asked. */
export function isBrief(elements: Iterable<ElementName>): boolean {
  for (const element of elements) if (!briefElements.has(element)) return false;
  return true;
}

/**
 * The register's value of one element as canonical text: numbers unpadded, NIK and KK numbers of 16 digits, dates as
 * `YYYY-MM-DD`, codes as their labels, region names as SIAK spells them. Null when the register holds none. Only the
 * element asked for is converted. Throws `invalid_input` for an element that a brief row does not hold: null would say that the
 * register holds none.
 */
export function registerValue(resident: Resident, element: ElementName): string | null {
  return readers[element](resident);
}

/**
 * Takes a row of the lookup (pg's `rowMode: 'array'`) for a resident; its cells are cut apart, not converted. Throws
 * `invalid_input` when a value of the register holds the separator, since every cell after it would be another's.
 */
export function toResident(row: readonly unknown[]): Resident {
  const cells = String(row[0]).split(CELL_SEPARATOR);
  if (cells.length === columns.length || cells.length === briefColumns.length)
    return cells as readonly string[] as Resident;
  throw new Fault('invalid_input', 'A row of the register holds a control character.', {
    field: 'resident',
    remedy: 'Find and mend it: no text of family and resident may hold U+001F.',
  });
}

/** The NIK that a row answers to. */
export function residentNik(resident: Resident): Nik {
  return resident[nikAt] as Nik;
}

/** The status of a resident's record. */
export function residentStatus(resident: Resident): ResidentStatus {
  return resident[statusAt] as ResidentStatus;
}

/** Province and regency of residence, four digits such as `3278`: what the region scope of a right is held against. */
export function residentRegion(resident: Resident): string {
  return `${resident[provinceAt]}${(resident[regencyAt] ?? '').padStart(2, '0')}`;
}

function text(column: Column): Reader {
  const at = columns.indexOf(column);
  return (resident) => cellOf(resident, at) || null;
}

function cellOf(resident: Resident, at: number): string {
  const cell = resident[at];
  if (cell === undefined) throw new Fault('invalid_input', `A brief row of the register does not hold ${columns[at]}.`);
  return cell;
}

function label(column: Column, element: ElementName): Reader {
  const at = columns.indexOf(column);
  const list = codeListOf(element);
  return (resident) => {
    const code = cellOf(resident, at);
    return code && list ? codeLabel(list, Number(code)) : null;
  };
}

const CERTIFICATE_NONE = 1;
const CERTIFICATE_HELD = 2;

/** AKTA_* are booleans here, `t` and `f` as text, and `ADA` or `TIDAK ADA` on paper. */
function certificate(column: Column): Reader {
  const at = columns.indexOf(column);
  return (resident) => {
    const held = cellOf(resident, at);
    return held ? codeLabel(codeLists.certificate, held === 't' ? CERTIFICATE_HELD : CERTIFICATE_NONE) : null;
  };
}

function region(name: keyof RegionNames): Reader {
  return (resident) =>
    regionNames(
      Number(resident[provinceAt]),
      Number(resident[regencyAt]),
      Number(resident[districtAt]),
      Number(resident[villageAt]),
    )[name];
}
