import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { readCount } from './count.ts';
import { readDay } from './day.ts';

const words = bilingual(
  {
    need: 'Isi bagian ini.',
    choose: 'Pilih salah satu.',
    some: 'Pilih paling sedikit satu.',
    day: 'Tulis tanggal sebagai hh-bb-tttt, misalnya 25-11-2021.',
    count: 'Tulis bilangan bulat, misalnya 2000 atau 2.000.',
    file: 'Pilih berkasnya.',
  },
  {
    need: 'Fill this in.',
    choose: 'Choose one.',
    some: 'Choose one at least.',
    day: 'Write the day as dd-mm-yyyy, such as 25-11-2021.',
    count: 'Write a whole number, such as 2000 or 2,000.',
    file: 'Choose the file.',
  },
);

/** Rules that fields of many forms have, in words. */
export function useRules() {
  const said = useWords(words);
  return {
    /** Something has to stand there. */
    filled: { validate: (text: string) => text.trim() !== '' || said.need },
    /** Of choices that are all seen, nothing chosen is null. */
    outcome: { validate: (value: string | null) => (value ?? '') !== '' || said.choose },
    chosen: { validate: (value: string | readonly string[]) => value.length > 0 || said.choose },
    some: { validate: (values: readonly string[]) => values.length > 0 || said.some },
    day: { validate: (text: string) => readDay(text) !== undefined || (text.trim() === '' ? said.need : said.day) },
    dayOrNone: { validate: (text: string) => text.trim() === '' || readDay(text) !== undefined || said.day },
    count: { validate: (text: string) => readCount(text) !== undefined || said.count },
    file: { validate: (files: FileList | null) => (files?.length ?? 0) > 0 || said.file },
  } as const;
}
