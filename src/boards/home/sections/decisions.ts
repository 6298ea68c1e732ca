import { Type } from 'typebox';
import { type Act, may, oneOf, ownPlace, PUSAT, strict, uuid } from '../../../access/index.ts';
import { type ApplicationState, countWaiting, listApplications, listUnsigned } from '../../../agreements/index.ts';
import { daysBetween, type Uuid } from '../../../kernel/index.ts';
import { listProposed } from '../../../sanctions/index.ts';
import { listUnsignedLetters } from '../../../switchover/index.ts';
import { daysSince } from '../../business-day.ts';
import { cut, ENTRIES, queue, type Reader, section } from '../section.ts';

/** What one person has prepared and another one decides. */
interface Prepared {
  readonly id: Uuid;
  /** Of the institution, or of whoever applies. */
  readonly name: string;
  readonly ageDays: number;
}

/** Decisions of one kind that the reader's office has to take: how many, and the oldest. */
interface Source {
  readonly read: Act;
  readonly decide: Act;
  find(reader: Reader): Promise<{ readonly total: number; readonly rows: readonly Prepared[] }>;
}

const sources = {
  application: { read: 'application.read', decide: 'application.decide', find: applicationsToDecide },
  agreement: { read: 'agreement.read', decide: 'agreement.sign', find: papersToSign },
  sanction: { read: 'sanction.read', decide: 'sanction.decide', find: sanctionsToDecide },
  switchover_letter: { read: 'switchover.read', decide: 'switchover.sign', find: lettersToSign },
} as const satisfies Record<string, Source>;
type Kind = keyof typeof sources;

const kind = oneOf(Object.keys(sources) as Kind[]);
const count = Type.Integer();
const Entry = strict({ kind, id: uuid, name: Type.String(), ageDays: count, mayDecide: Type.Boolean() });

/**
 * What waits at the reader's own office for a second person: it was prepared by one and is decided or signed by another,
 * the oldest first. Each stands in the section of its kind as well.
 */
export const decisionsSection = section(
  'home.read',
  queue(Entry, { byKind: Type.Array(strict({ kind, count })) }),
  async (reader) => {
    const { officer, officeCode } = reader;
    const found = [];
    for (const [name, { read, decide, find }] of Object.entries(sources) as [Kind, Source][]) {
      if (!may(officer, read, ownPlace(officer))) continue;
      const { total, rows } = await find(reader);
      const mayDecide = may(officer, decide, { officeCode });
      if (total > 0)
        found.push({ kind: name, count: total, rows: rows.map((row) => ({ kind: name, ...row, mayDecide })) });
    }
    const total = found.reduce((sum, one) => sum + one.count, 0);
    const rows = found.flatMap((one) => one.rows).toSorted((a, b) => b.ageDays - a.ageDays);
    return {
      ...cut({ total, rows }, (row) => row),
      byKind: found.map((one) => ({ kind: one.kind, count: one.count })),
    };
  },
);

/** Ditjen Dukcapil alone decides: what was forwarded to it, and what it has checked itself. */
async function applicationsToDecide({ sql, officer, officeCode, today }: Reader) {
  if (officeCode !== PUSAT) return { total: 0, rows: [] };
  const states: readonly ApplicationState[] = ['forwarded', 'under_review'];
  const filter = { states, holder: PUSAT, sort: 'waiting', limit: ENTRIES } as const;
  const rows = (await listApplications(sql, officer, filter, today)).map(({ applicationId, applicant, ageDays }) => ({
    ...{ id: applicationId, name: applicant.name, ageDays },
  }));
  const counted = (await countWaiting(sql, officer)).filter(({ state }) => states.includes(state));
  return { total: counted.reduce((sum, { held }) => sum + held, 0), rows };
}

async function papersToSign({ sql, clock, officeCode }: Reader) {
  const { own, rows } = await listUnsigned(sql, clock, officeCode, ENTRIES);
  const theirs = rows.filter((paper) => paper.officeCode === officeCode);
  const shown = theirs.map((paper) => ({
    id: paper.agreementId,
    name: paper.institution,
    ageDays: daysSince(clock, paper.since),
  }));
  return { total: own, rows: shown };
}

async function sanctionsToDecide({ sql, officeCode, today }: Reader) {
  const { own, rows } = await listProposed(sql, officeCode, ENTRIES);
  const theirs = rows.filter(({ decider }) => decider === officeCode);
  const shown = theirs.map(({ sanctionId, institution, since }) => ({
    id: sanctionId,
    name: institution,
    ageDays: Math.max(0, daysBetween(since, today)),
  }));
  return { total: own, rows: shown };
}

async function lettersToSign({ sql, clock, officeCode }: Reader) {
  const { own, rows } = await listUnsignedLetters(sql, officeCode, ENTRIES);
  const theirs = rows.filter((letter) => letter.officeCode === officeCode);
  const shown = theirs.map((letter) => ({
    id: letter.letterId,
    name: letter.institution,
    ageDays: daysSince(clock, letter.since),
  }));
  return { total: own, rows: shown };
}
