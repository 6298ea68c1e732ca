import { acts, demand } from '../../access/index.ts';
import type { Tell } from '../../audit/index.ts';
import type { Officer, Role } from '../../institutions/index.ts';
import { type Clock, type Day, dayAt, Fault, type FieldProblem } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { listAttachments } from './attachments.ts';
import { checkDetails } from './check-details.ts';
import { getApplication, lockApplication } from './find-application.ts';
import type { Application, SeenApplication } from './model.ts';
import { actOf, findMove, type Move, type MoveRule } from './moves.ts';
import type { PaperKindName } from './papers.ts';
import { refuseProblems } from './refuse-problems.ts';
import { tellOfMove } from './tell-of-move.ts';
import { insertStep, lastStep, type MoveDetails } from './timeline.ts';
import { placeOf, wayOf } from './way-of.ts';

/** A move that an officer wants to make. */
export interface WantedMove {
  /** Id and version, as the officer saw the application. */
  readonly application: SeenApplication;
  readonly move: Exclude<Move, 'register' | 'invite' | 'renew'>;
  readonly officer: Officer;
  /** What the move carries; the table says what it must. The file is one of the application's attachments. */
  readonly details?: Partial<MoveDetails>;
  /** What else stands against the move, told together with what its details lack. */
  readonly check?: (application: Application, papers: readonly PaperKindName[]) => readonly FieldProblem[];
}

/**
 * The one function that changes an application's state. Inside the caller's `administer()` it locks the application, asks
 * `may()` and the table of moves, checks what the move carries, writes the step down for good and tells the log
 * (`application.moved`, with the letter's number). Answers the application as it is then.
 *
 * Throws `not_found` and `not_permitted` as `demand()` does, `conflict` when the table has no such move from where the
 * application is or it was changed since the officer saw it (the message says its state, and who moved it and when), and
 * `invalid_input` with everything that the move lacks in `parameters`.
 *
 * @example
 * await administer(by, (tx, tell) =>
 *   recordMove(tx, tell, by.clock, { application, move: 'draft_pks', officer }));
 */
export async function recordMove(tx: Sql, tell: Tell, clock: Clock, wanted: WantedMove): Promise<Application> {
  const { officer, move } = wanted;
  const application = await lockApplication(tx, wanted.application.applicationId);
  const rule = await demandMove(tx, application, wanted);
  const today = dayAt(clock.business(), application.timeZone);
  const details = await demandDetails(tx, application, rule, wanted, today);

  const { applicationId, institutionId } = application;
  await changeState(tx, application, rule, details, today);
  const by = { officerId: officer.officerId, role: roleFor(rule, officer) };
  const when = { at: new Date(clock.now()), day: today };
  await insertStep(tx, applicationId, { ...details, move, from: rule.from, to: rule.to, ...by, ...when });
  tell('application.moved', { ...(institutionId && { institutionId }), reason: details.letterNo ?? applicationId });
  const moved = await getApplication(tx, applicationId);
  await tellOfMove(tx, clock, move, moved, details.letterNo);
  return moved;
}

/** The row of the table that the move is made by, for an officer who may and who saw the application as it is. */
async function demandMove(
  tx: Sql,
  application: Application,
  { application: seen, move, officer }: WantedMove,
): Promise<MoveRule> {
  demand(officer, actOf(move), placeOf(application));
  const rule = findMove(move, application.state, wayOf(application, await readSettings(tx)));
  if (rule && application.version === seen.version) return rule;
  throw await conflict(tx, application, move);
}

/** What the move carries, once nothing of it is missing or wrong. */
async function demandDetails(
  tx: Sql,
  application: Application,
  rule: MoveRule,
  { details: given, check = () => [] }: WantedMove,
  today: Day,
): Promise<MoveDetails> {
  const details = { letterNo: null, letterDate: null, fileId: null, reason: null, remarks: [], ...given };
  const attached = await listAttachments(tx, application.applicationId);
  const papers = new Set<string>(attached.map(({ fileId }) => fileId));
  const kinds = attached.map(({ kind }) => kind);
  refuseProblems([...checkDetails(rule, details, { today, papers }), ...check(application, kinds)]);
  return details;
}

/** The role in which an officer makes a move: the first of its own that the act names. */
export function roleFor({ act }: Pick<MoveRule, 'act'>, { roles }: Officer): Role {
  const named: readonly Role[] = acts[act].who;
  return roles.find((role) => named.includes(role)) as Role;
}

async function changeState(
  tx: Sql,
  { applicationId }: Application,
  { to }: MoveRule,
  { letterNo, letterDate }: MoveDetails,
  today: Day,
): Promise<void> {
  const decided = to === 'approved' || to === 'refused';
  await tx.query(
    `UPDATE application SET state = $2, state_since = $3, version = version + 1,
       decision_no = coalesce($4, decision_no), decision_date = coalesce($5, decision_date) WHERE application_id = $1`,
    [applicationId, to, today, decided ? letterNo : null, decided ? letterDate : null],
  );
}

/** Says what the application is, by whom and since when; names of people stay out of faults. */
async function conflict(tx: Sql, { applicationId, state }: Application, wanted: Move): Promise<Fault> {
  const { move, role, officeCode, at, letterNo } = await lastStep(tx, applicationId);
  const who = officeCode === null ? role : `${role} of office ${officeCode}`;
  const by = letterNo === null ? '' : ` by letter ${letterNo}`;
  const message = `The application is ${state}: ${who} made the move ${move}${by} at ${at.toISOString()}. ${wanted} was not made.`;
  return new Fault('conflict', message, {
    field: 'version',
    remedy: 'Read the application again.',
    indonesian: 'Permohonan ini sudah berubah sejak halaman dibuka. Muat ulang halaman, lalu periksa statusnya.',
  });
}
