import type { Administration } from '../../../audit/index.ts';
import { type Day, dayAt, type Uuid } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { readSettings, type Settings } from '../../../settings/index.ts';
import type { Evaluation } from '../model.ts';
import { agreementsOn, rightsOn, soonestEnd } from './agreements-on.ts';
import type { FilledSection, Filling } from './model.ts';
import type { DossierSection, FillingParts } from './section.ts';
import { sections } from './sections.ts';

/** Everything that the system knows of an institution on a day of its office. */
export async function fillDossier(sql: Sql, settings: Settings, institutionId: Uuid, on: Day): Promise<Filling> {
  const agreements = await agreementsOn(sql, institutionId, on, settings.nearEndDays);
  const parts = { sql, settings, agreements, rights: await rightsOn(sql, agreements) };
  const filled: FilledSection[] = [];
  for (const section of sections) filled.push(await fillSection(parts, section, institutionId, on));
  const notable = filled.filter(({ rows }) => rows.some((row) => row.notable)).map(({ key }) => key);
  const nearEnd = agreements.some(({ state }) => state === 'near_end');
  return { filledOn: on, sections: filled, notable, daysLeft: soonestEnd(agreements), nearEnd };
}

/** The dossiers of all that are invited to an evaluation, by institution, as of today. */
export async function fillAll(
  { pool, clock }: Pick<Administration, 'pool' | 'clock'>,
  { institutions, timeZone }: Evaluation,
): Promise<ReadonlyMap<Uuid, Filling>> {
  const settings = await readSettings(pool);
  const today = dayAt(clock.business(), timeZone);
  const filled = new Map<Uuid, Filling>();
  for (const institutionId of institutions) {
    filled.set(institutionId, await fillDossier(pool, settings, institutionId, today));
  }
  return filled;
}

async function fillSection(
  parts: FillingParts,
  section: DossierSection,
  institutionId: Uuid,
  on: Day,
): Promise<FilledSection> {
  const { key, title, columns } = section;
  const rows = await section.fill(parts, institutionId, on);
  return { key, title, columns, rows, brief: section.brief(rows) };
}
