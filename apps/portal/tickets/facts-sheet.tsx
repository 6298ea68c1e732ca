import { Facts } from '../pieces/facts.tsx';
import { MaskedNik } from '../pieces/masked-nik.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { pageWords } from './page-words.ts';
import type { Ticket } from './queries.ts';
import { outcomeWords, resultWords } from './ticket-words.ts';

/** What a ticket is about, and which office is asked and why. */
export function FactsSheet({ ticket, isOffice }: { readonly ticket: Ticket; readonly isOffice: boolean }) {
  const said = useWords(pageWords);
  const outcomes = useWords(outcomeWords);
  const results = useWords(resultWords);
  const spoken = useStore(language);
  const { nik, outcome, result, remark, institution, office, because } = ticket;
  const masked = nik === null ? said.forgotten : <MaskedNik nik={nik} />;
  return (
    <Sheet title={said.facts}>
      <Facts
        facts={[
          [said.result, result && results[result]],
          [said.why, outcomes[outcome]],
          [said.nik, masked],
          [said.remark, remark],
          [said.institution, isOffice && institution],
          [said.office, office.name],
          [said.because, because[spoken]],
          [said.address, !isOffice && office.address],
          [said.contact, !isOffice && office.contact],
        ]}
      />
    </Sheet>
  );
}
