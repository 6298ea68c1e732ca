import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PageHead } from '../pieces/page-head.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { ProposeForm } from './propose-form.tsx';
import { proposeWords } from './propose-words.ts';
import { subjectQuery } from './queries.ts';

/** Proposes a sanction of one institution. */
export function Screen() {
  const said = useWords(proposeWords);
  const { institution = '' }: { institution?: string } = useParams({ strict: false });
  const { data: subject } = useSuspenseQuery(subjectQuery(institution));
  return (
    <>
      <PageHead title={said.title}>{said.lead(subject.name)}</PageHead>
      <Sheet title={said.proposal}>
        <ProposeForm institution={institution} agreements={subject.agreements} />
      </Sheet>
    </>
  );
}
