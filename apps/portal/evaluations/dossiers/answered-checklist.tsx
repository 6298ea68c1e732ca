import type { Sign } from '../../pieces/icon.tsx';
import { SignedWord } from '../../pieces/signed-word.tsx';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import type { AnswerKind } from './checklist-values.ts';
import { answerWords, checklistWords } from './checklist-words.ts';

const signs: Readonly<Record<AnswerKind, Sign>> = { yes: 'ok', no: 'no', not_applicable: 'rest' };

/** What was found of each item. */
export function AnsweredChecklist({ checklist }: Pick<Dossier, 'checklist'>) {
  const said = useWords(checklistWords);
  const answers = useWords(answerWords);
  const spoken = useStore(language);
  return (
    <ul className="checked">
      {checklist.map(({ item, asks, source, answer, remark }) => (
        <li key={item}>
          <div>
            <p>{asks[spoken]}</p>
            <p className="hint">{source}</p>
            {remark && <p className="checked__remark">{remark}</p>}
          </div>
          {answer === null ? (
            <span className="muted">{said.notAnswered}</span>
          ) : (
            <SignedWord sign={signs[answer as AnswerKind]}>{answers[answer as AnswerKind]}</SignedWord>
          )}
        </li>
      ))}
    </ul>
  );
}
