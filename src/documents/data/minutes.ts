import type { Day } from '../../kernel/index.ts';
import type { PrintedMethod } from '../words.ts';
import type { Attendee, Check, CitedLetter, Dated, FollowUp, PrintedNetwork } from './shared.ts';

interface Minutes extends Dated {
  readonly place: string;
  readonly institution: string;
  /** Null where there is none yet. */
  readonly agreement: CitedLetter | null;
  readonly checks: readonly Check[];
  readonly followUp: readonly FollowUp[];
  readonly people: readonly Attendee[];
}

/** Berita acara pemeriksaan jaringan: whether the closed network is as it was declared. */
export interface NetworkMinutes extends Minutes {
  readonly provider: string;
  /** Such as `jaringan tertutup (private leased line)`. */
  readonly connection: string;
  readonly networks: readonly PrintedNetwork[];
  /** Whether access may be opened over it. */
  readonly isFit: boolean;
}

/** Berita acara uji coba: whether the institution's client works as agreed. */
export interface TrialMinutes extends Minutes {
  readonly method: PrintedMethod;
  readonly beganOn: Day;
  readonly endedOn: Day;
  /** Name and version of the institution's application. */
  readonly application: string;
  /** Whether access may be opened. */
  readonly isReady: boolean;
}
