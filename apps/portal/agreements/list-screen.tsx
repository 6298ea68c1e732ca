import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { AFTER, useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useWords } from '../words/language.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { listWords } from './list-words.ts';
import { agreementsQuery, type ListedAgreement } from './queries.ts';

/** Agreements that one may see, those that end first at the top. */
export function Screen() {
  const said = useWords(listWords);
  const [{ lembaga, keadaan, dinas, cari, [AFTER]: after }] = useFilters();
  const filter = useMemo(
    () => ({
      ...(lembaga && { institution: lembaga }),
      ...(keadaan && { state: keadaan as ListedAgreement['state'] }),
      ...(dinas && { office: dinas }),
      ...(cari && { q: cari }),
      ...(after && { after }),
    }),
    [lembaga, keadaan, dinas, cari, after],
  );
  const { data } = useSuspenseQuery(agreementsQuery(filter));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const canDraft = session?.acts.includes('agreement.prepare') ?? false;
  return (
    <>
      <PageHead title={said.title} beside={canDraft && <DraftLink />}>
        {session?.workplace?.kind === 'office' ? said.lead : said.ownLead}
      </PageHead>
      <ListFilters />
      {data.agreements.length === 0 ? (
        <NoneFound narrowed={Object.keys(filter).length > 0} canDraft={canDraft} />
      ) : (
        <ListTable agreements={data.agreements} />
      )}
      <GoingOn next={data.next} />
    </>
  );
}

function DraftLink() {
  const said = useWords(listWords);
  return (
    <Button asChild>
      <PlaceLink place="newAgreement">{said.draft}</PlaceLink>
    </Button>
  );
}

function NoneFound({ narrowed, canDraft }: { readonly narrowed: boolean; readonly canDraft: boolean }) {
  const said = useWords(listWords);
  if (narrowed)
    return (
      <Empty title={said.noneFound} step={<PlaceLink place="agreements">{said.all}</PlaceLink>}>
        {said.noneFoundText}
      </Empty>
    );
  return <Empty title={said.none}>{canDraft ? said.noneText : said.noneOwn}</Empty>;
}
