import { Link } from '@tanstack/react-router';
import type { Search } from '../router/places.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { AFTER, useFilters } from './use-filters.ts';
import './lists.css';

const words = bilingual(
  { label: 'Halaman daftar', next: 'Berikutnya', first: 'Kembali ke awal', end: 'Ini akhir daftar.' },
  { label: 'Pages of the list', next: 'Next', first: 'Back to the beginning', end: 'This is the end of the list.' },
);

/** Where a list goes on: `next` is what the API says after which entry, null at the end. Going back is the browser's. */
export function GoingOn({ next }: { readonly next: string | null }) {
  const said = useWords(words);
  const [{ [AFTER]: after }] = useFilters();
  if (next === null && after === undefined) return null;
  const at = (value: string | undefined) => (before: Search) => ({ ...before, [AFTER]: value });
  return (
    <nav className="going-on" aria-label={said.label}>
      {after !== undefined && (
        <Link to="." search={at(undefined)} activeProps={{}}>
          {said.first}
        </Link>
      )}
      {next === null ? (
        <span className="muted">{said.end}</span>
      ) : (
        <Link to="." search={at(next)} activeProps={{}}>
          {said.next}
        </Link>
      )}
    </nav>
  );
}
