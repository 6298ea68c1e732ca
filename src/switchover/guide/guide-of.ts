import { type Right, toLive } from '../../access/index.ts';
import type { Institution } from '../../institutions/index.ts';
import { type Element, type ElementName, isScored } from '../../reference/index.ts';
import { asResident, type Resident, registerValue, residentNik } from '../../register/index.ts';
import { sandboxPeople } from '../../sandbox/index.ts';
import {
  committedKnowledge,
  findMethod,
  previewAnswers,
  unknownMethod,
  valuesBody,
  verifiedBody,
} from '../../verification/index.ts';
import { howToSend } from './how-to-send.ts';

/** The method that old ones are moved to. */
const SUCCESSOR = 'CALL_VERIFY_BY_ELEMEN';
/** The old method that a guide shows where none was seen. */
export const USUAL_OLD_METHOD = 'CALL_NIK';

/** A call as it is sent, and what comes back. */
export interface ShownCall {
  readonly method: string;
  readonly path: string;
  /** JSON. */
  readonly body: Readonly<Record<string, string>>;
  /** The body of the response, JSON. */
  readonly answer: unknown;
}

/** One element of the right: what was read is sent from now on. */
export interface GuidedElement {
  readonly name: ElementName;
  readonly label: string;
  readonly format: { readonly id: string; readonly en: string };
  /** `Sesuai / Tidak Sesuai`, or the same with a score of 0 to 100. */
  readonly answers: string;
}

/** How an institution moves: the call that it makes today, the one that it should make, and each element. */
export interface Guide {
  readonly institution: string;
  readonly old: ShownCall;
  readonly now: ShownCall;
  readonly elements: readonly GuidedElement[];
}

/** The hits that an example of an answer says are left. */
const LEFT = 999;

/**
 * The guide from an old method to its successor for one right, made from its elements and nothing else. Its examples are of a
 * person of the sandbox, so the shown call can be sent there as it stands and is answered as shown.
 *
 * @param institution `slug` is its name in the path.
 * @param oldMethod the old method that its client calls, by its canonical name.
 */
export function guideOf(
  right: Right,
  { name, slug }: Pick<Institution, 'name' | 'slug'>,
  oldMethod: string = USUAL_OLD_METHOD,
): Guide {
  const live = toLive(right);
  const resident = example();
  const nik = residentNik(resident);
  const sent = live.granted.filter(({ name }) => name !== 'NIK');
  const submitted = new Map(sent.map(({ name }) => [name, registerValue(resident, name) ?? '']));
  const asked = { nik, submitted: new Map([...submitted, ['NIK', nik] as const]), threshold: null };
  const { old, now } = previewAnswers(asked, resident, { ...live, regionScope: [] }, committedKnowledge);
  const path = (method: string) => `/dukcapil/get_json/${slug}/${method}`;
  return {
    institution: name,
    old: {
      method: oldMethod,
      path: path(oldMethod),
      body: { ...caller, NIK: nik },
      answer: old.outcome === 'values_returned' ? JSON.parse(valuesBody(methodOf(oldMethod), old.values)) : null,
    },
    now: {
      method: SUCCESSOR,
      path: path(SUCCESSOR),
      body: { ...caller, TRESHOLD: String(right.threshold), NIK: nik, ...Object.fromEntries(submitted) },
      answer: now.outcome === 'verified' ? JSON.parse(verifiedBody(methodOf(SUCCESSOR), now.verdicts, LEFT)) : null,
    },
    elements: live.granted.map(guided),
  };
}

/** What every call begins with: the institution's own, which stands in no paper. */
const caller = { USER_ID: 'USER_ID_ANDA', PASSWORD: 'PASSWORD_ANDA', IP_USER: 'ALAMAT_IP_ANDA' };

function guided(element: Element): GuidedElement {
  const answers = isScored(element) ? 'Sesuai (0-100) / Tidak Sesuai (0-100)' : 'Sesuai / Tidak Sesuai';
  return { name: element.name, label: element.labelId, format: howToSend(element), answers };
}

function methodOf(name: string) {
  return findMethod(name, new Map()) ?? unknownMethod;
}

function example(): Resident {
  const [first] = sandboxPeople;
  if (!first) throw new Error('The sandbox has nobody.');
  return asResident(first.family, first.member);
}
