import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import { Columns } from '../pieces/columns.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { StateTag } from '../pieces/state-tag.tsx';
import { useWords } from '../words/language.ts';
import { AgreementsSheet } from './agreements-sheet.tsx';
import { ConnectionsSheet } from './connections-sheet.tsx';
import { EvaluationsSheet } from './evaluations-sheet.tsx';
import { FactsSheet } from './facts-sheet.tsx';
import { kindWords, pageWords, statusSigns, statusWords } from './institution-words.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { institutionQuery } from './queries.ts';
import { SanctionsSheet } from './sanctions-sheet.tsx';
import { SupervisionSheet } from './supervision-sheet.tsx';
import { UsersSheet } from './users-sheet.tsx';

/** One institution: who it is, what it has agreed, who works there, from where it asks, what evaluations found, and what restricts it. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const said = useWords(pageWords);
  const statuses = useWords(statusWords);
  const kinds = useWords(kindWords);
  const { data: institution } = useSuspenseQuery(institutionQuery(id));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const sees = (act: string) => session?.acts.includes(act) ?? false;
  const { name, status, kind, office } = institution;
  return (
    <>
      <PageHead title={name} beside={<StateTag sign={statusSigns[status]}>{statuses[status]}</StateTag>}>
        {said.about(kinds[kind], office.name)}
      </PageHead>
      <Columns
        beside={
          <>
            <FactsSheet institution={institution} />
            {sees('sanction.read') && <SanctionsSheet institutionId={id} />}
            <SupervisionSheet institution={institution} />
          </>
        }
      >
        {sees('agreement.read') && <AgreementsSheet institution={institution} />}
        {sees('users.read') && <UsersSheet institution={institution} />}
        {sees('credential.read') && <KeysSheet institution={institution} />}
        <ConnectionsSheet institution={institution} />
        {sees('evaluation.result') && <EvaluationsSheet institution={institution} />}
      </Columns>
    </>
  );
}
