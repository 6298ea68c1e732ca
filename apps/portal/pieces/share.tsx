import { useStore } from '../store.ts';
import { language } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import { Meter } from './meter.tsx';
import './share.css';

interface ShareProps {
  /** 0 to 1, or null where there is no whole. */
  readonly share: number | null;
  readonly sign?: 'plain' | 'due' | 'no';
}

/** A share as a number, and how much that is of a whole below it. */
export function Share({ share, sign = 'plain' }: ShareProps) {
  const spoken = useStore(language);
  return (
    <span className="share">
      {formatShare(share, spoken)}
      {share !== null && <Meter share={share} sign={sign} />}
    </span>
  );
}
