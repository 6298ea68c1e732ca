import { Chart } from '../pieces/chart.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { nameMonth } from '../time/period.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import type { Sum } from './queries.ts';
import { usageWords } from './usage-words.ts';

const words = bilingual({ title: 'Permintaan per bulan' }, { title: 'Calls by month' });

/** Calls month by month, those that found somebody apart from all others. */
export function UseByMonth({ months }: { readonly months: readonly Sum[] }) {
  const said = useWords(words);
  const shared = useWords(usageWords);
  const spoken = useStore(language);
  const inOrder = months.flatMap((month) => (month.key === null ? [] : [{ ...month, key: month.key }]));
  inOrder.sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <Sheet title={said.title}>
      <Chart
        title={said.title}
        of={shared.month}
        parts={[shared.found, shared.rest]}
        points={inOrder.map(({ key, calls, found }) => ({
          name: nameMonth(key, spoken),
          short: nameMonth(key, spoken, 'short'),
          values: [found, calls - found],
        }))}
      />
    </Sheet>
  );
}
