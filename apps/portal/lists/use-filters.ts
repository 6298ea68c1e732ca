import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from '../router/places.ts';

/** The name in the address of where a list goes on. */
export const AFTER = 'setelah';

/** The name in the address of the page of a list that has pages. */
export const PAGE = 'halaman';

/** What a list is narrowed by, as it stands in the address, so that it can be sent to somebody and gone back to. */
export function useFilters(): readonly [
  filters: Search,
  narrow: (name: string, value: string | undefined) => Promise<void>,
] {
  const filters: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const narrow = (name: string, value: string | undefined) =>
    // A list that is narrowed anew begins at its beginning.
    navigate({
      to: '.',
      search: (before: Search) => ({ ...before, [AFTER]: undefined, [PAGE]: undefined, [name]: value || undefined }),
      resetScroll: false,
    });
  return [filters, narrow];
}
