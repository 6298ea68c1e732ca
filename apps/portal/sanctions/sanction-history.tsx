import { useZone } from '../account/own-session.ts';
import { History } from '../pieces/history.tsx';
import type { Sign } from '../pieces/icon.tsx';
import { useStore } from '../store.ts';
import { formatDay, formatInstant } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import type { Move, Sanction } from './queries.ts';
import { moveWords, sanctionWords } from './sanction-words.ts';

const signs: Readonly<Record<Move, Sign>> = {
  propose: 'due',
  decide: 'no',
  dismiss: 'rest',
  lift: 'ok',
  settle: 'ok',
  expire: 'rest',
};

/** Each step of a sanction: who, when, by which letter, why. */
export function SanctionHistory({ sanction: { timeline } }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const moves = useWords(moveWords);
  const spoken = useStore(language);
  const zone = useZone();
  return (
    <History
      happenings={timeline.map(({ stepNo, move, at, officerName, letterNo, letterDate, reason }) => {
        const letter = letterNo && letterDate && said.letterOf(letterNo, formatDay(letterDate, spoken));
        return {
          key: String(stepNo),
          sign: signs[move],
          what: moves[move](officerName ?? said.rule),
          when: formatInstant(at, spoken, zone),
          note: [letter, reason].filter(Boolean).join(' '),
        };
      })}
    />
  );
}
