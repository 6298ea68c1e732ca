import { ChoiceFilter, FilterBar } from '../../lists/filter-bar.tsx';
import { useFilters } from '../../lists/use-filters.ts';
import { DataTable } from '../../pieces/data-table.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import { useForcedName } from './forced-name.ts';
import { AskAbout } from './people-sheet.tsx';
import type { Forced } from './queries.ts';
import { forcedKindWords, sandboxWords } from './sandbox-words.ts';

interface ForcedSheetProps {
  readonly forced: readonly Forced[];
  /** Left out where nothing can be tried. */
  readonly onChosen: ((nik: string) => void) | undefined;
}

/** NIKs whose outcome is written down, one kind of it at a time: how a call ends, how values compare, what goes wrong. */
export function ForcedSheet({ forced, onChosen }: ForcedSheetProps) {
  const said = useWords(sandboxWords);
  const { outcome, ...others } = useWords(forcedKindWords);
  const nameOf = useForcedName();
  const [{ hasil = 'outcome' }] = useFilters();
  const isAsked = ({ native }: Forced) => native !== null;
  return (
    <Sheet title={said.forced} note={said.forcedNote}>
      <FilterBar>
        <ChoiceFilter name="hasil" label={said.forcedKind} none={outcome} choices={Object.entries(others)} />
      </FilterBar>
      <DataTable
        caption={said.forced}
        rows={forced.filter(({ kind }) => kind === hasil)}
        keyOf={({ nik }) => nik}
        columns={[
          { name: said.plays, cell: (one) => <Played name={nameOf(one)} code={one.name} /> },
          { name: said.nik, cell: ({ nik }) => <code>{nik}</code> },
          { name: '/v1', cell: ({ native }) => native ?? '-' },
          { name: said.wire, cell: ({ wire }) => wire || '-' },
          ...(onChosen
            ? [
                {
                  name: said.act,
                  cell: (one: Forced) =>
                    isAsked(one) && <AskAbout of={{ ...one, name: nameOf(one) }} onChosen={onChosen} />,
                  act: true,
                } as const,
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}

function Played({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <>
      {name}
      <code className="below">{code}</code>
    </>
  );
}
