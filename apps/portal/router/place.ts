import type { Bilingual } from '../words/bilingual.ts';
import type { Section } from './sections.ts';

/** An act as [permissions](../../../docs/reference/permissions.md) names it; a test holds that there is such a one. */
export type Act = `${string}.${string}`;

/** Who may come to a place: anyone, whoever is signed in (while it yet has to enrol a factor too), or who may do an act. */
export type Who = 'anyone' | 'enrolling' | 'signed in' | Act;

/** An address of the portal. */
export interface Place {
  /** A piece that begins with `$` is what the place is about: `/perjanjian/$id`. */
  readonly path: `/${string}`;
  /** What it is called, in the bar and as the name of its page. */
  readonly name: Bilingual<string>;
  readonly who: Who;
  /** Set where it is for people of an office alone, or of an institution alone. */
  readonly at?: 'office' | 'institution';
  /** Where it belongs in the bar; left out for places that have no bar. */
  readonly section?: Section;
  /** Set for the places that stand as tabs in their section, in this order; others are reached from one of them. */
  readonly tab?: true;
}
