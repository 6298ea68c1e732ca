import { may, PUSAT, regionOf } from '../../access/index.ts';
import type { Officer } from '../../institutions/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { readSettings } from '../../settings/index.ts';
import { type Applicant, type ApplicationState, applicationStates } from './model.ts';
import { movesFrom } from './moves.ts';
import { wayOf } from './way-of.ts';

/** States in which somebody has to act. A draft was not handed in, so it waits for nobody but its writer. */
export const waitingStates = applicationStates.filter(
  (state) => state !== 'draft' && state !== 'refused' && state !== 'active',
);

/** How many applications wait in a state. */
export interface WaitingCount {
  readonly state: ApplicationState;
  readonly count: number;
  /** Those of them that the reader's office holds. */
  readonly held: number;
  /** Those of them that the reader may lead on. */
  readonly mine: number;
}

/** Who may lead an application on depends on these alone, so they are counted together. */
interface Group {
  readonly state: ApplicationState;
  readonly holder: string;
  readonly officeCode: string;
  readonly kind: Applicant['kind'];
  readonly count: number;
}

const countSql = `SELECT a.state, CASE WHEN a.holder = $2 THEN a.holder ELSE '' END AS holder,
    CASE WHEN a.office_code = '${PUSAT}' THEN a.office_code ELSE '' END AS "officeCode", a.applicant ->> 'kind' AS kind,
    count(*)::int AS count
  FROM application a WHERE a.office_code LIKE $1 || '%' AND a.state = ANY($3) GROUP BY 1, 2, 3, 4`;

/** Applications that wait in the region of an officer's office, by state, in the order of their life. */
export async function countWaiting(sql: Sql, officer: Officer): Promise<WaitingCount[]> {
  const own = `${officer.officeCode}`;
  const { rows } = await sql.query<Group & Record<string, unknown>>(countSql, [regionOf(own), own, waitingStates]);
  const settings = await readSettings(sql);
  const isMine = ({ state, holder, officeCode, kind }: Group) =>
    movesFrom(state, wayOf({ officeCode, applicant: { kind } }, settings)).some(({ act }) =>
      may(officer, act, { officeCode: holder, regionCode: own }),
    );
  return waitingStates.flatMap((state) => {
    const groups = rows.filter((group) => group.state === state);
    const held = sum(groups.filter(({ holder }) => holder === own));
    return groups.length === 0 ? [] : [{ state, count: sum(groups), held, mine: sum(groups.filter(isMine)) }];
  });
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
