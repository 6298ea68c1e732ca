import { PaperLink } from '../../pieces/paper-link.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { dossierWords } from './dossier-words.ts';

/** Papers of a dossier: the invitation, the minutes once nothing of them changes, and what was signed. */
export function DossierPapers({ dossier: { dossierId, state } }: { readonly dossier: Dossier }) {
  const said = useWords(dossierWords);
  const papers = [
    ...(state === 'signed' ? [['signed-minutes', said.signedMinutes] as const] : []),
    ...(state === 'open' ? [] : [['prints/minutes', said.minutes] as const]),
    ['prints/invitation', said.invitation] as const,
  ];
  return (
    <Sheet title={said.papers}>
      <ul className="papers">
        {papers.map(([paper, name]) => (
          <li key={paper}>
            <PaperLink href={`/portal/v1/dossiers/${dossierId}/${paper}`}>{name}</PaperLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
