import { regencies } from '../../src/reference/index.ts';
import type { Draw } from './draw.ts';
import { type Category, category, type LabelledPair, pairsOf } from './pair.ts';
import { fingerSlip, modernSpelling, oldSpelling, scannerSlip } from './slips.ts';

/** Former names, abbreviations and other spellings that clerks write, by place. */
const otherNames: readonly (readonly [place: string, other: string])[] =
  `JAKARTA:JKT JAKARTA:DKI+JAKARTA JAKARTA:BATAVIA
  JAKARTA+SELATAN:JAKSEL JAKARTA+TIMUR:JAKTIM BANDUNG:BDG SURABAYA:SBY SURABAYA:SURABAJA MAKASSAR:UJUNG+PANDANG YOGYAKARTA:JOGJA
  YOGYAKARTA:JOGJAKARTA YOGYAKARTA:YOGYA SURAKARTA:SOLO JAYAPURA:HOLLANDIA BOGOR:BUITENZORG TASIKMALAYA:TASIK TASIKMALAYA:TSM
  MEDAN:MDN SEMARANG:SMG MALANG:MLG PALEMBANG:PLG BEKASI:BKS TANGERANG:TNG CIREBON:CRB MANADO:MENADO PEKANBARU:PAKANBARU
  BANDA+ACEH:KUTARAJA BANDAR+LAMPUNG:TANJUNG+KARANG TANGERANG+SELATAN:TANGSEL`
    .split(/\s+/)
    .map((row) => row.replaceAll('+', ' ').split(':') as [string, string]);

const villages =
  `SUKAMAJU SUKARAJA SUKAMULYA SUKAJAYA CIBEUREUM CIBURUY CIPEDES CIKALONG SINDANGSARI SINDANGJAYA SINDANGRATU
  KARANGANYAR+KIDUL KARANGSARI MEKARJAYA MEKARSARI TUGURAJA LINGGAJAYA LINGGASARI SETIANEGARA BANJARSARI BANJARWANGI KARTAHARJA
  WONOREJO WONOASRI WONODADI TAMANREJO TAMANSARI MARGOMULYO MARGOREJO SIDOMULYO SIDODADI SIDOREJO TANJUNGSARI PANGKALAN+LESUNG
  BATU+LAYANG TELUK+PINANG PULAU+PANJANG LUBUK+BASUNG KAMPUNG+DALAM SUMBER+REJO`
    .split(/\s+/)
    .map((name) => name.replaceAll('+', ' '));

const provinces = ['JAWA BARAT', 'JABAR', 'INDONESIA', 'Jawa Tengah', 'SUMATERA UTARA'];
const bareRegencies = () => [
  ...new Set(regencies().map(({ name }) => name.replace(/^KOTA (?!BARU|MOBAGU|WARINGIN)/, ''))),
];

/** Pairs of places of birth by category; half of the places kept apart are regencies that no committed list has. */
export function placePairs(draw: Draw, count: number): LabelledPair[] {
  const names = bareRegencies();
  return pairsOf([...same, ...different(names)], (one) => ({ value: one.of(names), apart: false }), draw, count);
}

const same: readonly Category<string>[] = [
  category('level', 'same', 'made with', (name, draw) => [
    name,
    `${draw.of(['KOTA ', 'KAB. ', 'Kabupaten ', 'Kab ', 'Kodya '])}${name}`,
  ]),
  category('other name', 'same', 'made with', (_, draw) => draw.of(otherNames)),
  category('slip', 'same', 'made with', (name, draw) => pair(name.length > 5, name, fingerSlip(draw, name))),
  category('spacing', 'same', 'apart', (name) => pair(name.includes(' '), name, name.replaceAll(' ', ''))),
  category('province behind', 'same', 'apart', (name, draw) => [
    name,
    draw.of([`${name}, ${draw.of(provinces)}`, `${name} - ${draw.of(provinces)}`, `${name} (${draw.of(provinces)})`]),
  ]),
  category('spelling', 'same', 'apart', (name, draw) =>
    pair(name.length > 4, name, draw.of([modernSpelling, oldSpelling])(draw, name)),
  ),
  category('scanner', 'same', 'apart', (name, draw) => pair(name.length > 5, name, scannerSlip(draw, name))),
  category('level and slip', 'same', 'apart', (name, draw) =>
    pair(name.length > 5, `KAB. ${name}`, fingerSlip(draw, name)),
  ),
  category('slip of a village', 'same', 'apart', (_, draw) => {
    const village = draw.of(villages);
    return pair(true, village, fingerSlip(draw, village));
  }),
  category('point and case', 'same', 'apart', (name) => [name, `${name.charAt(0)}${name.slice(1).toLowerCase()}.`]),
];

function different(names: readonly string[]): readonly Category<string>[] {
  return [
    category('two places', 'different', 'made with', (name, draw) => apart(name, draw.of(names))),
    category('other side', 'different', 'made with', (name, draw) =>
      apart(name, name.replace(/(UTARA|SELATAN|TIMUR|BARAT|TENGAH)$/, draw.of(['UTARA', 'SELATAN', 'TIMUR', 'BARAT']))),
    ),
    category('two places alike', 'different', 'apart', (name, draw) => {
      const near = names.filter((other) => other !== name && alike(other, name));
      return near.length > 0 ? apart(name, draw.of(near)) : undefined;
    }),
    category('part of a name', 'different', 'apart', (name, draw) => {
      const longer = names.filter((other) => other.startsWith(`${name} `));
      return longer.length > 0 ? apart(name, draw.of(longer)) : undefined;
    }),
    category('two villages', 'different', 'apart', (_, draw) => {
      const [one, other] = [draw.of(villages), draw.of(villages)];
      return one === other ? undefined : [one, other];
    }),
    category('village and city', 'different', 'apart', (name, draw) => [name, draw.of(villages)]),
  ];
}

/** JAKARTA is said of its five cities. */
function apart(one: string, other: string): [string, string] | undefined {
  return one === other || (one.startsWith('JAKARTA') && other.startsWith('JAKARTA')) ? undefined : [one, other];
}

function alike(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4) || one.slice(-5) === other.slice(-5);
}

function pair(fits: boolean, registered: string, submitted: string | undefined): [string, string] | undefined {
  return fits && submitted ? [registered, submitted] : undefined;
}
