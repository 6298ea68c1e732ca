import { Refusal } from '../api/refusal.ts';
import { useStore } from '../store.ts';
import { language, useWords } from '../words/language.ts';
import { sayProblem } from '../words/problems.ts';
import { searchWords } from './search-words.ts';

interface SearchSaidProps {
  readonly q: string;
  readonly count: number | undefined;
  readonly error: Error | null;
  readonly isNik: boolean;
}

/** What came of looking, read out as it changes: how much was found, or why nothing is looked for. */
export function SearchSaid({ q, count, error, isNik }: SearchSaidProps) {
  const said = useWords(searchWords);
  const spoken = useStore(language);
  const failed = error && (error instanceof Refusal ? sayProblem(error.problem, spoken) : said.lost);
  const refused = isNik ? said.nik : failed;
  const found = count === 0 ? said.none(q) : count !== undefined && said.count(count);
  return (
    <p role="status" className={refused ? 'search__refused' : 'search__said'}>
      {refused || found}
    </p>
  );
}
