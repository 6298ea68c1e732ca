import { useSuspenseQuery } from '@tanstack/react-query';
import { useZone } from '../account/own-session.ts';
import { institutionCoverageQuery } from '../feedback-board/queries.ts';
import { signOfShare } from '../feedback-board/sign-of-share.ts';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { businessNow } from '../time/clock.ts';
import { dayAt, formatNumber } from '../time/format.ts';
import { semesterOf } from '../time/period.ts';
import { language, useWords } from '../words/language.ts';
import { feedbackWords } from './feedback-words.ts';

/** Which share of the people that were accessed has data balikan, this semester. */
export function CoverageSheet({ institution }: { readonly institution: string }) {
  const said = useWords(feedbackWords);
  const spoken = useStore(language);
  const semester = semesterOf(dayAt(businessNow(), useZone()));
  const { data } = useSuspenseQuery(institutionCoverageQuery(institution, semester));
  const [covered, accessed] = [formatNumber(data.covered, spoken), formatNumber(data.accessed, spoken)];
  return (
    <Sheet title={said.coverage}>
      {data.share === null ? (
        <p className="hint">{said.nobody}</p>
      ) : (
        <div className="sheet__acts">
          <Share share={data.share} sign={signOfShare(data.share)} />
          <p className="hint">{said.coverageText(covered, accessed)}</p>
        </div>
      )}
    </Sheet>
  );
}
