import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';
import { useWords } from '../../words/language.ts';
import { agreementQuery } from '../queries.ts';
import { waitingVersion } from '../tell-standing.ts';
import { AddendumForm } from './addendum-form.tsx';
import { draftWords } from './draft-words.ts';

/** Drafts an addendum from what is agreed now, or goes on with the draft that waits. */
export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string };
  const said = useWords(draftWords);
  const { data: agreement } = useSuspenseQuery(agreementQuery(id));
  const waiting = waitingVersion(agreement);
  const from = waiting ?? agreement.versions.at(-1);
  return (
    <>
      <PageHead title={waiting ? said.changeAddendumTitle : said.addendumTitle} above={agreement.number}>
        {said.addendumLead(agreement.institution)}
      </PageHead>
      {from && <AddendumForm key={from.versionNo} agreement={agreement} from={from} />}
    </>
  );
}
