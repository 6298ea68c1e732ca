import { demand, ownPlace, regionOf, unknownAsForeign } from '../../access/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getInstitution, getOffice, type InstitutionInZone, type Officer } from '../../institutions/index.ts';
import { addDays, addMonths, type Clock, type Day, dayAt, Fault, type Uuid } from '../../kernel/index.ts';
import { type Days, type Months, monthOfDay } from '../months.ts';
import type { Scope } from '../scope.ts';

/** Longer ones are read month by month. */
const MOST_DAYS = 366;
const MOST_MONTHS = 36;

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The months that a query names, `YYYY-MM`: the six up to this one where it does not say. */
export function monthsOf({ from, to }: Period, clock: Clock): Months {
  const last = to === undefined ? monthOfDay(dayAt(clock.business(), 'WIB')) : (`${to}-01` as Day);
  const first = from === undefined ? addMonths(last, -5) : (`${from}-01` as Day);
  if (first > last || first <= addMonths(last, -MOST_MONTHS))
    throw wrongPeriod(`${MOST_MONTHS} months`, `${MOST_MONTHS} bulan`);
  return { from: first, to: last };
}

/** The days that a query names: the thirty up to today where it does not say. */
export function daysAskedFor({ from, to }: Period, clock: Clock): Days {
  const last = (to as Day | undefined) ?? dayAt(clock.business(), 'WIB');
  const first = (from as Day | undefined) ?? addDays(last, -29);
  if (first > last || first <= addDays(last, -MOST_DAYS)) throw wrongPeriod(`${MOST_DAYS} days`, `${MOST_DAYS} hari`);
  return { from: first, to: last };
}

function wrongPeriod(most: string, longest: string): Fault {
  const remedy = `Name a period that ends after it begins, of at most ${most}.`;
  const indonesian = `Masa ini tidak dapat ditampilkan. Akhirnya tidak sebelum awalnya, dan paling lama ${longest}.`;
  return new Fault('invalid_input', 'This is no period.', { field: 'from', remedy, indonesian });
}

type Within = Pick<Scope, 'office' | 'institution' | 'sector'>;

/** What an officer may read of what a query asks for: never more than its own region or institution. */
export function scopeOf(officer: Officer, { office, institution, sector }: Within): Scope {
  const { officeCode, institutionId } = ownPlace(officer);
  const own = { region: regionOf(officeCode), institutionId: institutionId ?? null };
  return {
    ...own,
    ...(office !== undefined && { office: regionOf(office) }),
    ...(institution !== undefined && { institution }),
    ...(sector !== undefined && { sector }),
  };
}

/** Under whose name a board stands: the whole of what its reader sees. */
export async function ownName({ officeCode, institutionId }: Officer, { pool }: PortalParts) {
  const place = officeCode === null ? getInstitution(pool, `${institutionId}`) : getOffice(pool, officeCode);
  return { officeCode, institutionId, name: (await place).name };
}

/** The institution of an id, where an officer may read its use; whatever lies elsewhere is told as unknown. */
export async function institutionToRead(officer: Officer, id: Uuid, { pool }: PortalParts): Promise<InstitutionInZone> {
  const institution = await unknownAsForeign(getInstitution(pool, id));
  demand(officer, 'usage.read', institution);
  return institution;
}
