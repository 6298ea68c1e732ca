import { type Static, type TObject, Type } from 'typebox';
import { day, may, ownPlace, regionOf, strict } from '../../access/index.ts';
import type { PortalParts } from '../../identity/index.ts';
import { getOffice, type Officer } from '../../institutions/index.ts';
import { dayAt } from '../../kernel/index.ts';
import type { HomeSection, Reader } from './section.ts';
import { sections } from './sections.ts';

type Sections = { readonly [Key in keyof typeof sections]?: Static<(typeof sections)[Key]['view']> };

const views = Object.entries(sections).map(([key, { view }]) => [key, Type.Optional(view as TObject)] as const);

export const HomeView = strict({
  of: strict({ officeCode: Type.String(), name: Type.String() }),
  today: day,
  sections: Type.Unsafe<Sections>(strict(Object.fromEntries(views))),
});
export type HomeView = Static<typeof HomeView>;

/**
 * What waits, ends and was found today in the region of an officer's office, section by section; those that it may not see
 * are left out. One after the other, because a start page takes no more connections than one.
 */
export async function readHome(officer: Officer, { pool: sql, clock }: PortalParts): Promise<HomeView> {
  const officeCode = `${officer.officeCode}`;
  const { name } = await getOffice(sql, officeCode);
  // Ages are counted to one day for officers of all zones, as the rooms' lists count them.
  const today = dayAt(clock.business(), 'WIB');
  const reader: Reader = { sql, clock, officer, officeCode, region: regionOf(officeCode), today };
  const read: Record<string, unknown> = {};
  for (const [key, section] of Object.entries(sections) as unknown as [string, HomeSection<TObject>][]) {
    if (may(officer, section.act, ownPlace(officer))) read[key] = await section.read(reader);
  }
  return { of: { officeCode, name }, today, sections: read as Sections };
}
