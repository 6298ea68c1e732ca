import { hash } from 'node:crypto';
import type { KeyRing, LogKey } from '../../audit/index.ts';
import type { Clock, Nik } from '../../kernel/index.ts';

/** Digits of a NIK that say district and date of birth. */
export const BIRTH_DIGITS = 12;
/** Hex digits of a tag: 16 bytes. */
const TAG_DIGITS = 32;

/** Tags by which guesses are counted, in hex: nobody reads a NIK or a value off them. */
export class GuessTags {
  readonly #keys: KeyRing;
  readonly #clock: Clock;
  #key: LogKey | undefined;
  #prefix = '';

  constructor(keys: KeyRing, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  ofNik(nik: Nik): string {
    return this.#tag(nik);
  }

  /** Of all who have the district and date of birth of this NIK. */
  ofBirth(nik: Nik): string {
    return this.#tag(`birth ${nik.slice(0, BIRTH_DIGITS)}`);
  }

  ofValue(nik: Nik, element: number, value: string): string {
    return this.#tag(`${nik} ${element} ${value}`);
  }

  /**
   * Under the key that never changes, since a yearly one would forget a budget of ninety days. A hash that begins with
   * the key and is cut to half serves as well as an HMAC here, at a third of the cost: nobody can append to what is cut.
   */
  #tag(text: string): string {
    const key = this.#keys.keyAt('digest', this.#clock.now());
    if (key !== this.#key) {
      this.#key = key;
      this.#prefix = `guess ${key.bytes.toString('base64')} `;
    }
    return hash('sha256', this.#prefix + text, 'hex').slice(0, TAG_DIGITS);
  }
}
