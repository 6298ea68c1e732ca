import { type Act, acts, demand } from '../access/index.ts';
import type { Officer, Role } from '../institutions/index.ts';
import { type Clock, type Day, dayAt, Fault, type FieldProblem } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { getSanction, lockSanction } from './find-sanctions.ts';
import { actorOf, findMove, type Move, type MoveRule } from './ladder.ts';
import { placeAt, type Sanction, type SeenSanction } from './model.ts';
import { insertStep, listSteps, type StepDetails } from './timeline.ts';

/** A move that an officer wants to make. */
export interface WantedStep {
  /** Id and version, as the officer saw the sanction. */
  readonly sanction: SeenSanction;
  readonly move: Exclude<Move, 'propose' | 'expire'>;
  readonly officer: Officer;
  /** What the move carries, for the office that acts on its day; asked for once the officer may. */
  readonly details: (sanction: Sanction, office: string, today: Day) => Promise<StepDetails>;
}

/**
 * The one function by which officers change a sanction's state. Inside the caller's `administer()` it locks the sanction,
 * asks `may()` and the table of moves, checks what the move carries and writes the step down for good. Answers the
 * sanction as it is then.
 *
 * Throws `not_found` and `not_permitted` as `demand()` does, `conflict` when the table has no such move from where the
 * sanction is or it was changed since the officer saw it, and `invalid_input` with everything that the move lacks.
 */
export async function recordStep(tx: Sql, clock: Clock, wanted: WantedStep): Promise<Sanction> {
  const { officer, move } = wanted;
  const sanction = await lockSanction(tx, wanted.sanction.sanctionId);
  const rule = findMove(move, sanction.state, sanction.kind);
  const act = actOf(move);
  const office = actorOf({ act }, sanction, await readSettings(tx));
  demand(officer, act, placeAt(office, sanction));
  if (!rule || sanction.version !== wanted.sanction.version) throw await conflict(tx, sanction, move);
  const today = dayAt(clock.business(), sanction.timeZone);
  const details = await wanted.details(sanction, office, today);
  refuseProblems(detailProblems(rule, details, today));

  const { sanctionId } = sanction;
  await changeState(tx, sanction, rule, details, today);
  const by = { officerId: officer.officerId, role: roleFor(act, officer) };
  const when = { at: new Date(clock.now()), day: today };
  await insertStep(tx, sanctionId, { ...details, move, from: rule.from, to: rule.to, ...by, ...when });
  return getSanction(tx, sanctionId);
}

/** What an officer must be permitted to make a move, wherever it begins. */
export function actOf(move: WantedStep['move'] | 'propose'): Act {
  return move === 'propose' || move === 'settle' ? 'sanction.propose' : 'sanction.decide';
}

/** The role in which an officer acts: the first of its own that the act names. */
export function roleFor(act: Act, { roles }: Officer): Role {
  const named: readonly Role[] = acts[act].who;
  return roles.find((role) => named.includes(role)) as Role;
}

/** Throws `invalid_input` with everything that is wrong, unless nothing is. */
export function refuseProblems(parameters: readonly FieldProblem[]): void {
  const [first] = parameters;
  if (!first) return;
  throw new Fault('invalid_input', `${first.name}: ${first.reason}`, {
    field: first.name,
    parameters,
    indonesian: [...new Set(parameters.map(({ indonesian }) => indonesian))].join(' '),
  });
}

function detailProblems({ carries }: MoveRule, details: StepDetails, today: Day): FieldProblem[] {
  const missing = carries
    .filter((field) => (details[field] ?? '').trim() === '')
    .map((name) => ({ name, code: 'missing', reason: 'It is missing.', indonesian: 'Isi bagian ini.' }));
  const late = {
    name: 'letterDate',
    code: 'in_future',
    reason: 'The letter is dated after today.',
    indonesian: 'Tanggal surat tidak boleh setelah hari ini. Periksa tanggalnya.',
  };
  return [...missing, ...((details.letterDate ?? today) > today ? [late] : [])];
}

async function changeState(
  tx: Sql,
  { sanctionId }: Sanction,
  { move, to }: MoveRule,
  { letterNo, letterDate }: StepDetails,
  today: Day,
): Promise<void> {
  const letter = move === 'decide' ? [letterNo, letterDate] : [null, null];
  await tx.query(
    `UPDATE sanction SET state = $2, state_since = $3, version = version + 1, letter_no = coalesce($4, letter_no),
       letter_date = coalesce($5, letter_date) WHERE sanction_id = $1`,
    [sanctionId, to, today, ...letter],
  );
}

/** Says what the sanction is, by whom and since when; names of people stay out of faults. */
async function conflict(tx: Sql, { sanctionId, state }: Sanction, wanted: Move): Promise<Fault> {
  const last = (await listSteps(tx, sanctionId)).at(-1);
  const who = last?.role ? `${last.role} of office ${last.officeCode}` : 'a rule';
  const by = last?.letterNo ? ` by letter ${last.letterNo}` : '';
  const message = `The sanction is ${state}: ${who} made the move ${last?.move}${by} at ${last?.at.toISOString()}. ${wanted} was not made.`;
  return new Fault('conflict', message, {
    field: 'version',
    remedy: 'Read the sanction again.',
    indonesian: 'Sanksi ini sudah berubah sejak halaman dibuka. Muat ulang halaman, lalu periksa statusnya.',
  });
}
