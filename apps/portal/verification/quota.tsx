import type { PortalRight } from '../api/queries.ts';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { verifyWords } from './verify-words.ts';

/** What is left of the day. */
export function Quota({ quota: { left, limit } }: Pick<PortalRight, 'quota'>) {
  const said = useWords(verifyWords);
  const spoken = useStore(language);
  return (
    <dl className="quota">
      <dt className="hint">{said.quota}</dt>
      <dd>
        <b>{formatNumber(left, spoken)}</b> <span className="muted">{said.ofQuota(formatNumber(limit, spoken))}</span>
      </dd>
      <dd className="quota__meter" aria-hidden="true">
        <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
          <rect className="quota__rest" width="100" height="6" />
          <rect className="quota__left" width={limit === 0 ? 0 : (100 * left) / limit} height="6" />
        </svg>
      </dd>
    </dl>
  );
}
