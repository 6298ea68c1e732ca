import { useSuspenseQuery } from '@tanstack/react-query';
import { Chart } from '../pieces/chart.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { type Board, hoursQuery } from './queries.ts';

const words = bilingual(
  {
    title: 'Jam permintaan',
    note: 'Menurut jam kantor masing-masing lembaga. Sektor tidak dipisahkan di sini.',
    hour: 'Jam',
    workdays: 'Senin sampai Jumat',
    weekends: 'Sabtu dan Minggu',
  },
  {
    title: 'Hours of calls',
    note: 'By the clocks of the offices. Sectors are not told apart here.',
    hour: 'Hour',
    workdays: 'Monday to Friday',
    weekends: 'Saturday and Sunday',
  },
);

/** At which hours calls come, weekends apart. */
export function HoursSheet({ board }: { readonly board: Board }) {
  const said = useWords(words);
  const { data: weekdays } = useSuspenseQuery(hoursQuery(board));
  const sum = (hour: number, isWeekend: boolean) =>
    weekdays
      .filter(({ weekday }) => (weekday === 0 || weekday === 6) === isWeekend)
      .reduce((total, { hours }) => total + (hours[hour] ?? 0), 0);
  return (
    <Sheet title={said.title} note={said.note}>
      <Chart
        title={said.title}
        of={said.hour}
        parts={[said.workdays, said.weekends]}
        points={Array.from({ length: 24 }, (_, hour) => ({
          name: `${String(hour).padStart(2, '0')}.00`,
          short: String(hour),
          values: [sum(hour, false), sum(hour, true)],
        }))}
      />
    </Sheet>
  );
}
