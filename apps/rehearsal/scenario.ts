import { composeNik, type Nik } from '../../src/kernel/index.ts';
import type { Bilingual, NativeCode, Outcome, WireRefusal } from '../../src/verification/index.ts';

/** One thing that the server does with a question before it gives the scenario's answer. */
export type Step =
  /** HTTP 503 with Retry-After: nothing was counted. */
  | { readonly does: 'outage'; readonly retryAfterS: number }
  /** HTTP 429 with Retry-After, on the native door. */
  | { readonly does: 'limit'; readonly retryAfterS: number }
  /** The connection ends without a byte. */
  | { readonly does: 'drop' }
  /** The answer begins and its connection ends in the middle of the body. */
  | { readonly does: 'cut' }
  /** A proxy's page in HTML. */
  | { readonly does: 'page'; readonly status: 500 | 502 }
  /** The scenario's answer, late. */
  | { readonly does: 'slow' }
  /** HTTP 401: the token has expired. The next one lives for `nextTokenS` seconds, as ever when left out. */
  | { readonly does: 'expire'; readonly nextTokenS?: number };

/** How an answer with verdicts departs from the ordinary one, each within what the contract allows. */
export type Oddity = 'new_member' | 'new_reason' | 'other_order' | 'no_quota_left';

/** What a scenario answers in the end, and again to every further request. */
export type ScriptedAnswer =
  | { readonly gives: 'verdicts'; readonly match: boolean; readonly oddity?: Oddity; readonly replayed?: true }
  | { readonly gives: 'wire_refusal'; readonly refusal: WireRefusal }
  | { readonly gives: 'nothing_to_compare'; readonly outcome: Outcome & NativeCode }
  | { readonly gives: 'problem'; readonly code: NativeCode; readonly status: number; readonly retryAfterS?: number }
  /** A refusal with a code that is younger than the client. */
  | { readonly gives: 'new_problem' };

export type Door = 'wire' | 'native';

/** One scene: a person who does not exist, and what happens to whoever asks about them. */
export interface Scenario {
  /** Unique; begins with the door. */
  readonly name: string;
  readonly door: Door;
  readonly nik: Nik;
  /** Further NIKs, for a client that is given several to ask about one after the other. */
  readonly further: readonly Nik[];
  /** The name to ask about, where it matters. */
  readonly person: string;
  readonly about: Bilingual;
  readonly steps: readonly Step[];
  readonly answer: ScriptedAnswer;
}

/** What is said of a scenario in the tables; the rest is what most scenarios have. */
export interface ScenarioWishes {
  readonly region?: string;
  readonly further?: number;
  readonly person?: string;
  readonly steps?: readonly Step[];
  readonly answer?: ScriptedAnswer;
}

/** Whom clients ask about where the name does not matter. Nobody real. */
export const ORDINARY_PERSON = 'GLADI BERSIH CONTOH';
/** Kota Tasikmalaya, Cihideung. */
const REGION = '327801';
/** A day on which no persona was born. An odd last digit is kept by the sequences, where the region exceeds 2^53. */
const BORN = '1957-08-19';

/** Makes a scenario. `sequence`: 9000 to 9899, unique, further NIKs count on from it. */
export function scene(
  name: `${Door}-${string}`,
  sequence: number,
  about: Bilingual,
  { region = REGION, further = 0, person = ORDINARY_PERSON, steps = [], answer = matching() }: ScenarioWishes = {},
): Scenario {
  const door = name.startsWith('wire-') ? 'wire' : 'native';
  const nik = (place: number) => composeNik(region, BORN, 'L', sequence + place);
  const others = Array.from({ length: further }, (_, i) => nik(i + 1));
  return { name, door, nik: nik(0), further: others, person, about, steps, answer };
}

/** Every element matches. */
export function matching(oddity?: Oddity): ScriptedAnswer {
  return { gives: 'verdicts', match: true, ...(oddity && { oddity }) };
}

/** A sentence in both languages. */
export function say(id: string, en: string): Bilingual {
  return { id, en };
}
