import { elementResults } from '../audit/index.ts';
import { type ElementName, getElement } from '../reference/index.ts';
import { type Resident, registerValue, residentStatus } from '../register/index.ts';
import { maskName } from './mask.ts';
import { type Looking, type LookParts, showPerson } from './show-person.ts';

/** A look, and which elements are to be read in clear. */
export interface Look extends Looking {
  readonly reveal: readonly ElementName[];
}

/** What an officer sees of a person: enough to know that it is the right one, and what was revealed for the case. */
export interface Sight {
  readonly status: ReturnType<typeof residentStatus>;
  readonly name: string;
  readonly birthYear: string | null;
  readonly kecamatan: string | null;
  readonly kelurahan: string | null;
  readonly revealed: Readonly<Partial<Record<ElementName, string | null>>>;
}

/** The person, or why nobody is shown. */
export type LookAnswer =
  | { readonly outcome: 'shown'; readonly person: Sight }
  | { readonly outcome: 'nobody' | 'limit_reached' };

/** Elements that a masked sight is made of. */
const masked: readonly ElementName[] = ['NAMA_LGKP', 'TGL_LHR', 'KEC_NAME', 'KEL_NAME'];

/** Shows an officer of the authority a person, for a case, as {@link showPerson} does. */
export async function lookAtPerson(look: Look, parts: LookParts): Promise<LookAnswer> {
  const { reveal } = look;
  const elements = reveal.map((name) => getElement(name).no);
  const revealed = { elements, results: elements.map(() => elementResults.returned) };
  const showing = {
    reads: [...masked, ...reveal],
    show: (resident: Resident) => sightOf(resident, reveal),
    told: () => revealed,
  };
  const found = await showPerson(look, showing, parts);
  return found.outcome === 'shown' ? { outcome: 'shown', person: found.shown } : found;
}

function sightOf(resident: Resident, reveal: readonly ElementName[]): Sight {
  return {
    status: residentStatus(resident),
    name: maskName(registerValue(resident, 'NAMA_LGKP') ?? ''),
    birthYear: registerValue(resident, 'TGL_LHR')?.slice(0, 4) ?? null,
    kecamatan: registerValue(resident, 'KEC_NAME'),
    kelurahan: registerValue(resident, 'KEL_NAME'),
    revealed: Object.fromEntries(reveal.map((name) => [name, registerValue(resident, name)])),
  };
}
