import type { ReactNode } from 'react';
import { type Happening, History } from '../pieces/history.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { applicationWords, doneWords } from './application-words.ts';
import type { Application, Move, Step } from './queries.ts';
import './applications.css';

/** Every step of an application, the last one first. */
export function HistorySheet({ application: { timeline } }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const happening = useHappening();
  return (
    <Sheet title={said.history}>
      <History happenings={timeline.map(happening).reverse()} />
    </Sheet>
  );
}

function useHappening(): (step: Step) => Happening {
  const said = useWords(applicationWords);
  const done = useWords(doneWords);
  const spoken = useStore(language);
  return ({ moveNo, move, officerName, day, letterNo, letterDate, reason, remarks }) => {
    const letter =
      letterNo && (letterDate ? said.letter(letterNo, formatDay(letterDate, spoken)) : said.letterNo(letterNo));
    const notes = [letter, reason, ...remarks.map(({ remark }) => remark)].filter(
      (note) => note !== null && note !== '',
    );
    return {
      key: `${moveNo}`,
      sign: signOf(move),
      what: (
        <>
          <b>{officerName}</b> {done[move]}
        </>
      ),
      when: formatDay(day, spoken),
      ...(notes.length > 0 && { note: notes.map((note) => <Line key={note}>{note}</Line>) }),
    };
  };
}

function Line({ children }: { readonly children: ReactNode }) {
  return <span className="line">{children}</span>;
}

function signOf(move: Move): Happening['sign'] {
  if (move === 'refuse') return 'no';
  return move === 'return' || move === 'repeat_network_check' ? 'due' : 'ok';
}
