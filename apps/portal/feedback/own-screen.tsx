import { useOwnSession } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { CoverageSheet } from './coverage-sheet.tsx';
import { DeliveriesSheet } from './deliveries-sheet.tsx';
import { feedbackWords } from './feedback-words.ts';
import { OwedSheet } from './owed-sheet.tsx';

/** An institution's own data balikan: what it owes and until when, what it delivered, and how much that covers. */
export function Screen() {
  const said = useWords(feedbackWords);
  const institution = useOwnSession().officer.institutionId ?? '';
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <Columns beside={<CoverageSheet institution={institution} />}>
        <OwedSheet institution={institution} />
        <DeliveriesSheet institution={institution} />
      </Columns>
    </>
  );
}
