import { existsSync } from 'node:fs';
import { Fault } from '../../src/kernel/index.ts';
import { embeddedPostgres } from '../../src/platform/database/index.ts';

const DEBIAN_15 = '/usr/lib/postgresql/15';

/**
 * The PostgreSQL that tests run on, as the folder of its programs: the embedded one, or Debian's 15 with
 * `GAPURA_TEST_POSTGRES=15`, the oldest that the statements must suit.
 */
export function postgresUnderTest(wanted: string | undefined): string {
  if (wanted === undefined || wanted === '' || wanted === 'embedded') return embeddedPostgres();
  if (wanted === '15' && existsSync(`${DEBIAN_15}/bin/postgres`)) return DEBIAN_15;
  throw new Fault('configuration_invalid', `There is no PostgreSQL "${wanted}" to test on.`, {
    field: 'GAPURA_TEST_POSTGRES',
    remedy: 'Leave it out for the embedded one, or set it to 15 after "apt-get install postgresql-15".',
  });
}
