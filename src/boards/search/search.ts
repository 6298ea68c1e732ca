import { type Act, may, ownPlace, regionOf } from '../../access/index.ts';
import { listApplications, searchAgreements } from '../../agreements/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { type Officer, searchInstitutions } from '../../institutions/index.ts';
import { dayAt, type Uuid } from '../../kernel/index.ts';

/** Hits of one kind; there are `more` where the lists themselves have to be asked. */
const MOST = 5;

/** Something that was found. */
export interface Hit {
  readonly id: Uuid;
  /** Of an institution or of whoever applies. */
  readonly name: string;
  /** Slug, number of the agreement, or number in the agenda; null where it has none. */
  readonly number: string | null;
  readonly state: string;
}

/** One kind of things that are looked for. */
interface Searched {
  readonly act: Act;
  find(officer: Officer, parts: PortalParts, q: string): Promise<readonly Hit[]>;
}

/** What is looked for, each with the search of its own list, so that both find the same. */
export const searched = {
  institutions: { act: 'institution.read', find: institutions },
  agreements: { act: 'agreement.read', find: agreements },
  applications: { act: 'application.read', find: applications },
} as const satisfies Record<string, Searched>;

export type Hits = { readonly hits: readonly Hit[]; readonly more: boolean };
type Found = { -readonly [Key in keyof typeof searched]?: Hits };

/** The first hits of each kind in the region of an officer's office; kinds that it may not see are left out. */
export async function search(officer: Officer, parts: PortalParts, q: string): Promise<Found> {
  const found: Found = {};
  for (const [key, { act, find }] of Object.entries(searched) as [keyof Found, Searched][]) {
    if (!may(officer, act, ownPlace(officer))) continue;
    const hits = await find(officer, parts, q);
    found[key] = { hits: hits.slice(0, MOST), more: hits.length > MOST };
  }
  return found;
}

async function institutions({ officeCode }: Officer, { pool }: PortalParts, q: string): Promise<Hit[]> {
  const { rows } = await searchInstitutions(
    pool,
    { region: regionOf(`${officeCode}`), q },
    { limit: MOST + 1, page: 1 },
  );
  return rows.map(({ institutionId, name, slug, status }) => ({
    id: institutionId,
    name,
    number: slug,
    state: status,
  }));
}

async function agreements(officer: Officer, { pool, clock }: PortalParts, q: string): Promise<Hit[]> {
  const rows = await searchAgreements(pool, clock, officer, { q, limit: MOST + 1 });
  return rows.map(({ agreementId, institution, number, state }) => ({
    id: agreementId,
    name: institution,
    number,
    state,
  }));
}

async function applications(officer: Officer, { pool, clock }: PortalParts, q: string): Promise<Hit[]> {
  const filter = { q, sort: 'newest', limit: MOST + 1 } as const;
  const rows = await listApplications(pool, officer, filter, dayAt(clock.business(), 'WIB'));
  return rows.map(({ applicationId, applicant, agendaNo, state }) => ({
    id: applicationId,
    name: applicant.name,
    number: agendaNo,
    state,
  }));
}
