import { given } from '../lists/given.ts';
import { AFTER } from '../lists/use-filters.ts';
import type { Search } from '../router/places.ts';
import type { AgreementFilter } from './queries.ts';

/** What stands for all states, also those in which an agreement is over, in the address. */
export const ALL = 'semua';

/** What the list is asked for, by the filters of its address: those that are not over, unless it says otherwise. */
export function listFilter({ lembaga, keadaan = 'current', kantor, cari, [AFTER]: after }: Search): AgreementFilter {
  const state = keadaan === ALL ? undefined : (keadaan as AgreementFilter['state']);
  return given({ institution: lembaga, state, office: kantor, q: cari, after }) as AgreementFilter;
}
