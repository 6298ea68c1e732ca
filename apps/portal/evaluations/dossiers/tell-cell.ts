import { useStore } from '../../store.ts';
import { formatNumber, formatShortDay } from '../../time/format.ts';
import { language, useWords } from '../../words/language.ts';
import type { Dossier } from '../queries.ts';
import { dossierWords } from './dossier-words.ts';

type Column = Dossier['sections'][number]['columns'][number];

/** Writes a cell of a section: days, numbers, and codes by the words that were frozen with them. */
export function useTellCell(): (column: Column, cells: object) => string {
  const said = useWords(dossierWords);
  const spoken = useStore(language);
  return ({ key, words }, cells) => {
    const cell: unknown = (cells as Readonly<Record<string, unknown>>)[key];
    if (cell === null || cell === undefined || cell === '') return '-';
    if (typeof cell === 'boolean') return cell ? said.yes : said.no;
    if (typeof cell === 'number') return formatNumber(cell, spoken);
    const text = String(cell);
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatShortDay(text, spoken);
    return words?.[text]?.[spoken] ?? text;
  };
}
