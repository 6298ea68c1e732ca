import { useZone } from '../account/own-session.ts';
import { type Step, Steps } from '../pieces/steps.tsx';
import { useStore } from '../store.ts';
import { formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './page-words.ts';
import type { State, Ticket } from './queries.ts';

type Told = Ticket['history'][number];

/** The states of a ticket that runs its course, in their order. */
const way = ['opened', 'taken_up', 'answered', 'closed'] as const satisfies readonly State[];

/** The way of a ticket: what is done and by whom, who holds it now and since when, and what is to come. */
export function TicketSteps({ ticket }: { readonly ticket: Ticket }) {
  const said = useWords(pageWords);
  const holder = useHolder(ticket);
  const done = useDone();
  const { state, history } = ticket;
  const of = (move: Told['move']) => history.find((told) => told.move === move);
  const reached = way.indexOf(state as (typeof way)[number]);
  const step = (name: string, at: number, move: Told['move']): Step => {
    const told = of(move);
    if (told) return { name, state: 'done', about: done(told) };
    return at === reached + 1 ? { name, state: 'now', about: holder } : { name, state: 'later' };
  };
  const takenUp = step(said.takenUp, 1, 'take_up');
  const withdrawn = step(said.withdrawn, 2, 'withdraw');
  const steps =
    state === 'withdrawn'
      ? [step(said.reported, 0, 'open'), ...(of('take_up') ? [takenUp] : []), withdrawn]
      : [step(said.reported, 0, 'open'), takenUp, step(said.answered, 2, 'answer'), step(said.closed, 3, 'close')];
  return <Steps label={said.steps} steps={steps} />;
}

/** Who did something, and when. */
function useDone(): (told: Told) => string {
  const said = useWords(pageWords);
  const spoken = useStore(language);
  const zone = useZone();
  return ({ officerName, at }) => {
    const instant = formatInstant(at, spoken, zone);
    return officerName === null ? instant : said.doneBy(officerName, instant);
  };
}

/** Who holds a ticket now, and since when; undefined once it is over. */
function useHolder({ state, stateSince, officeName, history }: Ticket): string | undefined {
  const said = useWords(pageWords);
  const since = formatInstant(stateSince, useStore(language), useZone());
  if (state === 'opened') return said.waits(officeName, since);
  if (state === 'taken_up')
    return said.inHand(history.findLast(({ move }) => move === 'take_up')?.officerName ?? '', since);
  return state === 'answered' ? said.toTell(since) : undefined;
}
