import { useOwnSession } from '../account/own-session.ts';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { remedyWords } from './evidence-words.ts';
import type { Sanction } from './queries.ts';
import { sanctionWords } from './sanction-words.ts';
import './sanctions.css';

/** What a sanction is for, in the sentences of its letter, and what the institution does about it. */
export function EvidenceSheet({ sanction }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const spoken = useStore(language);
  const remedies = useWords(remedyWords);
  const isInstitution = useOwnSession().workplace?.kind === 'institution';
  const { evidence, note, dueOn, state } = sanction;
  return (
    <>
      <Sheet title={said.evidence}>
        <ul className="said" lang="id">
          {evidence.map(({ what, since, sentence }) => (
            <li key={`${what} ${since}`}>{sentence}</li>
          ))}
        </ul>
        {note !== '' && !isInstitution && (
          <p className="said__note">
            <b>{said.note}</b> {note}
          </p>
        )}
      </Sheet>
      {state === 'decided' && (
        <Sheet title={said.remedies} note={dueOn && said.dueOn(formatDay(dueOn, spoken))}>
          <ul className="said">
            {[...new Set(evidence.map(({ what }) => remedies[what]))].map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
