import { useSuspenseQuery } from '@tanstack/react-query';
import { SelectField } from '../forms/select-field.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { DataTable } from '../pieces/data-table.tsx';
import { Share } from '../pieces/share.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { bilingual } from '../words/bilingual.ts';
import { language, useWords } from '../words/language.ts';
import { type Board, type Dimension, dimensions, sumsQuery } from './queries.ts';
import { dimensionWords, usageWords } from './usage-words.ts';
import { useKeyName } from './use-key-name.ts';
import './usage.css';

const words = bilingual(
  { title: 'Pemakaian menurut', by: 'Menurut', of: (name: string) => `Permintaan menurut ${name.toLowerCase()}` },
  { title: 'Usage by', by: 'By', of: (name: string) => `Calls by ${name.toLowerCase()}` },
);

/** Use told apart by one thing that the reader chooses: each with its part of all calls. */
export function UseBySheet({ board }: { readonly board: Board }) {
  const said = useWords(words);
  const names = useWords(dimensionWords);
  const [{ menurut }, narrow] = useFilters();
  const dimension = dimensions.find((known) => known === menurut) ?? 'purpose';
  return (
    <Sheet title={`${said.title} ${names[dimension].toLowerCase()}`}>
      <div className="use-by">
        <SelectField
          id="menurut"
          label={said.by}
          value={dimension}
          onChange={({ target }) => narrow('menurut', target.value)}
          choices={dimensions.map((one) => [one, names[one]] as const)}
        />
        <UseBy board={board} dimension={dimension} caption={said.of(names[dimension])} />
      </div>
    </Sheet>
  );
}

interface UseByProps {
  readonly board: Board;
  readonly dimension: Dimension;
  readonly caption: string;
}

function UseBy({ board, dimension, caption }: UseByProps) {
  const shared = useWords(usageWords);
  const names = useWords(dimensionWords);
  const spoken = useStore(language);
  const nameOf = useKeyName(dimension);
  const { data } = useSuspenseQuery(sumsQuery(dimension, board));
  const counted = data.sums.filter(({ calls }) => calls > 0);
  const all = counted.reduce((sum, { calls }) => sum + calls, 0);
  return (
    <DataTable
      caption={caption}
      rows={counted}
      keyOf={({ key }) => `${key}`}
      columns={[
        { name: names[dimension], cell: ({ key }) => nameOf(key) },
        { name: shared.calls, cell: ({ calls }) => formatNumber(calls, spoken), number: true },
        { name: shared.share, cell: ({ calls }) => <Share share={calls / all} />, number: true },
      ]}
    />
  );
}
