import type { Nik } from '../../../../kernel/index.ts';

/** How many NIKs end in 0, of how many. */
export interface RoundingShare {
  readonly seen: number;
  readonly endInZero: number;
}

/** Fewer say nothing. */
const ENOUGH = 50;
/** One sequence in ten ends in 0; nine in ten are what is left when a program has put 0 for the last digit. */
const SUSPECT_SHARE = 0.9;

/**
 * Watches whether the NIKs of a file have lost their last digit before they were saved as text, which no single one
 * shows. Tell it each NIK of a file; it holds two numbers.
 */
export class RoundingWatch {
  #seen = 0;
  #endInZero = 0;

  /** Counts a NIK. */
  see(nik: Nik): void {
    this.#seen++;
    if (nik.charCodeAt(nik.length - 1) === ZERO) this.#endInZero++;
  }

  /** The counts when the file is to be warned of; undefined while it looks like others. */
  get warning(): RoundingShare | undefined {
    const isSuspect = this.#seen >= ENOUGH && this.#endInZero > SUSPECT_SHARE * this.#seen;
    return isSuspect ? { seen: this.#seen, endInZero: this.#endInZero } : undefined;
  }
}

const ZERO = 48;

/** The sentence of the warning, and what to do. */
export const roundingWarning = {
  reason: {
    id: 'Hampir semua NIK berakhir dengan 0. Digit terakhir mungkin hilang ketika berkas pernah disimpan sebagai angka.',
    en: 'Nearly all NIKs end in 0. The last digit may have been lost when the file was once saved as numbers.',
  },
  remedy: {
    id: 'Bandingkan beberapa NIK dengan sumber aslinya sebelum melanjutkan.',
    en: 'Compare some of the NIKs with their source before you go on.',
  },
} as const;
