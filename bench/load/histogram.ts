/** Width of a bucket in milliseconds, and how many there are; the last takes whatever is longer. */
const BUCKET_MS = 0.05;
const BUCKETS = 40_000;

/** Counts of durations, cheap to add to and to add up. */
export class Histogram {
  readonly counts: Uint32Array;

  constructor(counts: Uint32Array = new Uint32Array(BUCKETS)) {
    this.counts = counts;
  }

  add(milliseconds: number): void {
    const bucket = Math.min(BUCKETS - 1, (milliseconds / BUCKET_MS) | 0);
    this.counts[bucket] = (this.counts[bucket] ?? 0) + 1;
  }

  /** Adds another's counts to this one's. */
  merge(other: Histogram): void {
    other.counts.forEach((count, bucket) => {
      this.counts[bucket] = (this.counts[bucket] ?? 0) + count;
    });
  }

  /** Milliseconds that a share (0 to 1) of all durations did not exceed. */
  quantile(share: number): number {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let seen = 0;
    const bucket = this.counts.findIndex((count) => {
      seen += count;
      return seen >= total * share;
    });
    return Math.round((bucket + 1) * BUCKET_MS * 100) / 100;
  }
}
