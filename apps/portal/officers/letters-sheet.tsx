import { DataTable } from '../pieces/data-table.tsx';
import { PaperLink } from '../pieces/paper-link.tsx';
import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatShortDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { officerWords } from './officer-words.ts';
import type { Officer } from './queries.ts';
import type { OfficerActs } from './use-officer-acts.ts';

interface LettersSheetProps {
  readonly officer: Officer;
  readonly acts: OfficerActs;
}

/** The letters that appointed an officer, the latest first. */
export function LettersSheet({ officer, acts }: LettersSheetProps) {
  const said = useWords(officerWords);
  const spoken = useStore(language);
  const day = (on: string) => <span className="nowrap">{formatShortDay(on, spoken)}</span>;
  return (
    <Sheet title={said.letters} note={said.lettersNote}>
      {officer.appointments.length === 0 ? (
        <p className="muted">{said.noLetter}</p>
      ) : (
        <DataTable
          caption={said.letters}
          rows={officer.appointments}
          keyOf={({ letterNo }) => letterNo}
          columns={[
            { name: said.letter, cell: ({ letterNo }) => letterNo },
            { name: said.letterDate, cell: ({ letterDate }) => day(letterDate) },
            { name: said.startsOn, cell: ({ startsOn }) => day(startsOn) },
            { name: said.endsOn, cell: ({ endsOn }) => (endsOn === null ? said.untilRevoked : day(endsOn)) },
            {
              name: said.scan,
              cell: ({ letterNo, fileId }) =>
                fileId === null ? (
                  '-'
                ) : (
                  <PaperLink href={`/portal/v1/officers/${officer.officerId}/letters/${fileId}`}>
                    {said.save}
                    <span className="hidden-text"> {letterNo}</span>
                  </PaperLink>
                ),
            },
          ]}
        />
      )}
      {acts.manage && (
        <div className="sheet__acts">
          <LetterDialog officer={officer} />
        </div>
      )}
    </Sheet>
  );
}
