import { useSuspenseQuery } from '@tanstack/react-query';
import { Columns } from '../pieces/columns.tsx';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { HeadElsewhere, KeysSheet } from './head-elsewhere.tsx';
import { HeadFacts } from './head-facts.tsx';
import { headWords } from './head-words.ts';
import { ProofTag } from './proof-sheet.tsx';
import { meaningOf, ProofSteps } from './proof-steps.tsx';
import { headQuery, type LogHead } from './queries.ts';
import { verdictWords } from './record-words.ts';
import { SeenSheet } from './seen-sheet.tsx';
import { useHeadCheck } from './use-head-check.ts';

/** The newest head of the log: what it states, whether it is signed, and whether the log was only ever added to. */
export function Screen() {
  const said = useWords(headWords);
  const { data: log } = useSuspenseQuery(headQuery);
  const { data: checked } = useHeadCheck(log);
  return (
    <>
      <PageHead title={said.title} beside={<ProofTag steps={checked?.steps} isSigned={log.head !== null} />}>
        {said.lead}
      </PageHead>
      {log.head === null ? (
        <Empty title={said.unsigned}>{said.unsignedText}</Empty>
      ) : (
        <Signed log={log} head={log.head} checked={checked} />
      )}
    </>
  );
}

interface SignedProps {
  readonly log: LogHead;
  readonly head: NonNullable<LogHead['head']>;
  readonly checked: ReturnType<typeof useHeadCheck>['data'];
}

function Signed({ log, head, checked }: SignedProps) {
  const said = useWords(headWords);
  const proof = useWords(verdictWords);
  const steps = checked?.steps;
  return (
    <Columns
      beside={
        <>
          <Sheet title={proof.title} note={proof.note}>
            {steps ? (
              <ProofSteps steps={steps} means={said.means[meaningOf(steps)]} />
            ) : (
              <p role="status">{proof.checking}</p>
            )}
          </Sheet>
          <HeadElsewhere head={head} />
        </>
      }
    >
      <HeadFacts head={head} />
      <SeenSheet earlier={checked?.earlier} />
      <KeysSheet keys={log.keys} />
    </Columns>
  );
}
