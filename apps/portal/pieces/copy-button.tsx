import { toast } from '../shell/toast.tsx';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { Icon } from './icon.tsx';
import './copy-button.css';

const words = bilingual(
  { done: 'Disalin.', failed: 'Peramban tidak mengizinkan. Salin dengan tangan.' },
  { done: 'Copied.', failed: 'The browser does not allow it. Copy by hand.' },
);

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const said = useWords(words);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(said.done),
      () => toast(said.failed),
    );
  return (
    <button className="copy" type="button" aria-label={label} onClick={copy}>
      <Icon name="copy" />
    </button>
  );
}
