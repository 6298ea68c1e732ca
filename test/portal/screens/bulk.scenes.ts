import type { Site } from '../open-site.ts';
import { fillBulk } from './fill-bulk.ts';
import type { Scene, Scenes } from './scene.ts';

const operator = ({ staff }: Site) => staff.hospital.operator;
/** An operator whose institution holds no right for the portal. */
const without = ({ staff }: Site) => staff.stranger.operator;

const history: readonly Scene[] = [
  { name: 'riwayat', place: 'ownHistory', by: operator },
  {
    name: 'riwayat-saringan-tanpa-hasil',
    place: 'ownHistory',
    by: operator,
    search: '?hasil=deceased&dari=2026-03-01',
  },
  { name: 'riwayat-tanpa-hak', place: 'ownHistory', by: without },
];

export const bulk: Scenes = { fill: fillBulk, scenes: [...history] };
