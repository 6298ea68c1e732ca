import type { Day } from '../../src/kernel/index.ts';
import type { RegisteredChange, RegisteredMember } from '../../src/register/index.ts';
import type { Address } from './addresses.ts';
import { YEAR } from './calendar.ts';
import { marital, type Person } from './person.ts';
import type { Village } from './places.ts';
import type { Random } from './random.ts';

/** A move of the whole family: when, and where it lived before. */
export interface Move {
  readonly daysAgo: number;
  readonly from: Address & Village;
}

/** How far back the register's history goes; older events came in with the first registration. */
const HISTORY_DAYS = Math.round(12 * YEAR);

/** Shares that make about a tenth of all residents have a change: with moves of 3 % of families and every death. */
const MARRIAGE_KEPT = 0.09;
const CORRECTED = 0.012;

/** What the register has seen happen to somebody, earliest first. */
export function drawHistory(
  random: Random,
  person: Person,
  member: Pick<RegisteredMember, 'status' | 'nama_lgkp' | 'tmpt_lhr'>,
  move: Move | undefined,
  dayOf: (daysAgo: number) => Day,
): readonly RegisteredChange[] {
  const found: [daysAgo: number, event: RegisteredChange['event'], before: RegisteredChange['before']][] = [];
  if (move && move.daysAgo < person.born && !(person.died && person.died > move.daysAgo)) {
    found.push([move.daysAgo, 'move', addressColumns(move.from)]);
  }
  const { married, divorced, died } = person;
  if (married !== undefined && married < HISTORY_DAYS && random.chance(MARRIAGE_KEPT)) {
    found.push([married, 'marriage', { status_kawin: marital.single, tgl_kwn: null }]);
  }
  if (divorced !== undefined && divorced < HISTORY_DAYS) {
    found.push([divorced, 'divorce', { status_kawin: marital.married, tgl_crai: null }]);
  }
  if (died !== undefined) found.push([died, 'death', { status: 'active' }]);
  if (member.status === 'inactive') found.push([random.between(10, 1_500), 'deactivation', { status: 'active' }]);
  if (random.chance(CORRECTED))
    found.push([random.between(1, Math.min(person.born, 3_000)), 'correction', misspelt(random, member)]);
  if (found.length === 0) return [];
  return found
    .sort((a, b) => b[0] - a[0])
    .map(([daysAgo, event, before]) => ({
      event,
      valid_from: dayOf(daysAgo),
      recorded_at: dayOf(Math.max(0, daysAgo - random.below(30))),
      before,
    }));
}

function addressColumns(from: Address & Village): RegisteredChange['before'] {
  const { alamat, no_rt, no_rw, dusun, kode_pos, no_prop, no_kab, no_kec, no_kel } = from;
  return { alamat, no_rt, no_rw, dusun, kode_pos, no_prop, no_kab, no_kec, no_kel };
}

/** What a correction corrected: a letter lost in the name, or a birthplace noted by its province. */
function misspelt(
  random: Random,
  member: Pick<RegisteredMember, 'nama_lgkp' | 'tmpt_lhr'>,
): RegisteredChange['before'] {
  if (random.chance(0.3)) return { tmpt_lhr: 'JAWA BARAT' };
  const { nama_lgkp: name } = member;
  const at = random.between(1, name.length - 1);
  return { nama_lgkp: name.slice(0, at) + name.slice(at + 1) };
}
