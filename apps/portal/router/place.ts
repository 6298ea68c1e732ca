import type { Bilingual } from '../words/bilingual.ts';
import type { Section } from './sections.ts';

/** An act as [permissions](../../../docs/reference/permissions.md) names it; a test holds that there is such a one. */
export type Act = `${string}.${string}`;

/** Who may come to a place: anyone, whoever is signed in (while it yet has to enrol a factor too), or who may do an act. */
export type Who = 'anyone' | 'enrolling' | 'signed in' | Act;

interface AnyPlace {
  /** A piece that begins with `$` is what the place is about: `/perjanjian/$id`. */
  readonly path: `/${string}`;
  /** What it is called, in the bar and as the name of its page. */
  readonly name: Bilingual<string>;
  readonly who: Who;
  /** Set where it is for people of an office alone, or of an institution alone. */
  readonly at?: 'office' | 'institution';
}

/** A place that stands as a tab in its section of the bar, in the order of `places`. */
interface TabPlace extends AnyPlace {
  readonly section: Section;
  readonly tab: true;
}

/**
 * A place that is reached from another one, and lies under it: that one's tab is marked, and a link leads up to it. What
 * the other is about must be in the path of both, by the same name.
 */
interface PlaceUnder extends AnyPlace {
  readonly section: Section;
  /** The name of the place above it. */
  readonly under: string;
  readonly tab?: never;
}

/** A place before which nobody is anybody yet: it has no bar. */
interface PlaceAtDoor extends AnyPlace {
  readonly section?: never;
  readonly tab?: never;
}

/** An address of the portal. */
export type Place = TabPlace | PlaceUnder | PlaceAtDoor;
