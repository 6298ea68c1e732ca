import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, testClock } from '../../src/kernel/index.ts';
import {
  type Dossier,
  getDossier,
  getEvaluation,
  inviteInstitutions,
  planEvaluation,
  searchDossiers,
} from '../../src/monitoring/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { aPlan } from '../../testing/evaluations/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { loadDemo } from './load-demo.ts';

/** The day of the evaluation that the demo is about: a Thursday. */
const evaluationDay = '2021-11-18' as Day;
const home = mkdtempSync(path.join(tmpdir(), 'gapura-evaluation-'));

let authority: Authority;
/** Of every institution of the demo, whichever office holds it. */
let dossiers: readonly Dossier[];

beforeAll(async () => {
  authority = await openAuthority(testClock(evaluationDay));
  const flags = { home, demoResidents: '1000', asOf: evaluationDay };
  const config = readConfig({ file: {}, environment: {}, flags, readFile: () => '' });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  await loadDemo({ ...authority, config, database, databaseName: 'gapura', close }, () => undefined);
  dossiers = (await Promise.all(['3278', '32', '00'].map(dossiersAt))).flat();
});

afterAll(async () => {
  await authority.close();
  rmSync(home, { recursive: true });
});

/** Dossiers of all that an office of the demo holds, as they are filled when it invites them. */
async function dossiersAt(officeCode: string): Promise<Dossier[]> {
  const id = await planEvaluation(authority, officeCode, aPlan(evaluationDay));
  await inviteInstitutions(authority, await getEvaluation(authority.pool, id));
  const listed = await searchDossiers(authority.pool, id, { limit: 1_000, page: 1 });
  return Promise.all(listed.map(({ dossierId }) => getDossier(authority.pool, dossierId)));
}

/** What the dossiers of an institution say of its rights. */
const answersOf = (name: string) =>
  dossiers
    .filter(({ institution }) => institution === name)
    .flatMap(({ sections }) => sections.find(({ key }) => key === 'answers')?.rows ?? [])
    .map(({ cells, notable }) => ({ answer: cells.answer, valuesUntil: cells.valuesUntil, notable }));

describe('on the day of the evaluation', () => {
  it('every institution of the demo has a dossier', async () => {
    const { rows } = await authority.pool.query('SELECT name FROM institution ORDER BY name');
    const names = dossiers.map(({ institution }) => institution);
    expect(names.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
    expect(names.length).toBeGreaterThanOrEqual(13);
  });

  it('exactly three agreements are near their end, with 7, 218 and 236 days left', () => {
    const near = dossiers.filter(({ nearEnd }) => nearEnd).map(({ institution, daysLeft }) => [institution, daysLeft]);
    expect(near).toEqual([
      ['RSUD dr. Soekardjo', 7],
      ['Badan Pendapatan Daerah', 218],
      ['BPRS Al Madinah', 236],
    ]);
  });

  it('one institution has been moved to the new answer, and one has not and has its switch date', () => {
    const moved = { answer: 'match', valuesUntil: null, notable: false };
    expect(answersOf('RSUD dr. Soekardjo')).toEqual([moved, moved]);
    expect(answersOf('RSUD Contoh')).toEqual([{ answer: 'values', valuesUntil: '2021-12-02', notable: true }]);
  });
});
