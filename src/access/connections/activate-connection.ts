import type { Administration } from '../../audit/index.ts';
import { checkKind } from './check-declared.ts';
import type { Connection, ConnectionPolicy, Paper } from './model.ts';
import { takeStep } from './take-step.ts';

/** Opens a checked connection by a letter: from now on rights may name it. Throws `conflict` or `invalid_input`. */
export async function activateConnection(
  by: Administration,
  connection: Connection,
  paper: Paper,
  policy: ConnectionPolicy,
): Promise<void> {
  checkKind(connection.kind, policy);
  await takeStep(by, connection, 'activate', paper);
}
