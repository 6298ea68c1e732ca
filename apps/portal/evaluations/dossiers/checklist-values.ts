import type { Body } from '../../api/queries.ts';
import type { Dossier } from '../queries.ts';

export type ChecklistItem = Dossier['checklist'][number];
type Item = ChecklistItem['item'];
type Answers = Body<'answerChecklist'>['answers'];
export type AnswerKind = NonNullable<Answers[Item]>['answer'];

interface Written {
  readonly answer: AnswerKind | '';
  readonly remark: string;
}

/** Answers as they are written, by item; one that nobody has answered is empty. */
export type ChecklistValues = Readonly<Record<Item, Written>>;

/** The answers that are there. */
export function writtenOf(checklist: Dossier['checklist']): ChecklistValues {
  const written = checklist.map(({ item, answer, remark }) => [item, { answer: answer ?? '', remark }] as const);
  return Object.fromEntries(written) as ChecklistValues;
}

/** What was written that is not there yet: others may write in the same dossier, and theirs is left as it is. */
export function changesOf(values: ChecklistValues, checklist: Dossier['checklist']): Answers {
  const changed = checklist.flatMap(({ item, answer, remark }) => {
    const { answer: chosen, remark: said } = values[item];
    if (chosen === '' || (chosen === answer && said.trim() === remark)) return [];
    return [[item, { answer: chosen, remark: said.trim() }] as const];
  });
  return Object.fromEntries(changed);
}

type Field = `${Item}.${keyof Written}`;

/** The field of everything that the API may say of answers. */
export function checklistFields(checklist: Dossier['checklist']): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    checklist.flatMap(({ item }): [string, Field][] => [
      [`answers.${item}`, `${item}.answer`],
      [`answers.${item}.remark`, `${item}.remark`],
    ]),
  );
}
