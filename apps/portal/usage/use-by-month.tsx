import { Chart } from '../pieces/chart.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { monthsAfter, nameMonth } from '../time/period.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import type { Sum } from './queries.ts';
import { usageWords } from './usage-words.ts';

const words = bilingual({ title: 'Permintaan per bulan' }, { title: 'Calls by month' });

/** Calls month by month, those that found somebody apart from all others. */
export function UseByMonth({ months }: { readonly months: readonly Sum[] }) {
  const said = useWords(words);
  return (
    <Sheet title={said.title}>
      <MonthChart title={said.title} months={months} />
    </Sheet>
  );
}

/** The same without its sheet, for a page that tells more of use in one. */
export function MonthChart({ title, months }: { readonly title: string; readonly months: readonly Sum[] }) {
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  return (
    <Chart
      title={title}
      of={shared.month}
      parts={[shared.found, shared.rest]}
      points={everyMonth(months).map(({ key, calls, found }) => ({
        name: nameMonth(key, spoken),
        short: nameMonth(key, spoken, 'short'),
        values: [found, calls - found],
      }))}
    />
  );
}

/** The months from the first to the last with calls, also those between them that had none: time has no gaps. */
function everyMonth(months: readonly Sum[]) {
  const known = new Map(months.map(({ key, calls, found }) => [key?.slice(0, 7), { calls, found }]));
  const keys = months.flatMap(({ key }) => (key === null ? [] : [key.slice(0, 7)])).toSorted();
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const all: { readonly key: string; readonly calls: number; readonly found: number }[] = [];
  for (let key = first; key !== '' && key <= last; key = monthsAfter(key, 1)) {
    all.push({ key, ...(known.get(key) ?? { calls: 0, found: 0 }) });
  }
  return all;
}
