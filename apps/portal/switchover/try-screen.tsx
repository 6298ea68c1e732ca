import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { guideQuery, switchoverQuery, type Tried } from './queries.ts';
import { TryAnswers } from './try-answers.tsx';
import { TryForm } from './try-form.tsx';
import { tryWords } from './try-words.ts';

/** Asks one question by the old method and by the new one. What is answered is kept by this page alone. */
export function Screen() {
  const said = useWords(tryWords);
  const { right = '' }: { right?: string } = useParams({ strict: false });
  const { data: switchover } = useSuspenseQuery(switchoverQuery(right));
  const { data: guide } = useSuspenseQuery(guideQuery(right));
  const [tried, keep] = useState<Tried>();
  return (
    <>
      <PageHead title={said.title} above={switchover.institution}>
        {said.lead(switchover.institution)}
      </PageHead>
      <Columns
        beside={
          <Sheet title={said.ask}>
            <TryForm rightId={right} guide={guide} onTried={keep} />
          </Sheet>
        }
      >
        <Sheet title={said.answers}>
          <div role="status">{tried ? <TryAnswers tried={tried} /> : <p className="hint">{said.empty}</p>}</div>
        </Sheet>
      </Columns>
    </>
  );
}
