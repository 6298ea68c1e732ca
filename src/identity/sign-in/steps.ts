import { type Clock, type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { hashToken } from '../secrets.ts';
import { MOST_STEP_FAILURES, STEP_MINUTES } from './policy.ts';

const MS_PER_MINUTE = 60_000;

/** What is between two requests: a sign-in without its second factor, a challenge, a secret that is not confirmed. */
export interface Step {
  readonly stepId: Uuid;
  readonly officerId: Uuid | null;
  readonly content: Buffer;
  readonly keyNo: number | null;
}

export type StepKind = 'second_factor' | 'passkey' | 'add_passkey' | 'add_totp' | 'oidc';

/** What is told of a step; `ticket` is what the next request shows, 256 bits or bound to them. */
export interface NewStep {
  readonly kind: StepKind;
  readonly ticket: string;
  readonly officerId?: Uuid | undefined;
  readonly content?: Buffer;
  readonly keyNo?: number;
}

const columns = 'step_id AS "stepId", officer_id AS "officerId", content, key_no AS "keyNo"';
type Row = Step & Record<string, unknown>;

/** Begins a step that lives for {@link STEP_MINUTES} minutes; one with the same ticket is replaced. */
export async function beginStep(sql: Sql, clock: Clock, step: NewStep): Promise<void> {
  const text = `INSERT INTO sign_in_step (step_id, kind, ticket_hash, officer_id, content, key_no, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (ticket_hash) DO UPDATE
    SET content = excluded.content, key_no = excluded.key_no, expires_at = excluded.expires_at, failures = 0`;
  await sql.query(text, [
    uuidV7(clock.now()),
    step.kind,
    hashToken(step.ticket),
    step.officerId ?? null,
    step.content ?? Buffer.alloc(0),
    step.keyNo ?? null,
    new Date(clock.now() + STEP_MINUTES * MS_PER_MINUTE),
  ]);
}

/** The step of a ticket, which stays; undefined when it is over or has failed too often. */
export async function findStep(sql: Sql, clock: Clock, kind: StepKind, ticket: string): Promise<Step | undefined> {
  const text = `SELECT ${columns} FROM sign_in_step
    WHERE kind = $1 AND ticket_hash = $2 AND expires_at > $3 AND failures < ${MOST_STEP_FAILURES}`;
  return (await sql.query<Row>(text, [kind, hashToken(ticket), new Date(clock.now())])).rows[0];
}

/** Takes the step of a ticket: of several who ask at once exactly one gets it. */
export async function takeStep(sql: Sql, clock: Clock, kind: StepKind, ticket: string): Promise<Step | undefined> {
  const text = `DELETE FROM sign_in_step
    WHERE kind = $1 AND ticket_hash = $2 AND expires_at > $3 AND failures < ${MOST_STEP_FAILURES} RETURNING ${columns}`;
  return (await sql.query<Row>(text, [kind, hashToken(ticket), new Date(clock.now())])).rows[0];
}

/** Counts a wrong answer against a step. */
export async function failStep(sql: Sql, { stepId }: Pick<Step, 'stepId'>): Promise<void> {
  await sql.query('UPDATE sign_in_step SET failures = failures + 1 WHERE step_id = $1', [stepId]);
}
