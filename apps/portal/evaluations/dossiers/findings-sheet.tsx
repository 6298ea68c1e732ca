import { Facts } from '../../pieces/facts.tsx';
import type { Sign } from '../../pieces/icon.tsx';
import { Sheet } from '../../pieces/sheet.tsx';
import { StateTag } from '../../pieces/state-tag.tsx';
import { useStore } from '../../store.ts';
import { formatDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { AddFinding, ChangeFinding, WithdrawFinding } from './finding-acts.tsx';
import { type Finding, findingWords, weightWords } from './finding-words.ts';

interface FindingsSheetProps {
  readonly dossier: Dossier;
  /** Whether the reader may write in it now. */
  readonly isWritten: boolean;
}

/** What was found with the institution, and what has to be done about it. */
export function FindingsSheet({ dossier, isWritten }: FindingsSheetProps) {
  const said = useWords(findingWords);
  const { findings, dossierId } = dossier;
  return (
    <Sheet title={said.title}>
      {findings.length === 0 ? (
        <p className="muted">{isWritten ? said.none : said.noneLeft}</p>
      ) : (
        <ul className="items">
          {findings.map((finding) => (
            <li key={finding.findingId}>
              <OneFinding finding={finding} />
              {isWritten && (
                <div className="buttons">
                  <ChangeFinding dossierId={dossierId} finding={finding} />
                  <WithdrawFinding dossierId={dossierId} finding={finding} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {isWritten && (
        <div className="sheet__acts">
          <AddFinding dossierId={dossierId} />
        </div>
      )}
    </Sheet>
  );
}

const signs: Readonly<Record<Finding['weight'], Sign>> = { note: 'rest', minor: 'due', major: 'no' };

function OneFinding({ finding: { said: what, weight, followUp, closed } }: { readonly finding: Finding }) {
  const said = useWords(findingWords);
  const weights = useWords(weightWords);
  const spoken = useStore(language);
  return (
    <>
      <StateTag sign={signs[weight]}>{weights[weight]}</StateTag>
      <p className="finding">{what}</p>
      {followUp === null ? (
        <p className="hint">{said.noFollowUp}</p>
      ) : (
        <Facts
          facts={[
            [said.task, followUp.task],
            [said.dueOn, formatDay(followUp.dueOn, spoken)],
            [said.responsible, followUp.responsible],
            [said.closed, closed && said.closedOn(formatDay(closed.on, spoken), closed.remark)],
          ]}
        />
      )}
    </>
  );
}
