import { Sheet } from '../pieces/sheet.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { evaluationWords } from './evaluation-words.ts';
import type { Evaluation } from './queries.ts';

/** Whom an evaluation will invite. */
export function InviteesSheet({ evaluation: { institutions } }: { readonly evaluation: Evaluation }) {
  const said = useWords(evaluationWords);
  const spoken = useStore(language);
  return (
    <Sheet title={said.invitees} note={said.inviteesNote(formatNumber(institutions.length, spoken))}>
      <ul className="invitees">
        {institutions.map(({ institutionId, name }) => (
          <li key={institutionId}>
            <PlaceLink place="institution" of={{ id: institutionId }}>
              {name}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
