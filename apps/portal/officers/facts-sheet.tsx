import { Facts } from '../pieces/facts.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { endReasonWords, officerWords } from './officer-words.ts';
import type { Officer } from './queries.ts';
import type { OfficerActs } from './use-officer-acts.ts';

interface FactsSheetProps {
  readonly officer: Officer;
  readonly acts: OfficerActs;
}

/** How an officer is reached, and how its office ended where it did; both change by whoever appoints it. */
export function FactsSheet({ officer, acts: { manage, isOwn } }: FactsSheetProps) {
  const said = useWords(officerWords);
  const reasons = useWords(endReasonWords);
  const spoken = useStore(language);
  const { position, employeeNo, email, phone, endedOn, endedBecause } = officer;
  const isEmpty = [position, employeeNo, email, phone].every((fact) => fact === '') && endedOn === null;
  return (
    <Sheet title={said.facts}>
      {isEmpty && <p className="muted">{said.noFact}</p>}
      <Facts
        facts={[
          [said.ended, endedOn && formatDay(endedOn, spoken)],
          [said.endedBecause, endedBecause && reasons[endedBecause as keyof typeof reasons]],
          [said.position, position],
          [said.employeeNo, employeeNo],
          [said.email, email],
          [said.phone, phone],
        ]}
      />
      {manage && (
        <div className="sheet__acts">
          <ChangeDialog officer={officer} isOwn={isOwn} />
          <EndDialog officer={officer} />
        </div>
      )}
    </Sheet>
  );
}
