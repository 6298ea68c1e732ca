/** Width of a bin: a tenth of a microsecond. */
const NANOSECONDS_A_BIN = 100;
const BINS = 100_000;

/** The median of many short times, in constant memory: counted in bins of 0.1 microseconds up to 10 milliseconds. */
export class MedianTime {
  readonly #bins = new Uint32Array(BINS);
  #count = 0;

  /** Adds a time in nanoseconds. */
  add(nanoseconds: number): void {
    const bin = Math.min(BINS - 1, Math.floor(nanoseconds / NANOSECONDS_A_BIN));
    this.#bins[bin] = (this.#bins[bin] ?? 0) + 1;
    this.#count += 1;
  }

  /** The median in microseconds; null before anything was added. */
  microseconds(): number | null {
    if (this.#count === 0) return null;
    let seen = 0;
    const bin = this.#bins.findIndex((count) => {
      seen += count;
      return 2 * seen >= this.#count;
    });
    return (bin + 1) / 10;
  }
}
