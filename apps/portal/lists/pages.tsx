import { Link } from '@tanstack/react-router';
import type { Search } from '../router/places.ts';
import { bilingual } from '../words/bilingual.ts';
import { useWords } from '../words/language.ts';
import { PAGE, useFilters } from './use-filters.ts';
import './lists.css';

const words = bilingual(
  {
    label: 'Halaman daftar',
    next: 'Berikutnya',
    before: 'Sebelumnya',
    at: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  },
  {
    label: 'Pages of the list',
    next: 'Next',
    before: 'Before',
    at: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
);

/** The pages of a list whose length is known: `size` entries each. The address has the page. */
export function Pages({ total, size }: { readonly total: number; readonly size: number }) {
  const said = useWords(words);
  const [{ [PAGE]: page = '1' }] = useFilters();
  const pages = Math.ceil(total / size);
  if (pages < 2) return null;
  const at = (to: number) => (before: Search) => ({ ...before, [PAGE]: to === 1 ? undefined : `${to}` });
  const here = Number(page);
  return (
    <nav className="going-on" aria-label={said.label}>
      {here > 1 && (
        <Link to="." search={at(here - 1)} activeProps={{}}>
          {said.before}
        </Link>
      )}
      <span className="muted">{said.at(here, pages)}</span>
      {here < pages && (
        <Link to="." search={at(here + 1)} activeProps={{}}>
          {said.next}
        </Link>
      )}
    </nav>
  );
}
