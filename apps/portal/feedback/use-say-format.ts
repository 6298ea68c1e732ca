import { useWords } from '../words/language.ts';
import { formWords } from './form-words.ts';

/** Says in words what the form of a kind means: `digits:6-10` is 6–10 digits. Words for people are told as they are. */
export function useSayFormat(): (format: string) => string {
  const said = useWords(formWords);
  return (format) => {
    const [, form, least, most] = /^(digits|text)\s*:\s*(\d+)(?:\s*-\s*(\d+))?$/i.exec(format.trim()) ?? [];
    const many = [least, most].filter(Boolean).join('–');
    if (form?.toLowerCase() === 'digits') return said.digits(many);
    if (form) return said.characters(many);
    if (/^date$/i.test(format.trim())) return said.date;
    return format.trim() || said.anything;
  };
}
