import { Chart } from '../pieces/chart.tsx';
import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatNumber, formatShortDay } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import type { DayUse } from './queries.ts';
import { usageWords } from './usage-words.ts';

/** Days of the table of quota: the newest ones, two weeks of work. */
const SHOWN = 14;

const words = bilingual(
  {
    days: 'Permintaan per hari',
    quota: 'Kuota per hari',
    newest: `Hanya hari dengan permintaan, paling banyak ${SHOWN} hari terbaru.`,
    allowed: 'Kuota hari itu',
  },
  {
    days: 'Calls by day',
    quota: 'Quota by day',
    newest: `Days with calls alone, the newest ${SHOWN} at most.`,
    allowed: 'Quota of the day',
  },
);

/** An institution's days: what they came to, and what of the day's quota they took. */
export function UseByDay({ days }: { readonly days: readonly DayUse[] }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  return (
    <>
      <Sheet title={said.days}>
        <Chart
          title={said.days}
          of={shared.day}
          parts={[shared.found, shared.rest]}
          points={days.map(({ day, calls, found }) => ({
            name: formatDay(day, spoken),
            short: String(Number(day.slice(8))),
            values: [found, calls - found],
          }))}
        />
      </Sheet>
      <Sheet title={said.quota} note={said.newest}>
        <DataTable
          caption={said.quota}
          rows={days.slice(-SHOWN).reverse()}
          keyOf={({ day }) => day}
          columns={[
            { name: shared.day, cell: ({ day }) => <span className="nowrap">{formatShortDay(day, spoken)}</span> },
            { name: shared.hits, cell: ({ hits }) => formatNumber(hits, spoken), number: true },
            {
              name: said.allowed,
              cell: ({ allowed }) => (allowed === null ? '-' : formatNumber(allowed, spoken)),
              number: true,
            },
            { name: shared.quota, cell: (day) => <Share share={shareOf(day)} sign={signOf(day)} />, number: true },
          ]}
        />
      </Sheet>
    </>
  );
}

function shareOf({ hits, allowed }: DayUse): number | null {
  return allowed === null || allowed === 0 ? null : hits / allowed;
}

function signOf(day: DayUse): 'plain' | 'no' {
  return (shareOf(day) ?? 0) >= 1 ? 'no' : 'plain';
}
