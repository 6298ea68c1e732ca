import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Administration } from '../../src/audit/index.ts';
import { TOKEN_PATH } from '../../src/identity/index.ts';
import { dayAt } from '../../src/kernel/index.ts';
import type { Database } from '../../src/platform/database/index.ts';
import { wireOrder } from '../../src/reference/index.ts';
import { type Installation, localUrlOf } from '../installation/index.ts';
import { type DemoFile, writeSecretFile } from './demo-file.ts';
import { demoResidents } from './demo-residents.ts';
import { enterApplications } from './enter-applications.ts';
import { type EnteredInstitution, enterInstitution, enterOffices } from './enter-institutions.ts';
import { enterStaff, openAccounts } from './enter-staff.ts';
import { fillRegister } from './fill-register.ts';
import { demoInstitutions } from './institutions.ts';

/** The first of the two numbers of the advisory lock of whoever loads the demo; the second is 0. */
const DEMO_LOCK_CLASS = 471_006;

/**
 * Loads the demo into an empty database, once, and writes `demo.json`. The secrets are kept beside, for each database
 * its own, so that a later start (on another port, or another day) writes a file that is true again.
 */
export async function loadDemo(installation: Installation, say: (line: string) => void): Promise<DemoFile> {
  const { config, databaseName, database } = installation;
  const kept = join(config.home, 'secrets', `demo-${databaseName}.json`);
  if (!existsSync(kept)) {
    say(`Memuat peragaan: ${config.demoResidents} penduduk rekaan ... (loading the demo)`);
    await inTurn(database, async () => {
      if (!existsSync(kept)) writeSecretFile(kept, await enterDemo(installation));
    });
  }
  const file = withBaseUrl(JSON.parse(readFileSync(kept, 'utf8')) as DemoFile, localUrlOf(config));
  writeSecretFile(join(config.home, 'demo.json'), file);
  return file;
}

/** Two processes that start at once make one demo: the second waits, and finds it made. */
async function inTurn(database: Database, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...database.owner, application_name: 'gapura-demo' });
  // What is entered meanwhile fails by itself when the database is lost, and says so in words.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${DEMO_LOCK_CLASS}, 0)`);
    await work();
  } finally {
    await client.end();
  }
}

/** Register, offices, institutions, staff, applications; answers what the demo file tells of them. */
async function enterDemo({ config, databaseName, clock, pool, keys, database }: Installation) {
  const by: Administration = { pool, clock, keys, actor: 'demo' };
  const today = dayAt(clock.business(), 'WIB');
  await fillRegister(database, config.demoResidents, today);
  await enterOffices(by);
  const entered: EnteredInstitution[] = [];
  for (const demo of demoInstitutions(today, config.asOf !== undefined)) {
    entered.push(await enterInstitution(by, demo, today, join(config.home, 'secrets', `clients-${databaseName}`)));
  }
  await enterStaff(by, today);
  await enterApplications(by, today);
  const people = await openAccounts(by, today);
  return { ...toDemoFile('http://localhost:8080', today, entered, await demoResidents(pool)), people };
}

function toDemoFile(
  baseUrl: string,
  asOf: string,
  entered: readonly EnteredInstitution[],
  residents: DemoFile['residents'],
): Omit<DemoFile, 'people'> {
  const institutions = entered.map(
    ({ name, slug, customerId, ip, userId, password, token, right, native, sandbox }) => ({
      name,
      wire: { base: baseUrl, instansi: slug, customerId, userId, password, ip },
      right: {
        id: right.rightId,
        elements: wireOrder.map((element) => element.name).filter((element) => right.elements.includes(element)),
        quota: right.dailyQuota,
        threshold: right.threshold,
        answerMode: right.answerMode,
        valuesUntil: right.valuesUntil,
        answerSet: right.answerSet,
        thresholdFloor: right.thresholdFloor,
        networks: right.networks,
        regionScope: right.regionScope,
        purpose: right.purpose,
        validUntil: right.validUntil,
        documents: right.documents,
        requiresOfficer: right.requiresOfficer,
        requiresCase: right.requiresCase,
      },
      native: { tokenUrl: `${baseUrl}${TOKEN_PATH}`, ...native },
      sandbox: { native: { tokenUrl: `${baseUrl}${TOKEN_PATH}`, ...sandbox.native }, wire: sandbox.wire },
      store: { url: `${baseUrl}/dukcapil/store`, token, idLembaga: slug, namaLembaga: name },
    }),
  );
  return { baseUrl, asOf, institutions, residents };
}

function withBaseUrl(file: DemoFile, baseUrl: string): DemoFile {
  const institutions = file.institutions.map((institution) => ({
    ...institution,
    wire: { ...institution.wire, base: baseUrl },
    store: { ...institution.store, url: `${baseUrl}/dukcapil/store` },
    native: { ...institution.native, tokenUrl: `${baseUrl}${TOKEN_PATH}` },
    sandbox: {
      ...institution.sandbox,
      native: { ...institution.sandbox.native, tokenUrl: `${baseUrl}${TOKEN_PATH}` },
    },
  }));
  return { ...file, baseUrl, institutions };
}
