import type { Day, Uuid } from '../../../kernel/index.ts';
import type { Settings } from '../../../settings/index.ts';
import type { PatternRule } from '../model.ts';

/** One person asked about by many institutions. */
export interface Velocity {
  readonly institutions: readonly { readonly institutionId: Uuid; readonly name: string }[];
  /** Days within which they asked. */
  readonly days: number;
  /** Id of the last of the calls, by which an officer finds its record and, for a case, the person. */
  readonly requestId: Uuid;
}

/** True when more institutions asked about one person than somebody meets in some days. */
export function isVelocity({ institutions }: Pick<Velocity, 'institutions'>, settings: Settings): boolean {
  return institutions.length >= settings.velocityInstitutions;
}

interface Row {
  readonly person: string;
  readonly officeCode: string | null;
  readonly day: Day;
  readonly institutions: Velocity['institutions'];
  readonly requestId: Uuid;
}

/** It lies where the offices of all those institutions do: in a city, a province, or the country. */
const muchAskedSql = `
SELECT encode(m.person, 'hex') AS person, m.day::text, m.request_id AS "requestId", asked.institutions, (
    SELECT o.office_code FROM office o WHERE o.office_code = '00'
      OR NOT EXISTS (SELECT FROM unnest(asked.offices) of WHERE NOT starts_with(of, o.office_code))
    ORDER BY o.office_code = '00', length(o.office_code) DESC LIMIT 1) AS "officeCode"
FROM usage_much_asked m CROSS JOIN LATERAL (
  SELECT array_agg(i.office_code) AS offices,
    jsonb_agg(jsonb_build_object('institutionId', i.institution_id, 'name', i.name) ORDER BY i.name) AS institutions
  FROM institution i WHERE i.institution_id = ANY(m.institutions)) asked`;

/** Satu NIK ditanyakan banyak lembaga. */
export const velocity: PatternRule<Velocity> = {
  kind: 'velocity',
  quietDays: ({ velocityDays }) => velocityDays,
  async find(sql, { settings }) {
    const { rows } = await sql.query<Row & Record<string, unknown>>(muchAskedSql);
    const days = settings.velocityDays;
    return rows.flatMap(({ person, officeCode, day, institutions, requestId }) => {
      const evidence = { institutions, days, requestId };
      if (officeCode === null || !isVelocity(evidence, settings)) return [];
      return [{ officeCode, institutionId: null, subject: person, day, evidence }];
    });
  },
  explain: ({ institutions, days }) => ({
    id: `Satu orang ditanyakan oleh ${institutions.length} lembaga dalam ${days} hari.`,
    en: `One person was asked about by ${institutions.length} institutions within ${days} days.`,
  }),
};
