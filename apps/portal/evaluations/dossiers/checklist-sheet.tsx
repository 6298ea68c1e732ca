import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { AnsweredChecklist } from './answered-checklist.tsx';
import { ChecklistForm } from './checklist-form.tsx';
import { checklistWords } from './checklist-words.ts';

interface ChecklistSheetProps {
  readonly dossier: Dossier;
  /** Whether the reader may write in it now. */
  readonly isWritten: boolean;
}

/** The checklist of a dossier: a form until every item is answered, then what was found, which can be opened again. */
export function ChecklistSheet({ dossier, isWritten }: ChecklistSheetProps) {
  const said = useWords(checklistWords);
  const [isOpened, open] = useState(false);
  const isAnswered = dossier.checklist.every(({ answer }) => answer !== null);
  const isForm = isWritten && (!isAnswered || isOpened);
  return (
    <Sheet title={said.title} note={said.note}>
      {isForm ? (
        <ChecklistForm dossier={dossier} onSaved={() => open(false)} />
      ) : (
        <AnsweredChecklist checklist={dossier.checklist} />
      )}
      {isWritten && !isForm && (
        <div className="sheet__acts">
          <Button variant="secondary" onClick={() => open(true)}>
            {said.change}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
