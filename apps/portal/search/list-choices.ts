import type { PlaceName, Search } from '../router/places.ts';
import type { Found, Hit, Kind } from './queries.ts';

/** Something that can be chosen: what was found, or the whole list where there is more. */
export interface Choice {
  readonly kind: Kind;
  /** Left out for the whole list. */
  readonly hit?: Hit;
  readonly place: PlaceName;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Search;
}

const one = { institutions: 'institution', agreements: 'agreement', applications: 'application' } as const;

/** The filters by which a list shows everything that has some words, also what is over. */
const whole: Readonly<Record<Kind, (q: string) => Search>> = {
  institutions: (q) => ({ cari: q }),
  agreements: (q) => ({ cari: q, keadaan: 'semua' }),
  applications: (q) => ({ cari: q, tahap: 'semua' }),
};

/** What can be chosen of what was found, in the order in which it is shown. */
export function listChoices(found: Found, q: string): readonly Choice[] {
  return (Object.keys(one) as Kind[]).flatMap((kind) => {
    const { hits, more } = found[kind] ?? { hits: [], more: false };
    const choices = hits.map((hit): Choice => ({ kind, hit, place: one[kind], params: { id: hit.id }, search: {} }));
    return more ? [...choices, { kind, place: kind, params: {}, search: whole[kind](q) }] : choices;
  });
}

/** How much was found. */
export function countHits(choices: readonly Choice[]): number {
  return choices.filter(({ hit }) => hit !== undefined).length;
}
