import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { institutionQuery } from '../institutions/queries.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { useWords } from '../words/language.ts';
import { DeliverForm } from './deliver-form.tsx';
import { formWords } from './form-words.ts';
import { FormatSheet } from './format-sheet.tsx';

/** An office registers a delivery that an institution hands in at its counter, with the letter that it came with. */
export function Screen() {
  const said = useWords(formWords);
  const { institution: id = '' }: { institution?: string } = useParams({ strict: false });
  const { data: institution } = useSuspenseQuery(institutionQuery(id));
  return (
    <>
      <PageHead title={institution.name}>{said.counterLead}</PageHead>
      <Columns beside={<FormatSheet institution={id} />}>
        <DeliverForm institution={id} isCounter />
      </Columns>
    </>
  );
}
