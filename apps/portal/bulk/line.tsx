import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { jobWords } from './job-words.ts';

/** The line of a row in its file; where the head of the table is not seen, with what the number is. */
export function Line({ line }: { readonly line: number }) {
  const said = useWords(jobWords);
  return (
    <>
      <span className="bulk__line">{said.line} </span>
      {formatNumber(line, useStore(language))}
    </>
  );
}
