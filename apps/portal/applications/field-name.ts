import { useWords } from '../words/language.ts';
import { fieldNames, formWords } from './form-words.ts';
import { paperWords } from './paper-words.ts';
import type { PaperKind } from './queries.ts';

/** What a field is called that a problem or remark names: `form.elements`, `form.feedback.0.key`, `attachments.deed`. */
export function useFieldName(): (name: string) => string {
  const fields = useWords(fieldNames);
  const papers = useWords(paperWords);
  const said = useWords(formWords);
  return (name) => {
    const [part, key = '', row] = name.split('.');
    if (part === 'attachments') return papers[key as PaperKind];
    return row === undefined ? fields[key as keyof typeof fields] : said.feedbackRow(Number(row) + 1);
  };
}
