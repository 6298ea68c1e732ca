import type { Act, Place } from '../../src/access/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { type PageRow, readPage } from './read-page.ts';

/** What a caller gets: through to the use case, which may still refuse what it is sent, or one of three refusals. */
export type Answer = 'through' | 401 | 403 | 404;

const page = new Map(readPage().map((row) => [row.act, row]));

/** What the page says that somebody is answered who does one of some acts to what lies at a place. */
export function expectedAnswer(caller: Officer | undefined, acts: readonly Act[], place: Place): Answer {
  if (!caller) return 401;
  if (acts.some((act) => pageAllows(caller, pageRow(act), place))) return 'through';
  return seesPlace(caller, place) ? 403 : 404;
}

/** Where somebody belongs itself. */
export function homeOf({ officeCode, institutionId, applicationId }: Officer): Place {
  return { officeCode: officeCode ?? '', institutionId, applicationId };
}

function pageRow(act: Act): PageRow {
  const row = page.get(act);
  if (!row) throw new Error(`docs/reference/permissions.md has no row of ${act}.`);
  return row;
}

function pageAllows(caller: Officer, { office, where, institution }: PageRow, place: Place): boolean {
  const has = (roles: readonly string[]) => caller.roles.some((role) => roles.includes(role));
  if (caller.officeCode === null) return has(institution) && seesPlace(caller, place);
  return has(office) && isWhere(where, caller.officeCode, place);
}

/** The page's column "where", in its words. */
function isWhere(where: string, office: string, place: Place): boolean {
  switch (where) {
    case 'its region':
      return isInRegion(office, place);
    case 'its own':
      return office === place.officeCode;
    case 'pusat alone':
      return office === '00';
    default:
      throw new Error(`The page says of where: ${where}`);
  }
}

/** "People of an institution act on their institution and on no other; an applicant on the one application." */
function seesPlace({ officeCode, institutionId, applicationId }: Officer, place: Place): boolean {
  if (officeCode !== null) return isInRegion(officeCode, place);
  if (institutionId !== null) return institutionId === place.institutionId;
  return applicationId === place.applicationId;
}

/** "Pusat's region is the country, a province's its regencies and cities." */
function isInRegion(office: string, { regionCode, officeCode }: Place): boolean {
  const there = regionCode ?? officeCode;
  return office === '00' || office === there || (office.length === 2 && office === there.slice(0, 2));
}
