import { knownPlaces } from '../place/known-places.ts';
import type { Draw } from './draw.ts';
import { type Category, type LabelledPair, pairsOf } from './pair.ts';
import { oneSlip } from './slips.ts';

const rows = knownPlaces
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', others] = line.split(': ');
    return { name, others: others?.split(', ') ?? [] };
  });
const villages = [
  'SUKAMAJU',
  'CIBEUREUM',
  'SINDANGSARI',
  'KARANGANYAR KIDUL',
  'MEKARJAYA',
  'CIPEDES',
  'TUGURAJA',
  'LINGGAJAYA',
  'SETIANEGARA',
];

/** Pairs of places of birth by category. */
export function placePairs(draw: Draw, count: number): LabelledPair[] {
  const pick = () => draw.of(rows);
  const label = (name: string, same: boolean, apart: boolean, make: Category<(typeof rows)[number]>['make']) => ({
    name,
    same,
    apart,
    make,
  });
  return pairsOf(
    [
      label('level', true, false, ({ name }) => [name, `${draw.of(['KOTA ', 'KAB. ', 'Kabupaten '])}${name}`]),
      label('other name', true, false, ({ name, others }) => (others.length > 0 ? [name, draw.of(others)] : undefined)),
      label('spacing', true, true, ({ name }) => (name.includes(' ') ? [name, name.replaceAll(' ', '')] : undefined)),
      label('province behind', true, true, ({ name }) => [name, `${name}, JAWA BARAT`]),
      label('slip', true, true, ({ name }) => both(name.length > 5 ? name : undefined, oneSlip(draw, name))),
      label('two known places', false, false, ({ name }) => [name, pick().name]),
      label('part of a name', false, true, ({ name }) =>
        both(
          name,
          rows.find((row) => row.name !== name && row.name.startsWith(`${name} `) && name !== 'JAKARTA')?.name,
        ),
      ),
      label('two villages', false, true, () => [draw.of(villages), draw.of(villages)]),
      label('village and city', false, true, ({ name }) => [name, draw.of(villages)]),
    ],
    pick,
    count,
  ).filter(
    ({ registered, submitted, same }) => same || !(registered.startsWith('JAKARTA') && submitted.startsWith('JAKARTA')),
  );
}

function both(registered: string | undefined, submitted: string | undefined): [string, string] | undefined {
  return registered && submitted ? [registered, submitted] : undefined;
}
