import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../pieces/data-table.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { boardOf, sumsQuery } from '../usage/queries.ts';
import { usageWords } from '../usage/usage-words.ts';
import { MonthChart } from '../usage/use-by-month.tsx';
import { language, useWords } from '../words/language.ts';
import { formatShare } from '../words/numbers.ts';
import { officeWords } from './office-words.ts';
import type { HomeSection } from './queries.ts';

/** Use of today and yesterday, and of the months before, which come after the page is there. */
export function UsageSheet({ usage }: { readonly usage: HomeSection<'usage'> }) {
  const said = useWords(officeWords);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const { data: months } = useQuery(sumsQuery('month', boardOf({})));
  const { today, yesterday, month } = usage;
  const number = (value: number) => formatNumber(value, spoken);
  const isUsed = months?.sums.some(({ calls }) => calls > 0) ?? false;
  return (
    <Sheet title={said.usage} note={said.usageNote} beside={<PlaceLink place="usage">{said.board}</PlaceLink>}>
      <DataTable
        caption={`${said.usage}, ${formatDay(today.day, spoken)}`}
        rows={[
          { ...today, name: said.todayCap },
          { ...yesterday, name: said.yesterday },
        ]}
        keyOf={({ day }) => day}
        columns={[
          { name: shared.day, cell: ({ name }) => name },
          { name: shared.calls, cell: ({ calls }) => number(calls), number: true },
          { name: shared.found, cell: ({ found }) => number(found), number: true },
          { name: shared.notFound, cell: ({ notFound }) => number(notFound), number: true },
          { name: said.refused, cell: ({ refused }) => number(refused), number: true },
        ]}
      />
      {month.compared > 0 && <p className="hint">{said.compared(formatShare(month.matchedShare, spoken))}</p>}
      {months && isUsed && <MonthChart title={said.byMonth} months={months.sums} />}
    </Sheet>
  );
}
