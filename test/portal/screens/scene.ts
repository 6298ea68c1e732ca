import type { Page } from 'playwright-core';
import type { PlaceName } from '../../../apps/portal/index.ts';
import type { Officer } from '../../../src/institutions/index.ts';
import type { Site } from '../open-site.ts';

/** A screen as somebody has it before them, once it has been brought to that. */
export interface Scene {
  /** What its pictures are called. */
  readonly name: string;
  readonly place: PlaceName;
  /** What the place is about, where its path has a `$`. */
  readonly of?: (site: Site) => Readonly<Record<string, string>>;
  /** What stands behind the `?` of its address. */
  readonly search?: string;
  readonly by?: (site: Site) => Officer;
  /** True where its session is for enrolling a second factor alone. */
  readonly enrolling?: true;
  readonly reach?: (page: Page, site: Site) => Promise<void>;
}

/** The scenes of a section, and what has to have happened before they can be seen. */
export interface Scenes {
  readonly scenes: readonly Scene[];
  readonly fill?: (site: Site) => Promise<void>;
}
