import { Type } from 'typebox';
import { may, oneOf, strict, textOrNull, uuid } from '../../../access/index.ts';
import {
  type ApplicationState,
  applicationStates,
  countWaiting,
  heldBy,
  type ListedApplication,
  listApplications,
  movesFrom,
  placeOf,
  waitingStates,
  wayOf,
} from '../../../agreements/index.ts';
import { getOffice } from '../../../institutions/index.ts';
import { readSettings, type Settings } from '../../../settings/index.ts';
import { cut, ENTRIES, queue, type Reader, section } from '../section.ts';

const state = oneOf<ApplicationState>(applicationStates);
const count = Type.Integer();

const Entry = strict({
  applicationId: uuid,
  name: Type.String(),
  state,
  ageDays: Type.Integer(),
  /** Whoever applies, or an office, by its name. */
  holder: strict({ side: oneOf(['office', 'applicant'] as const), officeCode: textOrNull, name: Type.String() }),
  mayAct: Type.Boolean(),
});

const view = queue(Entry, { mine: count, byState: Type.Array(strict({ state, count, held: count, mine: count })) });

/** Applications in which somebody has to act, those first that are longest in their state; `mine` may the reader lead on. */
export const applicationsSection = section('application.read', view, async (reader) => {
  const { sql, officer, today } = reader;
  const byState = await countWaiting(sql, officer);
  const filter = { states: waitingStates, sort: 'waiting', limit: ENTRIES } as const;
  const rows = await listApplications(sql, officer, filter, today);
  const settings = await readSettings(sql);
  const names = await namesOf(reader, rows);
  const total = byState.reduce((sum, group) => sum + group.count, 0);
  const mine = byState.reduce((sum, group) => sum + group.mine, 0);
  const show = (application: ListedApplication) => ({
    applicationId: application.applicationId,
    name: application.applicant.name,
    state: application.state,
    ageDays: application.ageDays,
    holder: holderOf(application, names),
    mayAct: mayLeadOn(reader, application, settings),
  });
  return { ...cut({ total, rows }, show), mine, byState };
});

function holderOf(application: ListedApplication, names: ReadonlyMap<string, string>) {
  const { holder, applicant } = application;
  if (heldBy(application) === 'applicant')
    return { side: 'applicant', officeCode: null, name: applicant.name } as const;
  return { side: 'office', officeCode: holder, name: names.get(holder) ?? holder } as const;
}

function mayLeadOn({ officer }: Reader, application: ListedApplication, settings: Settings): boolean {
  const next = movesFrom(application.state, wayOf(application, settings));
  return next.some(({ act }) => may(officer, act, placeOf(application)));
}

async function namesOf({ sql }: Reader, applications: readonly ListedApplication[]) {
  const codes = [...new Set(applications.map(({ holder }) => holder))];
  const offices = await Promise.all(codes.map((code) => getOffice(sql, code)));
  return new Map(offices.map(({ officeCode, name }) => [officeCode, name]));
}
