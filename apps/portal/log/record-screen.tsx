import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useZone } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useStore } from '../store.ts';
import { formatSecond } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { kindWords } from './act-words.ts';
import { ElsewhereSheet } from './elsewhere-sheet.tsx';
import { ProofSheet, ProofTag, WaitingSheet } from './proof-sheet.tsx';
import { headQuery, recordQuery } from './queries.ts';
import { ElementsSheet, RecordFacts } from './record-facts.tsx';
import { useOutcomeName } from './use-act-name.ts';
import { useProof } from './use-proof.ts';

/** One record: what was recorded, and its proof, which this browser checks itself as soon as the log is signed over it. */
export function Screen() {
  const kinds = useWords(kindWords);
  const spoken = useStore(language);
  const zone = useZone();
  const nameOf = useOutcomeName();
  const { record: id = '' }: { record?: string } = useParams({ strict: false });
  const { data: record, refetch } = useSuspenseQuery(recordQuery(id));
  const { data: log } = useSuspenseQuery(headQuery);
  const { data: checked, refetch: recheck } = useProof(record, log);
  const steps = checked?.steps;
  const checkAgain = async () => {
    await refetch();
    await recheck();
  };
  const proof = record.receipt ? (
    <>
      <ProofSheet steps={steps} onAgain={checkAgain} />
      <ElsewhereSheet receipt={record.receipt} leaf={checked?.leaf} log={log} />
    </>
  ) : (
    <WaitingSheet log={log} />
  );
  return (
    <>
      <PageHead title={nameOf(record.outcome)} beside={<ProofTag steps={steps} isSigned={record.receipt !== null} />}>
        {kinds[record.kind]}, {formatSecond(record.at, spoken, zone)}
      </PageHead>
      <Columns beside={proof}>
        <RecordFacts record={record} />
        <ElementsSheet record={record} />
      </Columns>
    </>
  );
}
