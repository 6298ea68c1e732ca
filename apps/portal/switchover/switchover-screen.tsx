import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useOwnSession } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { CallersSheet } from './callers-sheet.tsx';
import { GuideSheet } from './guide-sheet.tsx';
import { LettersSheet } from './letters-sheet.tsx';
import { switchoverQuery } from './queries.ts';
import { SwitchoverSteps } from './switchover-steps.tsx';
import { switchoverWords } from './switchover-words.ts';

/** How one right is moved: its steps, letters, who still calls, and the guide for whoever changes the client. */
export function Screen() {
  const said = useWords(switchoverWords);
  const { right = '' }: { right?: string } = useParams({ strict: false });
  const { data: switchover } = useSuspenseQuery(switchoverQuery(right));
  const { institution, agreement, returnsValues } = switchover;
  // An institution knows its rights by their agreement; whose they are it knows.
  const isOffice = useOwnSession().workplace?.kind === 'office';
  return (
    <>
      <PageHead
        title={isOffice ? institution : agreement}
        beside={<StateTag sign={returnsValues ? 'due' : 'ok'}>{returnsValues ? said.returns : said.moved}</StateTag>}
      >
        {said.about(agreement)}
      </PageHead>
      <div className="sheets">
        <SwitchoverSteps switchover={switchover} />
        <Columns beside={<LettersSheet switchover={switchover} />}>
          <CallersSheet callers={switchover.callers} />
          <GuideSheet rightId={right} />
        </Columns>
      </div>
    </>
  );
}
