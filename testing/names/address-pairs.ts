import { type Address, drawAddress, otherStreet } from './addresses.ts';
import type { Draw } from './draw.ts';
import { type Category, category, type LabelledPair, pairsOf } from './pair.ts';
import { fingerSlip, modernSpelling, oldSpelling } from './slips.ts';
import { write } from './write-address.ts';

/** Pairs of addresses by category. */
export function addressPairs(draw: Draw, count: number): LabelledPair[] {
  return pairsOf([...same, ...different], (one) => ({ value: drawAddress(one), apart: false }), draw, count);
}

const regions = [
  ' KEL. CIPEDES KEC. CIPEDES KOTA TASIKMALAYA',
  ', Kel. Sukarindik, Kec. Bungursari',
  ' DESA SUKAMAJU KEC. CIHAURBEUTI KAB. CIAMIS',
  ' KODE POS 46115',
];

const same: readonly Category<Address>[] = [
  category('another writing', 'same', 'made with', (one, draw) => [write(draw, one), write(draw, one)]),
  category('kind left out', 'same', 'made with', (one, draw) => [
    write(draw, one),
    write(draw, one).replace(/^[^\s.]+[.\s]+/, ''),
  ]),
  category('RT RW behind', 'same', 'made with', (one, draw) => [
    write(draw, one),
    `${write(draw, one)} ${rtRw(one, draw)}`,
  ]),
  category('slip', 'same', 'made with', (one, draw) =>
    slipped(write(draw, one), fingerSlip(draw, write(draw, one).toUpperCase())),
  ),
  category('house left out', 'same', 'apart', (one, draw) => [
    write(draw, one),
    write(draw, { ...one, house: 0, letter: '' }),
  ]),
  category('region behind', 'same', 'apart', (one, draw) => [
    write(draw, one),
    `${write(draw, one)}${draw.of(regions)}`,
  ]),
  category('spelling', 'same', 'apart', (one, draw) =>
    slipped(write(draw, one), draw.of([modernSpelling, oldSpelling])(draw, write(draw, one).toUpperCase())),
  ),
  category('RT and RW on both', 'same', 'apart', (one, draw) => [
    `${write(draw, one)} ${rtRw(one, draw)}`,
    `${write(draw, one)} ${rtRw(one, draw)}`,
  ]),
  category('lost space', 'same', 'apart', (one, draw) =>
    one.name.includes(' ') ? [write(draw, one), write(draw, { ...one, name: one.name.replace(' ', '') })] : undefined,
  ),
  category('commas and points', 'same', 'apart', (one, draw) => [
    write(draw, one),
    write(draw, one)
      .replace(/ (?=NO|No|BLOK|Blok)/, ', ')
      .replace(/ (?=\d)/, '.'),
  ]),
  category('rank left out', 'same', 'apart', (one, draw) => {
    const shorter = one.name.replace(/^(JENDERAL|LETNAN|MAYOR|DR|R|KAPTEN|H|KH|LETJEN) /, '');
    return shorter === one.name ? undefined : [write(draw, one), write(draw, { ...one, name: shorter })];
  }),
  category('rank shortened', 'same', 'apart', (one, draw) => {
    const shorter = one.name
      .replace(/^JENDERAL /, 'JEND. ')
      .replace(/^LETNAN /, 'LETN. ')
      .replace(/^KAPTEN /, 'KAPT. ');
    return shorter === one.name ? undefined : [write(draw, one), write(draw, { ...one, name: shorter })];
  }),
  category('writing and slip', 'same', 'apart', (one, draw) =>
    slipped(write(draw, one), fingerSlip(draw, `${write(draw, one)} ${rtRw(one, draw)}`.toUpperCase())),
  ),
];

const different: readonly Category<Address>[] = [
  category('another street', 'different', 'made with', (one, draw) => [
    write(draw, one),
    write(draw, { ...one, name: otherStreet(draw, one) }),
  ]),
  category('another house', 'different', 'made with', (one, draw) =>
    one.house > 0 ? [write(draw, one), write(draw, { ...one, house: one.house + 1 + draw.below(9) })] : undefined,
  ),
  category('another block', 'different', 'apart', (one, draw) =>
    one.kind === 'PERUMAHAN' ? [write(draw, one), write(draw, { ...one, block: `${one.block}1` })] : undefined,
  ),
  category('another RT', 'different', 'apart', (one, draw) => [
    `${write(draw, one)} ${rtRw(one, draw)}`,
    `${write(draw, one)} ${rtRw({ ...one, rt: one.rt + 1 }, draw)}`,
  ]),
  category('lane of the name', 'different', 'apart', (one, draw) =>
    one.kind === 'JALAN' ? [write(draw, one), write(draw, { ...one, kind: 'GANG' })] : undefined,
  ),
  category('street of a common word', 'different', 'apart', (one, draw) => {
    const word = draw.of(['RAYA', 'INDAH', 'PERMAI', 'BARU', 'TENGAH', 'JAYA']);
    const [a, b] = [draw.of(firstHalves), draw.of(firstHalves)];
    return a === b
      ? undefined
      : [write(draw, { ...one, name: `${a} ${word}` }), write(draw, { ...one, name: `${b} ${word}` })];
  }),
  category('other side', 'different', 'apart', (one, draw) => {
    const [a, b] = [draw.of(sides), draw.of(sides)];
    return a === b
      ? undefined
      : [write(draw, { ...one, name: `${one.name} ${a}` }), write(draw, { ...one, name: `${one.name} ${b}` })];
  }),
  category('numbered lane', 'different', 'apart', (one, draw) => {
    const [a, b] = [draw.of(romans), draw.of(romans)];
    return a === b
      ? undefined
      : [write(draw, { ...one, name: `${one.name} ${a}` }), write(draw, { ...one, name: `${one.name} ${b}` })];
  }),
];

const firstHalves = ['CIHIDEUNG', 'MERDEKA', 'ANGGREK', 'SUKAJADI', 'PASAR', 'MELATI', 'CIBODAS', 'GUNUNG'];
const sides = ['UTARA', 'SELATAN', 'TIMUR', 'BARAT', 'KIDUL', 'KALER'];
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];

function rtRw({ rt, rw }: Address, draw: Draw): string {
  const two = (number: number, width: number) => String(number).padStart(width, '0');
  return draw.of([
    `RT ${rt} RW ${rw}`,
    `RT.${two(rt, 2)}/${two(rw, 2)}`,
    `RT.${two(rt, 3)} RW.${two(rw, 3)}`,
    `RT/RW ${two(rt, 3)}/${two(rw, 3)}`,
    `Rt${rt}/Rw${rw}`,
  ]);
}

function slipped(registered: string, submitted: string | undefined): [string, string] | undefined {
  return submitted ? [registered, submitted] : undefined;
}
