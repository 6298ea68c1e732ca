import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DemoFile, loadDemo } from '../../apps/demo/index.ts';
import { demand, ownPlace } from '../../src/access/index.ts';
import { agreementRoutes, NO_TRUST } from '../../src/agreements/index.ts';
import { boardRoutes } from '../../src/boards/index.ts';
import {
  getInstitutionId,
  listOfficers,
  type Officer,
  type Role,
  type Workplace,
} from '../../src/institutions/index.ts';
import { type Day, type TestClock, testClock } from '../../src/kernel/index.ts';
import { evaluationRoutes } from '../../src/monitoring/index.ts';
import { noticeRoutes } from '../../src/notices/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { noScan } from '../../src/platform/files/index.ts';
import { type Authority, type Gate, openAuthority, openGate } from '../../testing/rights/index.ts';
import { openPortal, type Portal } from '../../testing/staff/index.ts';
import { openPapers } from './stage.ts';

/** Where the evaluation day plays: the demo of that day with its people, the portal's API and the doors. */
export interface EvaluationStage {
  readonly authority: Authority;
  readonly demo: DemoFile;
  readonly portal: Portal;
  readonly gate: Gate;
  readonly clock: TestClock;
  readonly papers: string;
  /** Whoever of an office (its code) or institution (its slug) has a role. */
  officer(at: string, role: Role): Promise<Officer>;
  close(): Promise<void>;
}

/** Opens the stage on a day, with the demo as `GAPURA_AS_OF` loads it. */
export async function openEvaluationStage(day: Day): Promise<EvaluationStage> {
  const clock = testClock(day);
  const authority = await openAuthority(clock);
  const demo = await loadDemoInto(authority, day);
  const portal = await openPortal(authority, async (app, parts) => {
    const papers = { ...parts, scan: noScan, trustedSigners: NO_TRUST };
    await app.register((door) => agreementRoutes(door, papers));
    await app.register((door) => evaluationRoutes(door, papers));
    await app.register(async (door) => boardRoutes(door, parts));
    await app.register(async (door) =>
      noticeRoutes(door, { ...parts, demandRead: (officer) => demand(officer, 'notice.read', ownPlace(officer)) }),
    );
  });
  const gate = await openGate(authority);
  const officer = async (at: string, role: Role) => findOfficer(authority, day, at, role);
  const close = async () => {
    await gate.close();
    await portal.close();
    await authority.close();
  };
  return { authority, demo, portal, gate, clock, papers: openPapers('evaluation-day'), officer, close };
}

async function loadDemoInto(authority: Authority, asOf: Day): Promise<DemoFile> {
  const home = mkdtempSync(path.join(tmpdir(), 'gapura-story-'));
  const config = readConfig({
    ...{ file: {}, environment: {}, readFile: () => '' },
    flags: { home, demoResidents: '1000', asOf },
  });
  const close = async () => 'left_running' as const;
  const database = { ...authority.database, kind: 'outside', postmasterPid: undefined, close } as const;
  try {
    return await loadDemo({ ...authority, config, database, databaseName: 'gapura', close }, () => undefined);
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function findOfficer({ pool }: Authority, on: Day, at: string, role: Role): Promise<Officer> {
  const place: Workplace = /^\d+$/.test(at) ? { officeCode: at } : { institutionId: await getInstitutionId(pool, at) };
  const { rows } = await listOfficers(pool, place, on, { limit: 50, page: 1 });
  const found = rows.find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`The demo has no ${role} at ${at}.`);
  return found;
}
