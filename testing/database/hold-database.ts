import { once } from 'node:events';
import { openDatabase } from '../../src/platform/database/index.ts';

const silent = { info: () => undefined, warn: () => undefined };

/**
 * For `testing/run-typescript.mjs`: opens the database of `home`, prints the postmaster's pid on a line, and closes it
 * when standard input ends, printing what became of the server.
 */
export default async function holdDatabase(home: string): Promise<void> {
  const database = await openDatabase({ home, name: 'gapura', log: silent });
  console.log(database.postmasterPid);
  process.stdin.resume();
  await once(process.stdin, 'end');
  console.log(await database.close());
  process.exit();
}
