import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import type { Sanction } from './queries.ts';
import { sanctionWords } from './sanction-words.ts';
import './sanctions.css';

/** The letters of a sanction, to be printed; none before it is decided. */
export function SanctionPapers({ sanction: { sanctionId, timeline } }: { readonly sanction: Sanction }) {
  const said = useWords(sanctionWords);
  const letterOf = (move: 'decide' | 'lift') => timeline.find((step) => step.move === move)?.letterNo;
  const papers = [
    ['decision', said.decision, letterOf('decide')],
    ['lifting', said.lifting, letterOf('lift')],
  ] as const;
  const written = papers.filter(([, , number]) => number);
  if (written.length === 0) return null;
  return (
    <Sheet title={said.papers}>
      <ul className="papers">
        {written.map(([paper, name, number]) => (
          <li key={paper}>
            <PaperLink href={`/portal/v1/sanctions/${sanctionId}/prints/${paper}`}>
              {name} {number}
            </PaperLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
