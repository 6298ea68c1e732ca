import { kecamatanOf, kelurahanOf, regionNames } from '../../src/reference/index.ts';
import { type Draw, type Random, weighted } from './random.ts';

/** A kelurahan or desa where families live. */
export interface Village {
  readonly no_prop: number;
  readonly no_kab: number;
  readonly no_kec: number;
  readonly no_kel: number;
  /** The kecamatan's six digits, with which NIKs and family card numbers registered here begin. */
  readonly district: string;
  /** Where people registered here were mostly born, as TMPT_LHR writes it. */
  readonly birthplace: string;
  readonly kode_pos: number;
  /** A desa has hamlets (dusun); a kelurahan has none. */
  readonly isDesa: boolean;
}

/** Where a person was first registered, and so what their NIK begins with. */
export interface Origin {
  readonly district: string;
  readonly birthplace: string;
}

/** Residents of the ten kecamatan of Kota Tasikmalaya in thousands, semester II of 2021. */
const CITY_WEIGHTS: Readonly<Record<string, number>> = {
  '327801': 74,
  '327802': 81,
  '327803': 62.9,
  '327804': 56,
  '327805': 99.2,
  '327806': 72,
  '327807': 80,
  '327808': 98,
  '327809': 63.1,
  '327810': 45.4,
};

/** Postal codes of the city by kecamatan, and one each for the two neighbours. */
const POSTAL_CODES: Readonly<Record<string, number>> = {
  '327801': 46122,
  '327802': 46132,
  '327803': 46112,
  '327804': 46151,
  '327805': 46182,
  '327806': 46196,
  '327807': 46196,
  '327808': 46181,
  '327809': 46151,
  '327810': 46196,
  '3206': 46411,
  '3279': 46311,
};

/** Thousands of residents drawn from the neighbours: small, there so that moves and duplicates cross a boundary. */
const NEIGHBOUR_WEIGHTS = { '3206': 75, '3279': 60 } as const;

/** Where people from elsewhere come from. The last six are retired codes that their holders keep for life. */
const ELSEWHERE: readonly (readonly [regency: string, birthplace: string, weight: number])[] = [
  ['3207', 'CIAMIS', 30],
  ['3205', 'GARUT', 22],
  ['3204', 'BANDUNG', 12],
  ['3273', 'BANDUNG', 12],
  ['3174', 'JAKARTA', 9],
  ['3175', 'JAKARTA', 5],
  ['3218', 'PANGANDARAN', 6],
  ['3211', 'SUMEDANG', 5],
  ['3203', 'CIANJUR', 4],
  ['3209', 'CIREBON', 4],
  ['3201', 'BOGOR', 4],
  ['3275', 'BEKASI', 4],
  ['3301', 'CILACAP', 4],
  ['3374', 'SEMARANG', 2],
  ['3471', 'YOGYAKARTA', 2],
  ['3578', 'SURABAYA', 2],
  ['1871', 'BANDAR LAMPUNG', 2],
  ['1271', 'MEDAN', 1],
  ['1371', 'PADANG', 1],
  ['6471', 'BALIKPAPAN', 0.5],
  ['9171', 'JAYAPURA', 0.3],
  ['910401', 'NABIRE', 0.4],
  ['910901', 'TIMIKA', 0.4],
  ['910101', 'MERAUKE', 0.3],
  ['927101', 'SORONG', 0.3],
  ['647301', 'TARAKAN', 0.3],
  ['640501', 'NUNUKAN', 0.2],
];

/** The draws over places; made once for a population, since the region tables load with it. */
export interface Places {
  readonly drawVillage: Draw<Village>;
  /** Where somebody who lives in `village` was first registered; `local` is the share from its own district. */
  drawOrigin(random: Random, village: Village, local: number): Origin;
  /** Every district of the city and the neighbours, to pass on to when one runs out of numbers. */
  readonly districts: readonly string[];
}

/** Villages of the city and its two neighbours by their size, and origins near and far. */
export function createPlaces(): Places {
  const homes = [...cityVillages(), ...neighbourVillages('3206'), ...neighbourVillages('3279')];
  const drawVillage = weighted(homes);
  const drawElsewhere = weighted(ELSEWHERE.flatMap(originsOf));
  const drawOrigin = (random: Random, village: Village, local: number) => {
    if (random.chance(local)) return village;
    return random.chance(0.6) ? drawVillage(random) : drawElsewhere(random);
  };
  return { drawVillage, drawOrigin, districts: [...new Set(homes.map(([village]) => village.district))] };
}

function cityVillages(): (readonly [Village, number])[] {
  return Object.entries(CITY_WEIGHTS).flatMap(([district, weight]) => villagesOf(district, weight));
}

function neighbourVillages(regency: keyof typeof NEIGHBOUR_WEIGHTS): (readonly [Village, number])[] {
  const districts = kecamatanOf(regency);
  return districts.flatMap(({ code }) => villagesOf(code, NEIGHBOUR_WEIGHTS[regency] / districts.length));
}

function villagesOf(district: string, weight: number): (readonly [Village, number])[] {
  const villages = kelurahanOf(district);
  return villages.map(({ code }) => [village(district, code), weight / villages.length] as const);
}

function village(district: string, code: string): Village {
  const [no_prop, no_kab, no_kec] = [district.slice(0, 2), district.slice(2, 4), district.slice(4)].map(Number);
  const parts = { no_prop: no_prop ?? 0, no_kab: no_kab ?? 0, no_kec: no_kec ?? 0, no_kel: Number(code.slice(6)) };
  const { KAB_NAME } = regionNames(parts.no_prop, parts.no_kab, parts.no_kec, parts.no_kel);
  return {
    ...parts,
    district,
    birthplace: (KAB_NAME ?? '').replace(/^KOTA /, ''),
    kode_pos: POSTAL_CODES[district] ?? POSTAL_CODES[district.slice(0, 4)] ?? 0,
    isDesa: parts.no_kel >= 2_000,
  };
}

/** Three districts of a regency are enough to look like people from all of it; a retired one stands for itself. */
function originsOf([code, birthplace, weight]: readonly [string, string, number]): (readonly [Origin, number])[] {
  if (code.length === 6) return [[{ district: code, birthplace }, weight]];
  const districts = kecamatanOf(code).slice(0, 3);
  return districts.map((district) => [{ district: district.code, birthplace }, weight / districts.length] as const);
}
