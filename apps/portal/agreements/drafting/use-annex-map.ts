import { useWords } from '../../words/language.ts';
import { actWords } from '../acts/act-words.ts';
import { annexFields, annexWords } from './annex-map.ts';
import type { AnnexValues } from './annex-values.ts';
import { draftWords } from './draft-words.ts';

/** Where what is wrong with an annex stands, and what is said of it; as its rights and duties are now. */
export function useAnnexMap(values: AnnexValues) {
  const said = useWords(draftWords);
  const acts = useWords(actWords);
  return {
    fields: annexFields(values),
    words: annexWords(values, { ...said.rules, networks: acts.badNetworks, weekdays: acts.needWeekday }),
  };
}
