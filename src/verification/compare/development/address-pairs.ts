import type { Draw } from './draw.ts';
import { type Category, type LabelledPair, pairsOf } from './pair.ts';
import { oneSlip } from './slips.ts';

const streets = [
  'CIHIDEUNG',
  'MERDEKA',
  'SILIWANGI',
  'SUTISNA SENJAYA',
  'LETNAN HARUN',
  'PAHLAWAN',
  'TENTARA PELAJAR',
  'PADAYUNGAN',
  'MAYOR UTARYA',
  'GALUNGGUNG',
  'VETERAN',
  'CIKURUBUK',
  'BEBEDILAN',
  'GUNUNG SABEULAH',
  'DR SUKARJO',
  'R IKIK WIRADIKARTA',
];
const hamlets = [
  'SUKAMAJU',
  'CIBURUY',
  'SINDANGKASIH',
  'LEUWIMALANG',
  'NEGLASARI',
  'BABAKAN KALANGSARI',
  'PANYINGKIRAN',
  'GUNUNG TANDALA',
  'SUKASARI',
];
const estates = ['GRIYA ASRI', 'BUMI RESIK INDAH', 'KOTA BARU', 'SIRNAGALIH PERMAI', 'CISALAK INDAH'];

/** An address by its parts, so that each form can be written in several ways. */
interface Parts {
  readonly kind: 'JALAN' | 'GANG' | 'KAMPUNG' | 'PERUMAHAN';
  readonly name: string;
  readonly block: string;
  readonly house: number;
  readonly rt: number;
}

const shorts = {
  JALAN: ['JL', 'JL.', 'JLN.', 'Jalan'],
  GANG: ['GG', 'GG.', 'Gang'],
  KAMPUNG: ['KP', 'KP.', 'Kampung'],
  PERUMAHAN: ['PERUM', 'Komplek', 'PERUMAHAN'],
};

/** Pairs of addresses by category. */
export function addressPairs(draw: Draw, count: number): LabelledPair[] {
  const write = (parts: Parts) => written(draw, parts);
  const label = (name: string, same: boolean, apart: boolean, make: Category<Parts>['make']) => ({
    name,
    same,
    apart,
    make,
  });
  return pairsOf(
    [
      label('another writing', true, false, (p) => [write(p), write(p)]),
      label('kind left out', true, false, (p) => [write(p), write(p).replace(/^\S+ /, '')]),
      label('RT RW behind', true, false, (p) => [write(p), `${write(p)} RT ${p.rt} RW 0${(p.rt % 9) + 1}`]),
      label('slip', true, true, (p) => both(write(p), oneSlip(draw, write(p).toUpperCase()))),
      label('house left out', true, true, (p) => [write(p), write({ ...p, house: 0 })]),
      label('region behind', true, true, (p) => [write(p), `${write(p)} KEL. CIPEDES KEC. CIPEDES KOTA TASIKMALAYA`]),
      label('another street', false, false, (p) => another(draw, p, write)),
      label('another house', false, false, (p) =>
        p.house > 0 ? [write(p), write({ ...p, house: p.house + 1 })] : undefined,
      ),
      label('another block', false, true, (p) =>
        p.kind === 'PERUMAHAN' ? [write(p), write({ ...p, block: `${p.block}1` })] : undefined,
      ),
      label('another RT', false, true, (p) => [`${write(p)} RT ${p.rt}`, `${write(p)} RT 0${p.rt + 1}`]),
      label('lane of the name', false, true, (p) =>
        p.kind === 'JALAN' ? [write(p), write({ ...p, kind: 'GANG' })] : undefined,
      ),
    ],
    () => drawParts(draw),
    count,
  );
}

function drawParts(draw: Draw): Parts {
  const kind = draw.of(['JALAN', 'JALAN', 'GANG', 'KAMPUNG', 'PERUMAHAN'] as const);
  const names = { JALAN: streets, GANG: streets, KAMPUNG: hamlets, PERUMAHAN: estates }[kind];
  const house = kind === 'KAMPUNG' ? 0 : 1 + draw.below(150);
  return {
    kind,
    name: draw.of(names),
    block: `${draw.of([...'ABCD'])}${1 + draw.below(9)}`,
    house,
    rt: 1 + draw.below(8),
  };
}

function written(draw: Draw, { kind, name, block, house }: Parts): string {
  const number =
    house === 0 ? '' : draw.of([` NO ${house}`, ` No. ${house}`, ` NO.${String(house).padStart(2, '0')}`, ` ${house}`]);
  const within =
    kind === 'PERUMAHAN'
      ? ` ${draw.of(['BLOK', 'Blk.'])} ${draw.of([block, `${block.charAt(0)}-${block.slice(1)}`])}`
      : '';
  return `${draw.of(shorts[kind])} ${name}${within}${number}`;
}

function another(draw: Draw, parts: Parts, write: (parts: Parts) => string): [string, string] | undefined {
  const other = drawParts(draw);
  return other.name === parts.name ? undefined : [write(parts), write({ ...other, house: parts.house })];
}

function both(registered: string, submitted: string | undefined): [string, string] | undefined {
  return submitted ? [registered, submitted] : undefined;
}
