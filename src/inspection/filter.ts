import type { RecordKind } from '../audit/index.ts';
import type { Uuid } from '../kernel/index.ts';

/** Which records are looked for; what is left out does not matter. */
export interface LogFilter {
  readonly institution?: Uuid;
  readonly right?: Uuid;
  readonly kind?: RecordKind;
  /** How the act ended, or which act of administration it was. */
  readonly outcome?: string;
  /** By which method or door it was asked, such as `CALL_NIK`. */
  readonly method?: string;
  /** An officer's id, or how an institution names its own people. */
  readonly officer?: string;
  /** Id of a call; the record that takes its hit back has the same. */
  readonly request?: Uuid;
}

/** Instants from the first up to, not including, the second, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
