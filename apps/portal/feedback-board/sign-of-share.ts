/** Shares below which coverage is poor, and good enough from. */
const POOR = 0.5;
const GOOD = 0.8;

/** How a share of coverage stands. */
export function signOfShare(share: number | null): 'plain' | 'due' | 'no' {
  if (share === null || share >= GOOD) return 'plain';
  return share < POOR ? 'no' : 'due';
}
