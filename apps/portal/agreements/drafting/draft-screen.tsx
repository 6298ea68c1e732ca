import { useSuspenseQuery } from '@tanstack/react-query';
import { institutionQuery } from '../../institutions/queries.ts';
import { useFilters } from '../../lists/use-filters.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { DraftForm } from './draft-form.tsx';
import { draftWords } from './draft-words.ts';
import { InstitutionChoice } from './institution-choice.tsx';
import './drafting.css';

/** Drafts an agreement with its annex, for an institution that the address names, or that is chosen first. */
export function Screen() {
  const said = useWords(draftWords);
  const [{ lembaga, permohonan }] = useFilters();
  return (
    <>
      <PageHead title={said.newTitle}>{said.newLead}</PageHead>
      {lembaga ? <For institutionId={lembaga} applicationId={permohonan ?? null} /> : <InstitutionChoice />}
    </>
  );
}

interface ForProps {
  readonly institutionId: string;
  readonly applicationId: string | null;
}

function For({ institutionId, applicationId }: ForProps) {
  const { data: institution } = useSuspenseQuery(institutionQuery(institutionId));
  return <DraftForm key={institutionId} institution={institution} applicationId={applicationId} />;
}
