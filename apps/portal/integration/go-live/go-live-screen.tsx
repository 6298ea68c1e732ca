import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../../account/own-session.ts';
import { Empty } from '../../pieces/empty.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { goLiveWords } from './go-live-words.ts';
import { goLiveQuery } from './queries.ts';
import { StepsSheet } from './steps-sheet.tsx';
import '../../pieces/sheet.css';

/** What is done and what is missing until the institution's application is live, right by right. */
export function Screen() {
  const said = useWords(goLiveWords);
  const { data } = useSuspenseQuery(goLiveQuery(useOwnSession().officer.institutionId ?? ''));
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      {data.rights.length === 0 && <Empty title={said.none}>{said.noneText}</Empty>}
      <div className="sheets">
        {data.rights
          .toSorted((a, b) => Number(a.live) - Number(b.live))
          .map((right) => (
            <StepsSheet right={right} key={right.rightId} />
          ))}
      </div>
    </>
  );
}
