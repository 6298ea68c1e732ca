import { Fault } from '../../kernel/index.ts';

/** The majors every statement of the program was written for and is tested on. */
const OLDEST = 15;
const NEWEST = 18;

/**
 * The major version behind PostgreSQL's `server_version_num` (150018 is 15.18).
 * Throws `database_mismatch` for a major the program does not know.
 */
export function knownMajor(versionNumber: string, setting: string): number {
  const major = Math.floor(Number(versionNumber) / 10_000);
  if (major >= OLDEST && major <= NEWEST) return major;
  throw new Fault(
    'database_mismatch',
    `The server is PostgreSQL ${major}, which is not one of ${OLDEST} to ${NEWEST}.`,
    {
      field: setting,
      remedy: `Name a PostgreSQL of ${OLDEST} to ${NEWEST} there, or leave it out to use the embedded one.`,
    },
  );
}
