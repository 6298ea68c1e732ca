import { type Act, may, ownPlace, regionOf } from '../../access/index.ts';
import type { EndingDays, Whose } from '../../agreements/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { listOffices, type Officer } from '../../institutions/index.ts';
import { type Day, dayAt, daysBetween } from '../../kernel/index.ts';
import { type End, type EndKind, type Kind, kinds } from './kinds.ts';

/** An end as the calendar shows it. */
export interface CalendarEnd extends End {
  readonly kind: Kind;
  /** Days after today at its office, as the evaluation dossier counts them; negative when it is over. */
  readonly daysLeft: number;
}

/** Whose ends an officer sees: those of its region, or of the part of it that it names, or of its institution. */
export function whoseEnds({ officeCode, institutionId }: Officer, office?: string): Whose | undefined {
  const region = officeCode === null ? '' : regionOf(officeCode);
  const wanted = office === undefined ? '' : regionOf(office);
  const [wide, narrow] = [region, wanted].toSorted((a, b) => a.length - b.length) as [string, string];
  return narrow.startsWith(wide) ? { region: narrow, institutionId } : undefined;
}

/** All that ends on some days and that an officer may see, day by day. */
export async function gatherEnds(
  officer: Officer,
  parts: PortalParts,
  whose: Whose,
  days: EndingDays,
): Promise<CalendarEnd[]> {
  const offices = await listOffices(parts.pool);
  const today = new Map(offices.map((one) => [one.officeCode, dayAt(parts.clock.business(), one.timeZone)]));
  const found: CalendarEnd[] = [];
  for (const [kind, { act, find }] of Object.entries(kinds) as [Kind, EndKind][]) {
    if (!maySee(officer, act)) continue;
    for (const end of await find(parts, whose, days)) {
      found.push({ ...end, kind, daysLeft: daysBetween(today.get(end.officeCode) as Day, end.endsOn) });
    }
  }
  return found.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
}

function maySee(officer: Officer, act: Act): boolean {
  return may(officer, act, ownPlace(officer));
}
