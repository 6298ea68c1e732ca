import type { AccessSnapshot } from '../access/index.ts';
import type { Credential } from '../identity/index.ts';
import type { Uuid } from '../kernel/index.ts';
import type { ElementName } from '../reference/index.ts';
import type { Refusal } from './outcome.ts';

/** What a caller asks about whom, as a door has read it. */
export interface Asked {
  /** As sent; judged when its turn comes. */
  readonly nik: string;
  readonly submitted: ReadonlyMap<ElementName, string>;
  /** Score from which a scored element is sesuai; null leaves it to the right. */
  readonly threshold: number | null;
}

/** A caller that is known, or why not. `known` is the credential that a refused login named, for its record. */
export type Authenticated =
  | { readonly credential: Credential }
  | { readonly refusal: Refusal; readonly known: Credential | undefined };

/** One call through a door. */
export interface Question {
  readonly requestId: Uuid;
  /** Real milliseconds of arrival. */
  readonly at: number;
  /** The true peer address. */
  readonly peer: string;
  /** The method as the door calls it, for the record. */
  readonly method: string;
  /** Whether the method answers sesuai / tidak sesuai or, as of old, returns values. */
  readonly answers: 'match' | 'values';
  /** What is asked; undefined when the door could not make sense of it. */
  readonly asked: Asked | undefined;
  /** Proves the caller against a snapshot; called again when rights changed meanwhile. */
  authenticate(snapshot: AccessSnapshot): Promise<Authenticated>;
}
