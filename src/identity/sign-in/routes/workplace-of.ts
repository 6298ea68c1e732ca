import { Type } from 'typebox';
import { getInstitution, getOffice, type Officer } from '../../../institutions/index.ts';
import type { TimeZone } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';

/** Where somebody works, as the head of each page says it; its zone is the one that times are told in. */
export const WorkplaceView = Type.Object({
  kind: Type.Union([Type.Literal('office'), Type.Literal('institution')]),
  name: Type.String(),
  region: Type.String({ description: "Code of the office, or of that which looks after the institution: '3278'." }),
  timeZone: Type.Unsafe<TimeZone>({ type: 'string', enum: ['WIB', 'WITA', 'WIT'] }),
});

/** The workplace of an officer; null for an applicant, who has none yet. */
export async function workplaceOf(sql: Sql, { officeCode, institutionId }: Officer) {
  if (officeCode !== null) {
    const { name, timeZone } = await getOffice(sql, officeCode);
    return { kind: 'office', name, region: officeCode, timeZone } as const;
  }
  if (institutionId === null) return null;
  const { name, timeZone, officeCode: region } = await getInstitution(sql, institutionId);
  return { kind: 'institution', name, region, timeZone } as const;
}
