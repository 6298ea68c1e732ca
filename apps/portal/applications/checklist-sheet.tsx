import { DataTable } from '../pieces/data-table.tsx';
import type { Sign } from '../pieces/icon.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { type AskedBefore, beforeWords, paperWords } from './paper-words.ts';
import type { Application } from './queries.ts';

interface Requirement {
  readonly name: string;
  readonly sign: Sign;
  readonly state: string;
  readonly note?: string | undefined;
}

/** What an application has to have, and how far it is with each. */
export function ChecklistSheet({ application }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const form = useFormRequirement();
  const paper = usePaperRequirement(application);
  const { papers, timeline } = application;
  // What was let through by another paper is no longer waited for.
  const asked = papers.filter(({ there, before }) => there || !timeline.some(({ move }) => move === before));
  return (
    <Sheet title={said.checklist} note={said.checklistNote}>
      <DataTable
        caption={said.checklist}
        rows={[form(application), ...asked.map(paper)]}
        keyOf={({ name }) => name}
        columns={[
          { name: said.requirement, cell: ({ name }) => name },
          { name: said.state, cell: ({ sign, state }) => <SignedWord sign={sign}>{state}</SignedWord> },
          { name: said.note, cell: ({ note }) => note },
        ]}
      />
    </Sheet>
  );
}

function useFormRequirement(): (application: Application) => Requirement {
  const said = useWords(applicationWords);
  return ({ missing }) => {
    const gaps = missing.filter(({ name }) => !name.startsWith('attachments.')).length;
    if (gaps === 0) return { name: said.formComplete, sign: 'ok', state: said.complete };
    return { name: said.formComplete, sign: 'due', state: said.missing, note: said.incomplete(gaps) };
  };
}

function usePaperRequirement({ state, moves, attachments }: Application) {
  const said = useWords(applicationWords);
  const names = useWords(paperWords);
  const befores = useWords(beforeWords);
  return ({ kind, before, there }: Application['papers'][number]): Requirement => {
    const name = names[kind];
    if (there) return { name, sign: 'ok', state: said.there, note: attachments.findLast((a) => a.kind === kind)?.name };
    const isDue = state === 'submitted' || moves.some(({ move }) => move === before);
    const note = befores[before as AskedBefore];
    if (isDue && before !== 'activate') return { name, sign: 'due', state: said.missing, note };
    return { name, sign: 'rest', state: said.notYet, note };
  };
}
