import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, type TimeZone } from '../kernel/index.ts';

/** Names of a register address, as SIAK spells them; null where the tables know no such code. */
export interface RegionNames {
  readonly PROP_NAME: string | null;
  /** Cities carry `KOTA`; a regency is the bare name (`TASIKMALAYA` beside `KOTA TASIKMALAYA`). */
  readonly KAB_NAME: string | null;
  readonly KEC_NAME: string | null;
  readonly KEL_NAME: string | null;
}

/** One kecamatan (code of 6 digits) or kelurahan (10 digits). */
export interface Region {
  readonly code: string;
  readonly name: string;
}

interface Tables {
  /** Names by code of every level: lengths differ, so 32, 3278, 327803 and 3278031003 never meet. */
  readonly names: ReadonlyMap<number, string>;
  /** Current and retired province codes, two digits. */
  readonly provinces: ReadonlySet<string>;
}

const LEVEL_FILES = ['provinces', 'regencies', 'districts', 'villages'] as const;

let tables: Tables | undefined;

/**
 * The names that belong to an address of the register. NO_PROP, NO_KAB and NO_KEC have two digits, NO_KEL four
 * (1001 up for a kelurahan, 2001 up for a desa). Four look-ups in one map; the tables load at first use.
 */
export function regionNames(noProp: number, noKab: number, noKec: number, noKel: number): RegionNames {
  const { names } = loaded();
  const kab = noProp * 100 + noKab;
  const kec = kab * 100 + noKec;
  return {
    PROP_NAME: names.get(noProp) ?? null,
    KAB_NAME: names.get(kab) ?? null,
    KEC_NAME: names.get(kec) ?? null,
    KEL_NAME: names.get(kec * 10_000 + noKel) ?? null,
  };
}

/**
 * True when a NIK may begin with these six digits. Only the province is judged, current or retired: the retired codes of
 * regencies and districts are not completely known, so a stricter test would refuse people who hold them.
 */
export function isKnownRegionPrefix(nikFirst6: string): boolean {
  return loaded().provinces.has(nikFirst6.slice(0, 2));
}

/** Every kecamatan of a regency or city (four digits, such as `3278`), in the order of their codes. */
export function kecamatanOf(kabCode: string): readonly Region[] {
  return childrenOf(kabCode, 2);
}

/** Every kelurahan and desa of a kecamatan (six digits, such as `327803`), in the order of their codes. */
export function kelurahanOf(kecCode: string): readonly Region[] {
  return childrenOf(kecCode, 4);
}

/** Every regency and city of the country (four digits), in the order of their codes. */
export function regencies(): readonly Region[] {
  return childrenBetween(1_000, 9_999);
}

/** The time zone that an office of this province works in (Keppres 41/1987). */
export function timeZoneOfProvince(noProp: number): TimeZone {
  if (noProp > 80) return 'WIT';
  const central = noProp > 70 || noProp === 63 || noProp === 64 || noProp === 65;
  return central || (noProp > 50 && noProp < 60) ? 'WITA' : 'WIB';
}

function childrenOf(code: string, digits: number): readonly Region[] {
  const size = 10 ** digits;
  const first = Number(code) * size;
  return childrenBetween(first, first + size - 1);
}

function childrenBetween(first: number, last: number): readonly Region[] {
  const found: Region[] = [];
  for (const [code, name] of loaded().names) {
    if (code >= first && code <= last) found.push({ code: String(code), name });
  }
  return found;
}

function loaded(): Tables {
  tables ??= load(join(packageRoot(import.meta.dirname), 'data', 'regions'));
  return tables;
}

function load(folder: string): Tables {
  const names = new Map<number, string>();
  for (const level of LEVEL_FILES) {
    for (const [code, name] of readRows(folder, level)) names.set(Number(code), name);
  }
  const codes = [...readRows(folder, 'provinces'), ...readRows(folder, 'retired')].map(([code]) => code);
  return { names, provinces: new Set(codes.filter((code) => code.length === 2)) };
}

function readRows(folder: string, level: string): (readonly [code: string, name: string])[] {
  const lines = readFileSync(join(folder, `${level}.csv`), 'latin1')
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(',');
    return [code, name] as const;
  });
}

/** The folder of package.json: two levels up from `src/reference`, three from the compiled `dist/src/reference`. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) {
    throw new Fault('not_found', 'The region tables were not found.', {
      field: 'data/regions',
      remedy: 'Run from a complete installation of Gapura.',
    });
  }
  return packageRoot(parent);
}
