import { useOwnSession } from '../account/own-session.ts';
import { answerOf, api } from '../api/client.ts';
import { ActDialog } from '../pieces/act-dialog.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { AnswerForm } from './answer-form.tsx';
import { MoveForm } from './move-form.tsx';
import { moveWords } from './move-words.ts';
import { pageWords } from './page-words.ts';
import type { Ticket } from './queries.ts';

/** What whoever reads a ticket may do with it now; or who it waits for. */
export function NextMoves({ ticket }: { readonly ticket: Ticket }) {
  const said = useWords(pageWords);
  const moving = useWords(moveWords);
  const waiting = useWaiting(ticket);
  const { moves, ticketId } = ticket;
  const of = { params: { path: { ticket: ticketId } } };
  return (
    <Sheet title={said.next}>
      <div className="sheet__acts">
        {waiting && <p className="hint">{waiting}</p>}
        {moves.includes('take_up') && (
          <MoveForm send={moving.takeUp} move={() => answerOf(api.POST('/portal/v1/tickets/{ticket}/take-up', of))}>
            <p className="hint">{moving.takeUpText}</p>
          </MoveForm>
        )}
        {moves.includes('answer') && (
          <ActDialog label={moving.answer} title={moving.answerTitle} variant="primary">
            {(close, back) => <AnswerForm ticketId={ticketId} onDone={close} back={back} />}
          </ActDialog>
        )}
        {moves.includes('close') && (
          <MoveForm send={moving.close} move={() => answerOf(api.POST('/portal/v1/tickets/{ticket}/close', of))}>
            <p className="hint">{moving.closeText}</p>
          </MoveForm>
        )}
        {moves.includes('withdraw') && (
          <ActDialog label={moving.withdraw} title={moving.withdrawTitle}>
            {(close, back) => (
              <MoveForm
                send={moving.withdraw}
                move={() => answerOf(api.POST('/portal/v1/tickets/{ticket}/withdraw', of))}
                onDone={close}
                back={back}
                danger
              >
                <p>{moving.withdrawText}</p>
              </MoveForm>
            )}
          </ActDialog>
        )}
      </div>
    </Sheet>
  );
}

/** Who has to act where the reader has nothing to do but, it may be, withdraw. */
function useWaiting({ state, moves, officeName }: Ticket): string | undefined {
  const said = useWords(pageWords);
  const isOffice = useOwnSession().workplace?.kind === 'office';
  if (state === 'closed' || state === 'withdrawn') return said.nothing;
  if (moves.some((move) => move !== 'withdraw')) return undefined;
  if (state === 'answered') return said.waitsForOperator;
  return isOffice ? said.waitsForReviewer : said.waitsForOffice(officeName);
}
