import { type Administration, KeyRing, prepareLog } from '../../src/audit/index.ts';
import { createOffice } from '../../src/institutions/index.ts';
import { type Clock, type Day, testClock } from '../../src/kernel/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/index.ts';

/** An authority of a test's own: a database, its log's keys, and an office in each of the three time zones. */
export interface Authority extends Administration {
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** The day on which tests stand unless they say otherwise: a Monday. */
export const aMonday = '2026-03-02' as Day;

/** One office for each time zone: Jawa Barat (WIB), Sulawesi Selatan (WITA), Papua (WIT). */
export const officeIn = { WIB: '32', WITA: '73', WIT: '91' } as const;

/** Any 32 bytes will do as a test's master key. */
export const MASTER_KEY = Buffer.alloc(32, 7);

/** Opens an authority in a database of its own. `clock` stands at 10:00 WIB of {@link aMonday} by default. */
export async function openAuthority(clock: Clock = testClock(aMonday)): Promise<Authority> {
  const database = await createTestDatabase();
  const pool = openPool(database.app, 'test');
  const keys = new KeyRing(MASTER_KEY);
  const by: Administration = { pool, clock, keys, actor: 'test' };
  await prepareLog(pool, keys, clock);
  await createOffice(by, { officeCode: officeIn.WIB, name: 'Disdukcapil Jawa Barat', timeZone: 'WIB' });
  await createOffice(by, { officeCode: officeIn.WITA, name: 'Disdukcapil Sulawesi Selatan', timeZone: 'WITA' });
  await createOffice(by, { officeCode: officeIn.WIT, name: 'Disdukcapil Papua', timeZone: 'WIT' });
  const close = async () => {
    await pool.end();
    await database.drop();
  };
  return { ...by, database, close };
}
