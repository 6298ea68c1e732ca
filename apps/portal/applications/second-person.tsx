import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { History } from '../pieces/history.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import type { Application } from './queries.ts';

/** Two pairs of eyes: who checked an application, and why whoever reads it may decide on it or may not. */
export function SecondPerson({ application: { timeline, moves } }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const spoken = useStore(language);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const submitted = timeline.findLastIndex(({ move }) => move === 'submit');
  const since = timeline.slice(submitted + 1);
  const check = since.findLast(({ move }) => move === 'forward' || move === 'take_up');
  const permitted = moves.some((one) => one.move === 'approve' && one.permitted);
  const isOwn = since.some(({ own }) => own) && session?.acts.includes('application.decide');
  const why = permitted ? said.maySecond : isOwn ? said.ownCheck : said.decidedByHead;
  return (
    <History
      happenings={[
        ...(check
          ? [
              {
                key: 'check',
                sign: 'ok' as const,
                what: said.checkedBy(check.officerName, formatDay(check.day, spoken)),
              },
            ]
          : []),
        { key: 'decision', sign: permitted ? 'here' : 'clock', what: why },
      ]}
    />
  );
}
