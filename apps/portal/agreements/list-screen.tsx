import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/queries.ts';
import { given } from '../lists/given.ts';
import { GoingOn } from '../lists/going-on.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { Empty } from '../pieces/empty.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import type { Search } from '../router/places.ts';
import { useWords } from '../words/language.ts';
import { ALL, listFilter } from './list-filter.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { listWords } from './list-words.ts';
import { agreementsQuery } from './queries.ts';

/** Agreements that one may see, those that end first at the top; of those that are over only if one asks. */
export function Screen() {
  const said = useWords(listWords);
  const [filters] = useFilters();
  const filter = listFilter(filters);
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
        <NoneFound filters={filters} canDraft={canDraft} />
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

/** Nothing was found by a filter, or nothing runs, or there has never been any. */
function NoneFound({ filters, canDraft }: { readonly filters: Search; readonly canDraft: boolean }) {
  const said = useWords(listWords);
  const { keadaan, ...others } = filters;
  const all = (
    <PlaceLink place="agreements" search={{ keadaan: ALL } as never}>
      {said.all}
    </PlaceLink>
  );
  if (Object.keys(given(others)).length > 0 || (keadaan !== undefined && keadaan !== ALL))
    return (
      <Empty title={said.noneFound} step={all}>
        {said.noneFoundText}
      </Empty>
    );
  const text = canDraft ? said.noneText : said.noneOwn;
  if (keadaan === ALL) return <Empty title={said.none}>{text}</Empty>;
  return (
    <Empty title={said.noneCurrent} step={all}>
      {text}
    </Empty>
  );
}
