import { Sheet } from '../pieces/sheet.tsx';
import { SignedWord } from '../pieces/signed-word.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { sayField } from '../words/problems.ts';
import { useFieldName } from './field-name.ts';
import { fillingWords } from './filling-words.ts';
import type { Application } from './queries.ts';

/** What an application lacks before it can be submitted; each leads to where it is filled in. */
export function Lacking({ application: { applicationId, missing } }: { readonly application: Application }) {
  const said = useWords(fillingWords);
  const spoken = useStore(language);
  const fieldName = useFieldName();
  if (missing.length === 0) return <SignedWord sign="ok">{said.allThere}</SignedWord>;
  return (
    <Sheet title={said.lacking(missing.length)} note={said.lackingLead}>
      <ul className="remarks">
        {missing.map((problem) => (
          <li key={`${problem.name} ${problem.reason}`}>
            {problem.name.startsWith('attachments.') ? (
              <b>{fieldName(problem.name)}</b>
            ) : (
              <PlaceLink place="applicationForm" of={{ id: applicationId }} hash={problem.name.replace(/^\w+\./, '')}>
                {fieldName(problem.name)}
              </PlaceLink>
            )}
            <span>{sayField(problem, spoken)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
