import { useOfficeName } from '../offices/offices.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { DecideForm } from './decide-form.tsx';
import { LiftForm } from './lift-form.tsx';
import { movingWords } from './move-words.ts';
import type { Sanction } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';
import { sanctionWords } from './sanction-words.ts';

/** What can be done with a sanction now, by whoever reads it; and who can, where that is somebody else. */
export function NextMoves({ sanction }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const moving = useWords(movingWords);
  const officeName = useOfficeName();
  const { moves, state, decider } = sanction;
  const may = (move: string) => moves.some((one) => one.move === move && one.permitted);
  const isAnyMine = moves.some(({ permitted }) => permitted);
  const words = state === 'proposed' ? said.waits(officeName(decider)) : said.mayNot(officeName(decider));
  return (
    <Sheet title={said.next}>
      <div className="sheet__acts">
        {moves.length === 0 && <p className="hint">{said.over}</p>}
        {moves.length > 0 && !isAnyMine && <p className="hint">{words}</p>}
        {may('decide') && (
          <ActDialog label={moving.decide} title={moving.decideTitle} variant="primary">
            {(close, back) => <DecideForm sanction={sanction} onDone={close} back={back} />}
          </ActDialog>
        )}
        {may('dismiss') && (
          <ActDialog label={moving.dismiss} title={moving.dismissTitle}>
            {(close, back) => <ReasonForm sanction={sanction} move="dismiss" onDone={close} back={back} />}
          </ActDialog>
        )}
        {may('lift') && (
          <ActDialog label={moving.lift} title={moving.liftTitle} variant="primary">
            {(close, back) => <LiftForm sanction={sanction} onDone={close} back={back} />}
          </ActDialog>
        )}
        {may('settle') && (
          <ActDialog label={moving.settle} title={moving.settleTitle} variant="primary">
            {(close, back) => <ReasonForm sanction={sanction} move="settle" onDone={close} back={back} />}
          </ActDialog>
        )}
      </div>
    </Sheet>
  );
}
