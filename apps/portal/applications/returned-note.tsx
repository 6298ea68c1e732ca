import { Sheet } from '../pieces/sheet.tsx';
import { useStore } from '../store.ts';
import { formatDay } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { applicationWords } from './application-words.ts';
import { useFieldName } from './field-name.ts';
import type { Application } from './queries.ts';

/** Why an application came back: the remarks of the last return, field by field. */
export function ReturnedNote({ application: { timeline } }: { readonly application: Application }) {
  const said = useWords(applicationWords);
  const spoken = useStore(language);
  const fieldName = useFieldName();
  const step = timeline.findLast(({ move }) => move === 'return');
  if (!step) return null;
  return (
    <Sheet title={said.returnedTitle} note={said.returnedBy(step.officerName, formatDay(step.day, spoken))}>
      <p className="said">{step.reason}</p>
      {step.remarks.length > 0 && (
        <ul className="remarks">
          {step.remarks.map(({ field, remark }) => (
            <li key={field}>
              <b>{fieldName(field)}</b>
              <span>{remark}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
