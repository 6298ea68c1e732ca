import { AFTER } from '../lists/use-filters.ts';
import type { Search } from '../router/places.ts';
import type { ListQuery } from './queries.ts';
import { stateWords } from './state-words.ts';

/** What stands for all states, also the final ones, in the address. */
export const ALL = 'semua';

/** States that lead on; an office sees these until it asks for others. */
const running = Object.keys(stateWords.id)
  .filter((state) => state !== 'refused' && state !== 'active')
  .join(',');

/** What a list is asked for, by the filters of its address. An office has its longest waiting first. */
export function listQuery(filters: Search, isOffice: boolean): ListQuery {
  const { tahap, pemegang, kantor, cari, umur, urut, [AFTER]: after } = filters;
  const state = tahap === ALL ? undefined : (tahap ?? (isOffice ? running : undefined));
  return {
    sort: (urut ?? (isOffice ? 'lama' : 'baru')) === 'lama' ? 'waiting' : 'newest',
    ...(state && { state }),
    ...(pemegang && { holder: pemegang }),
    ...(kantor && { office: kantor }),
    ...(cari && { q: cari }),
    ...(umur && { age: umur }),
    ...(after && { after }),
  };
}
