import { useStore } from '../store.ts';
import { formatDay, formatNumber } from '../time/format.ts';
import { writeMinute } from '../time/minutes.ts';
import { purposeWords } from '../verification/verify-words.ts';
import { language, useWords } from '../words/language.ts';
import {
  answerWords,
  frequencyWords,
  methodWords,
  sensitivityWords,
  termWords,
  valueWords,
  weekdayWords,
} from './right-words.ts';
import { useElements } from './use-elements.ts';

/** Writes the value of a term of an annex as people read it, by the term's name. */
export function useSayTerm(): (term: string, value: unknown) => string {
  const spoken = useStore(language);
  const said = useWords(valueWords);
  const { nameOf, documentOf } = useElements();
  const days: Readonly<Record<string, string>> = useWords(weekdayWords);
  const choices: Readonly<Record<string, string>> = {
    ...useWords(purposeWords),
    ...useWords(methodWords),
    ...useWords(answerWords),
    ...useWords(frequencyWords),
    ...useWords(sensitivityWords),
    granted: said.granted,
    submitted: said.submitted,
  };
  const item: Readonly<Record<string, (one: string) => string>> = {
    elements: nameOf,
    documents: documentOf,
    weekdays: (day) => days[day] ?? day,
  };
  const say = (term: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => item[term]?.(`${one}`) ?? `${one}`).join(', ') || said.none;
    if (value === null || value === undefined || value === '') return said.none;
    if (typeof value === 'boolean') return value ? said.yes : said.no;
    if (typeof value === 'number') return term.endsWith('Minute') ? writeMinute(value) : formatNumber(value, spoken);
    if (/^\d{4}-\d{2}-\d{2}$/.test(`${value}`)) return formatDay(`${value}`, spoken);
    return choices[`${value}`] ?? `${value}`;
  };
  return say;
}

/** What a term is called; a term of a later version of the API by its own name. */
export function useTermNames(): (term: string) => string {
  const names: Readonly<Record<string, string>> = useWords(termWords);
  return (term) => names[term] ?? term;
}
