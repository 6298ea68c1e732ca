import { useOwnSession } from '../account/own-session.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { DeliverForm } from './deliver-form.tsx';
import { formWords } from './form-words.ts';
import { FormatSheet } from './format-sheet.tsx';

/** An institution sends a file of data balikan. */
export function Screen() {
  const said = useWords(formWords);
  const institution = useOwnSession().officer.institutionId ?? '';
  return (
    <>
      <PageHead title={said.title}>{said.lead}</PageHead>
      <Columns beside={<FormatSheet institution={institution} />}>
        <DeliverForm institution={institution} />
      </Columns>
    </>
  );
}
