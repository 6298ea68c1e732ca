import { useMay } from '../api/use-may.ts';
import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useWords } from '../words/language.ts';
import { LetterheadDialog } from './letterhead-dialog.tsx';
import { officeWords } from './office-words.ts';
import type { Office } from './queries.ts';

/** What stands on top of an office's letters (kop surat). */
export function LetterheadSheet({ office }: { readonly office: Office }) {
  const said = useWords(officeWords);
  const shown = (text: string) => text || <span className="hint">{said.notFilled}</span>;
  return (
    <Sheet title={said.letterhead} note={said.letterheadNote}>
      <Facts
        facts={[
          [said.government, shown(office.government)],
          [said.address, shown(office.address)],
          [said.contact, shown(office.contact)],
        ]}
      />
      {useMay()('office.change', office) && (
        <div className="sheet__acts">
          <LetterheadDialog office={office} />
        </div>
      )}
    </Sheet>
  );
}
