import { useWords } from '../words/language.ts';
import type { ListedSanction } from './queries.ts';
import { kindWords } from './sanction-words.ts';

/** What a sanction is called, `Surat peringatan II`. */
export function useSanctionName(): (sanction: Pick<ListedSanction, 'kind' | 'step'>) => string {
  const kinds = useWords(kindWords);
  return ({ kind, step }) => (step === null ? kinds[kind] : `${kinds[kind]} ${'I'.repeat(Number(step))}`);
}
