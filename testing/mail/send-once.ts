import type { ClientConfig } from 'pg';
import { systemClock } from '../../src/kernel/index.ts';
import { mailServerAt, sendMail } from '../../src/notices/index.ts';
import { openPool } from '../../src/platform/sql/index.ts';

/** For `testing/run-typescript.mjs`: sends what is due in a database (its login, as JSON) through a mail server. */
export default async function sendOnce(database: string, url: string): Promise<void> {
  const pool = openPool(JSON.parse(database) as ClientConfig, 'test', 1);
  const server = mailServerAt(url, 'gapura@contoh.go.id');
  await sendMail({ pool, clock: systemClock(), server, publicUrl: 'https://gapura.contoh.go.id' });
  await pool.end();
}
