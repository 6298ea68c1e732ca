import { Button } from '@digdir/designsystemet-react';
import { CopyButton } from '../pieces/copy-button.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { deathWords } from './death-words.ts';
import './feedback-board.css';

/** Whose death a hint tells of, to whoever has just taken it up. */
export function ShownNik({ nik, onNoted }: { readonly nik: string; readonly onNoted: () => void }) {
  const said = useWords(deathWords);
  return (
    <div className="shown" role="status">
      <Sheet title={said.shown} note={said.shownText}>
        <div className="buttons">
          <code className="nik-shown">{nik}</code>
          <CopyButton text={nik} label={said.shown} />
          <Button variant="secondary" onClick={onNoted}>
            {said.done}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
