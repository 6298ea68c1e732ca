import { Button } from '@digdir/designsystemet-react';
import { DataTable } from '../../pieces/data-table.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import type { TestPerson } from './queries.ts';
import { sandboxWords } from './sandbox-words.ts';

interface PeopleSheetProps {
  readonly people: readonly TestPerson[];
  /** Left out where nothing can be tried. */
  readonly onChosen: ((nik: string) => void) | undefined;
}

/** The people of the sandbox, who are compared as everybody is. */
export function PeopleSheet({ people, onChosen }: PeopleSheetProps) {
  const said = useWords(sandboxWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.people} note={said.peopleNote}>
      <DataTable
        caption={said.people}
        rows={people}
        keyOf={({ nik }) => nik}
        columns={[
          { name: said.name, cell: ({ name }) => name },
          { name: said.nik, cell: ({ nik }) => <code>{nik}</code> },
          { name: said.for, cell: ({ about }) => about[spoken] },
          ...(onChosen
            ? [
                {
                  name: said.act,
                  cell: (one: TestPerson) => <AskAbout of={one} onChosen={onChosen} />,
                  act: true,
                } as const,
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}

interface AskAboutProps {
  readonly of: { readonly nik: string; readonly name: string };
  readonly onChosen: (nik: string) => void;
}

/** Puts somebody into the question. */
export function AskAbout({ of: { nik, name }, onChosen }: AskAboutProps) {
  const said = useWords(sandboxWords);
  return (
    <Button variant="secondary" onClick={() => onChosen(nik)}>
      {said.ask}
      <span className="hidden-text"> {name}</span>
    </Button>
  );
}
