import type { PortalRight } from '../api/queries.ts';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { handInWords } from './hand-in-words.ts';

/** An empty list to be filled in, and what keeps its NIKs whole. */
export function TemplateSheet({ right: { rightId } }: { readonly right: PortalRight }) {
  const said = useWords(handInWords);
  const spoken = useStore(language);
  const href = (format: string) => `/portal/v1/rights/${rightId}/bulk-template?format=${format}&lang=${spoken}`;
  return (
    <Sheet title={said.template} note={said.templateNote}>
      <p className="buttons">
        <PaperLink href={href('xlsx')}>{said.xlsx}</PaperLink>
        <PaperLink href={href('csv')}>{said.csv}</PaperLink>
      </p>
      <h3 className="bulk__care">{said.care}</h3>
      <p className="hint">{said.careText}</p>
    </Sheet>
  );
}
