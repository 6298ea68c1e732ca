import { ToggleGroup } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { Plot } from './chart-plot.tsx';
import type { ChartPoint } from './chart-point.ts';
import { DataTable } from './data-table.tsx';
import { Icon } from './icon.tsx';
import './chart.css';

const words = bilingual(
  { shown: 'Tampilan', chart: 'Grafik', table: 'Tabel' },
  { shown: 'Shown as', chart: 'Chart', table: 'Table' },
);

interface ChartProps {
  /** What it shows, in one line; the table has it as its caption. */
  readonly title: string;
  /** What the points are, as the head of the table's first column. */
  readonly of: string;
  /** What the parts of a column are called, from below; two at most. */
  readonly parts: readonly string[];
  readonly points: readonly ChartPoint[];
}

/** Numbers over time or kinds, as columns or as the table of the same numbers. */
export function Chart({ title, of, parts, points }: ChartProps) {
  const said = useWords(words);
  const spoken = useStore(language);
  const [shown, show] = useState('chart');
  return (
    <figure className="chart">
      <figcaption className="chart__head">
        <ul className="chart__legend">
          {parts.map((part, at) => (
            <li key={part} className={`chart__part-${at + 1}`}>
              {part}
            </li>
          ))}
        </ul>
        <ToggleGroup value={shown} onChange={show} data-toggle-group={said.shown} data-size="sm">
          <ToggleGroup.Item value="chart">
            <Icon name="chart" />
            {said.chart}
          </ToggleGroup.Item>
          <ToggleGroup.Item value="table">
            <Icon name="table" />
            {said.table}
          </ToggleGroup.Item>
        </ToggleGroup>
      </figcaption>
      {shown === 'chart' ? (
        <Plot title={title} points={points} />
      ) : (
        <DataTable
          caption={title}
          rows={points}
          keyOf={({ name }) => name}
          columns={[
            { name: of, cell: ({ name }) => name },
            ...parts.map((part, at) => ({
              name: part,
              cell: ({ values }: ChartPoint) => formatNumber(values[at] ?? 0, spoken),
              number: true as const,
            })),
          ]}
        />
      )}
    </figure>
  );
}
