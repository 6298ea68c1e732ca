import { useSuspenseQuery } from '@tanstack/react-query';
import { useOwnSession } from '../account/own-session.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { EntryForm } from './entry-form.tsx';
import { formWords } from './form-words.ts';
import { dutiesQuery } from './queries.ts';

/** Data balikan about a few people, typed in place of a file. */
export function Screen() {
  const said = useWords(formWords);
  const institution = useOwnSession().officer.institutionId ?? '';
  const { data } = useSuspenseQuery(dutiesQuery(institution));
  return (
    <>
      <PageHead title={said.entry}>{said.entryLead}</PageHead>
      {data.duties.length === 0 ? (
        <Empty title={said.noDuties}>{said.noDutiesText}</Empty>
      ) : (
        <EntryForm institution={institution} duties={data.duties} />
      )}
    </>
  );
}
