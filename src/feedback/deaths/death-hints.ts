import { regionOf } from '../../access/index.ts';
import { type Administration, administer, type KeyRing } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { Fault, maskNik, type Nik, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { unsealUnder } from '../unseal-under.ts';

export const hintStates = ['open', 'taken', 'confirmed_elsewhere', 'not_confirmed'] as const;
export type HintState = (typeof hintStates)[number];

/** A reported death as it is listed: the office that looks into it, and nobody's NIK. */
export interface DeathHint {
  readonly hintId: Uuid;
  readonly officeCode: string;
  readonly institutionId: Uuid;
  readonly institution: string;
  readonly state: HintState;
  readonly reportedAt: Date;
  readonly takenBy: Uuid | null;
  readonly takenAt: Date | null;
  readonly closedBy: Uuid | null;
  readonly closedAt: Date | null;
  readonly closingPaper: string | null;
  /** Masked but for its sequence. */
  readonly nik: string;
  readonly diedOn: string;
  readonly source: string;
}

type SealedHint = Omit<DeathHint, 'nik' | 'diedOn' | 'source'> & { readonly keyNo: number; readonly sealed: Buffer };

const hintSql = `SELECT h.hint_id AS "hintId", h.office_code AS "officeCode", h.institution_id AS "institutionId",
    i.name AS institution, h.state, h.reported_at AS "reportedAt", h.taken_by AS "takenBy", h.taken_at AS "takenAt",
    h.closed_by AS "closedBy", h.closed_at AS "closedAt", h.closing_paper AS "closingPaper", h.key_no AS "keyNo", h.sealed
  FROM death_hint h JOIN institution i USING (institution_id)`;

/** A page of the hints in the region of an office, oldest first; `after` is the id of the last one of the page before. */
export async function listHints(
  sql: Sql,
  keys: KeyRing,
  officeCode: string,
  { state, after, limit }: { readonly state: HintState; readonly after?: Uuid | undefined; readonly limit: number },
): Promise<DeathHint[]> {
  const text = `${hintSql} WHERE h.office_code LIKE $1 || '%' AND h.state = $2 AND ($3::uuid IS NULL OR h.hint_id > $3)
    ORDER BY h.hint_id LIMIT $4`;
  const { rows } = await sql.query<SealedHint & Record<string, unknown>>(text, [
    regionOf(officeCode),
    state,
    after ?? null,
    limit,
  ]);
  const hints: DeathHint[] = [];
  for (const row of rows) hints.push((await openHint(row, sql, keys)).hint);
  return hints;
}

/** A hint, masked; throws `not_found`. */
export async function getHint(sql: Sql, keys: KeyRing, hintId: Uuid): Promise<DeathHint> {
  return (await openHint(await findHint(sql, hintId), sql, keys)).hint;
}

/**
 * Takes up a hint and answers whose death it tells of, to be looked into by the registers of deaths. The log is told whom
 * the officer was shown. Throws `conflict` unless it is open.
 */
export async function takeUpHint(by: Administration, officer: Officer, hintId: Uuid): Promise<Nik> {
  const { nik } = await openHint(await findHint(by.pool, hintId), by.pool, by.keys);
  await administer(by, async (tx, tell) => {
    const text = `UPDATE death_hint SET state = 'taken', taken_by = $2, taken_at = $3 WHERE hint_id = $1 AND state = 'open'
      RETURNING institution_id`;
    const taken = await tx.query<{ institution_id: Uuid }>(text, [hintId, officer.officerId, new Date(by.clock.now())]);
    const institutionId = taken.rows[0]?.institution_id;
    if (!institutionId)
      throw new Fault('conflict', 'Somebody has taken this hint up already.', {
        field: 'state',
        indonesian: 'Isyarat kematian ini sudah ditangani petugas lain. Pilih yang lain.',
      });
    tell('death_hint.taken', { institutionId, nik, reason: hintId });
  });
  return nik;
}

/** How a hint was looked into: the death is registered elsewhere by a paper of its own, or it is not so. */
export interface Closing {
  readonly result: Extract<HintState, 'confirmed_elsewhere' | 'not_confirmed'>;
  /** Number of the certificate (akta kematian) or of the paper that says otherwise. */
  readonly paper: string;
}

/**
 * Closes a hint that was taken up. Nothing of the register changes with it: a death is registered by its certificate, as it
 * always was (UU 24/2013 art. 44). Throws `conflict` unless it was taken up.
 */
export async function closeHint(
  by: Administration,
  officer: Officer,
  hintId: Uuid,
  { result, paper }: Closing,
): Promise<void> {
  await administer(by, async (tx, tell) => {
    const text = `UPDATE death_hint SET state = $2, closed_by = $3, closed_at = $4, closing_paper = $5
      WHERE hint_id = $1 AND state = 'taken' RETURNING institution_id`;
    const values = [hintId, result, officer.officerId, new Date(by.clock.now()), paper];
    const institutionId = (await tx.query<{ institution_id: Uuid }>(text, values)).rows[0]?.institution_id;
    if (!institutionId)
      throw new Fault('conflict', 'Take the hint up before you close it.', {
        field: 'state',
        indonesian: 'Ambil dahulu isyarat kematian ini sebelum menutupnya.',
      });
    tell('death_hint.closed', { institutionId, reason: `${result}: ${paper}` });
  });
}

async function findHint(sql: Sql, hintId: Uuid): Promise<SealedHint> {
  const { rows } = await sql.query<SealedHint & Record<string, unknown>>(`${hintSql} WHERE h.hint_id = $1`, [hintId]);
  if (rows[0]) return rows[0];
  throw new Fault('not_found', 'There is no such hint.', { field: 'hint' });
}

async function openHint(
  row: SealedHint,
  sql: Sql,
  keys: KeyRing,
): Promise<{ readonly hint: DeathHint; readonly nik: Nik }> {
  const { keyNo, sealed, ...told } = row;
  const [nik, diedOn, source] = JSON.parse(await unsealUnder(sealed, keyNo, sql, keys)) as [Nik, string, string];
  return { hint: { ...told, nik: maskNik(nik), diedOn, source }, nik };
}
