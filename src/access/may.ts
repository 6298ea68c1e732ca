import type { Officer, Role } from '../institutions/index.ts';
import { Fault, isFault, type Uuid } from '../kernel/index.ts';
import { type Act, acts } from './acts.ts';

/** What an act is done to, as far as it says who may: the office that holds it, and whose it is. */
export interface Place {
  readonly officeCode: string;
  /** The office in whose region it lies, where another one holds it at present. */
  readonly regionCode?: string;
  readonly institutionId?: Uuid | null;
  readonly applicationId?: Uuid | null;
}

/** Ditjen Dukcapil: its region is the country. */
export const PUSAT = '00';

/**
 * The one place that says whether an officer may do something, and where. Denies by default: an act allows the roles that
 * it names and no others, at the place that its reach says.
 * - An office reads in its whole region, and acts on what it holds itself; some acts are for pusat alone.
 * - People of an institution act on their institution; an applicant on the one application that it was invited to.
 */
export function may(officer: Officer, act: Act, on: Place): boolean {
  const { who, reach } = acts[act];
  if (officer.status !== 'active') return false;
  if (!officer.roles.some((role) => (who as readonly Role[]).includes(role))) return false;
  if (officer.officeCode === null) return owns(officer, on);
  if (reach === 'region') return covers(officer.officeCode, whereLies(on));
  return officer.officeCode === (reach === 'pusat' ? PUSAT : on.officeCode);
}

/** Acts that an officer's roles allow somewhere, for screens that offer nothing that is always refused. */
export function actsOf({ roles, status }: Officer): Act[] {
  const allows = (act: Act) => roles.some((role) => (acts[act].who as readonly Role[]).includes(role));
  return status === 'active' ? (Object.keys(acts) as Act[]).filter(allows) : [];
}

/** Throws unless the officer may: `not_found` for what lies outside of all that it can see, else `not_permitted`. */
export function demand(officer: Officer, act: Act, on: Place): void {
  if (may(officer, act, on)) return;
  const sees = officer.officeCode === null ? owns(officer, on) : covers(officer.officeCode, whereLies(on));
  if (!sees) throw nothingHere();
  throw new Fault('not_permitted', `Your role does not allow ${act} here.`, {
    remedy: 'Ask the administrator of your office or institution.',
    indonesian: 'Peran Anda tidak mengizinkan ini. Minta kepada administrator kantor atau lembaga Anda.',
  });
}

/** What is looked up, by an id from a request; what is unknown is told as {@link demand} tells what lies elsewhere. */
export async function unknownAsForeign<Thing>(lookingUp: Promise<Thing>): Promise<Thing> {
  try {
    return await lookingUp;
  } catch (error) {
    throw isFault(error, 'not_found') ? nothingHere() : error;
  }
}

/** What is told of a thing that whoever asks must not know of, or that is not there. */
export function nothingHere(): Fault {
  return new Fault('not_found', 'There is no such thing here.');
}

/** True when the region of an office holds another office: pusat all, a province its regencies and cities. */
export function covers(officeCode: string, other: string): boolean {
  return other.startsWith(regionOf(officeCode));
}

/** What the codes of all offices in an office's region begin with; '' is the country. */
export function regionOf(officeCode: string): string {
  return officeCode === PUSAT ? '' : officeCode;
}

/** The place of an officer itself, for acts on no single thing, such as looking at a list. */
export function ownPlace({ officeCode, institutionId, applicationId }: Officer): Place {
  return { officeCode: officeCode ?? '', institutionId, applicationId };
}

/** Whoever holds a thing for a while does not take it out of its region. */
function whereLies(on: Place): string {
  return on.regionCode ?? on.officeCode;
}

function owns({ institutionId, applicationId }: Officer, on: Place): boolean {
  if (institutionId !== null) return on.institutionId === institutionId;
  return applicationId !== null && on.applicationId === applicationId;
}
