import { useWords } from '../words/language.ts';
import { type Mode, modeWords } from './mode-words.ts';
import './mode-tag.css';

/** Where a key belongs: a full box for the service itself, a dashed one for where everybody is invented. */
export function ModeTag({ mode }: { readonly mode: Mode }) {
  return <span className={`mode mode--${mode}`}>{useWords(modeWords)[mode]}</span>;
}
