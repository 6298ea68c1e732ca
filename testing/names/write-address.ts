import type { Address } from './addresses.ts';
import type { Draw } from './draw.ts';

const kinds = {
  JALAN: ['JL ', 'JL. ', 'JLN. ', 'Jalan ', 'Jl.', 'JALAN '],
  GANG: ['GG ', 'GG. ', 'Gang ', 'Gg.'],
  KAMPUNG: ['KP ', 'KP. ', 'Kampung ', 'Kp.'],
  DUSUN: ['DSN ', 'DSN. ', 'Dusun ', 'DUSUN '],
  PERUMAHAN: ['PERUM ', 'Komplek ', 'PERUMAHAN ', 'Perum. ', 'KOMP. '],
} as const;

/** An address as somebody writes it: one of the usual ways for each of its parts. */
export function write(draw: Draw, { kind, name, block, house, letter }: Address): string {
  const within = kind === 'PERUMAHAN' ? ` ${draw.of(blockForms)(block)}` : '';
  const number = house > 0 ? draw.of(numberForms)(house, letter) : '';
  return `${draw.of(kinds[kind])}${cased(draw, name)}${within}${number}`;
}

const blockForms: readonly ((block: string) => string)[] = [
  (block) => `BLOK ${block}`,
  (block) => `Blok ${block.charAt(0)} ${block.slice(1)}`,
  (block) => `Blk. ${block.charAt(0)}-${block.slice(1)}`,
  (block) => `BLOK ${block.charAt(0)}.${block.slice(1).padStart(2, '0')}`,
];

const numberForms: readonly ((house: number, letter: string) => string)[] = [
  (house, letter) => ` NO ${house}${letter}`,
  (house, letter) => ` No. ${house}${letter && ` ${letter}`}`,
  (house, letter) => ` NO.${String(house).padStart(2, '0')}${letter}`,
  (house, letter) => ` ${house}${letter}`,
  (house, letter) => ` Nomor ${house}${letter && `-${letter}`}`,
];

function cased(draw: Draw, name: string): string {
  return draw.below(3) > 0 ? name : name.replace(/\B\w+/g, (rest) => rest.toLowerCase());
}
