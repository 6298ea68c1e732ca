import { ActDialog } from '../pieces/act-dialog.tsx';
import { useWords } from '../words/language.ts';
import type { DialogMove } from './dialog-moves.ts';
import { MoveForm } from './move-form.tsx';
import { moveTexts } from './move-words.ts';
import type { Application } from './queries.ts';
import { ReturnForm } from './return-form.tsx';

interface MoveDialogProps {
  readonly application: Application;
  readonly move: DialogMove;
  /** True for the one that is most likely next. */
  readonly primary: boolean;
}

/** Makes a move of an application, with what it has to carry. */
export function MoveDialog({ application, move, primary }: MoveDialogProps) {
  const { label } = useWords(moveTexts)[move];
  const Fields = move === 'return' ? ReturnForm : MoveForm;
  return (
    <ActDialog label={label} title={label} variant={primary ? 'primary' : 'secondary'} danger={move === 'refuse'}>
      {(close, back) => <Fields application={application} move={move} close={close} back={back} />}
    </ActDialog>
  );
}
