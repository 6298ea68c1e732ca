import { type Connection, listConnections } from '../../access/index.ts';
import { listAgreements, listSignatures } from '../../agreements/index.ts';
import { dutiesOf, firstDeliveredAt } from '../../feedback/index.ts';
import { type KeptCredential, listKeptCredentials } from '../../identity/index.ts';
import { type InstitutionInZone, type ListedOfficer, listOfficers } from '../../institutions/index.ts';
import { type Clock, type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { type MetOutcome, metInSandbox } from '../../sandbox/index.ts';
import { firstAnsweredOn } from '../../usage/index.ts';
import { listNamedRights, type NamedRight } from '../rights.ts';

/** Everything that the steps to going live are judged by, as it stands in the database. */
export interface Facts {
  readonly today: Day;
  readonly people: readonly ListedOfficer[];
  readonly rights: readonly NamedRight[];
  /** By agreement: the day on which it and its annex were signed, the later of both; null while one is not. */
  readonly signedOn: ReadonlyMap<Uuid, Day | null>;
  readonly connections: readonly Connection[];
  readonly credentials: readonly KeptCredential[];
  readonly met: readonly MetOutcome[];
  readonly answeredOn: ReadonlyMap<Uuid, Day>;
  readonly duties: number;
  readonly deliveredAt: Date | undefined;
}

/** An institution has a handful of admins and integrators; its operators are many and not asked about. */
const MOST_PEOPLE = 200;

/** Reads the facts about an institution. */
export async function readFacts(sql: Sql, institution: InstitutionInZone, clock: Clock): Promise<Facts> {
  const { institutionId, timeZone } = institution;
  const today = dayAt(clock.business(), timeZone);
  const page = { limit: MOST_PEOPLE, page: 1, status: 'active' } as const;
  return {
    today,
    people: (await listOfficers(sql, { institutionId }, today, page)).rows.filter(({ acting }) => acting),
    rights: await listNamedRights(sql, institutionId),
    signedOn: await signedAgreements(sql, institutionId),
    connections: await listConnections(sql, institutionId),
    credentials: await listKeptCredentials(sql, institutionId),
    met: await metInSandbox(sql, institutionId),
    answeredOn: await firstAnsweredOn(sql, institutionId),
    duties: (await dutiesOf(sql, institutionId, today)).length,
    deliveredAt: await firstDeliveredAt(sql, institutionId),
  };
}

async function signedAgreements(sql: Sql, institutionId: Uuid): Promise<Facts['signedOn']> {
  const signed = new Map<Uuid, Day | null>();
  for (const { agreementId } of await listAgreements(sql, institutionId)) {
    const days = (await listSignatures(sql, agreementId))
      .filter(({ part }) => part !== 'addendum')
      .map(({ signedOn }) => signedOn);
    signed.set(agreementId, days.length < 2 ? null : (days.toSorted().at(-1) ?? null));
  }
  return signed;
}
