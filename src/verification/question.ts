import type { AccessSnapshot } from '../access/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { DocumentKind, ElementName } from '../reference/index.ts';
import type { PlainRefusal } from './outcome.ts';

/** The values that a caller sent, by element: a map, or what can be read like one. */
export type Submitted = Pick<ReadonlyMap<ElementName, string>, 'get' | 'has' | 'keys' | typeof Symbol.iterator>;

/** What a caller asks about whom, as a door has read it. */
export interface Asked {
  /** As sent; judged when its turn comes. */
  readonly nik: string;
  readonly submitted: Submitted;
  /** Score from which a scored element is sesuai; null leaves it to the right. */
  readonly threshold: number | null;
  /** The document whose number is asked about, in place of elements. */
  readonly document?: { readonly kind: DocumentKind; readonly number: string };
}

/** What a caller says of its call beside the question. Doors of the wire cannot carry it. */
export interface Declared {
  readonly purpose: string;
  /** Who at the institution asks, and for which case, as the institution names them. Never a NIK. */
  readonly officer?: string | undefined;
  readonly caseRef?: string | undefined;
}

/** A caller that is known, or why not. `known` is the credential that a refused login named, for its record. */
export type Authenticated =
  | { readonly credential: Credential }
  | { readonly refusal: PlainRefusal; readonly known: Credential | undefined };

/** One call through a door. */
export interface Question {
  readonly requestId: Uuid;
  /** Real milliseconds of arrival. */
  readonly at: number;
  /** The true peer address. */
  readonly peer: string;
  /** True where the address does not matter (see `permit`). */
  readonly fromAnywhere?: boolean | undefined;
  /** The method as the door calls it, for the record. */
  readonly method: string;
  /** Whether the method answers sesuai / tidak sesuai or, as of old, returns values. */
  readonly answers: 'match' | 'values';
  /** What is asked; undefined when the door could not make sense of it. */
  readonly asked: Asked | undefined;
  /** Undefined at doors that cannot carry it: then the right's own purpose holds, and a right that asks for more refuses. */
  readonly declared?: Declared | undefined;
  /** For a call that may come again: its key, and the same text for the same question. */
  readonly idempotency?: { readonly key: string; readonly question: string } | undefined;
  /** Proves the caller against a snapshot; called again when rights changed meanwhile. */
  authenticate(snapshot: AccessSnapshot): Promise<Authenticated>;
}
