import './meter.css';

/** How much of a whole there is, drawn below the words that say it. `share` is 0 to 1. */
export function Meter({ share, sign = 'plain' }: { readonly share: number; readonly sign?: 'plain' | 'due' | 'no' }) {
  return (
    <svg className={`meter meter--${sign}`} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className="meter__rest" width="100" height="1" />
      <rect className="meter__part" width={Math.min(1, Math.max(0, share)) * 100} height="1" />
    </svg>
  );
}
