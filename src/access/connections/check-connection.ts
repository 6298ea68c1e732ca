import type { Administration } from '../../audit/index.ts';
import type { Connection, Paper } from './model.ts';
import { takeStep } from './take-step.ts';

/**
 * Records the check of a declared connection by its minutes (berita acara): it is checked, or declared once more and to be
 * mended. One that was checked can fail another check before it is opened. Throws `conflict` or `invalid_input`.
 */
export function checkConnection(
  by: Administration,
  connection: Connection,
  passed: boolean,
  minutes: Paper,
): Promise<void> {
  return takeStep(by, connection, passed ? 'pass' : 'fail', minutes);
}
