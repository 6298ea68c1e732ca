import type { BacklogLimits } from '../../src/audit/index.ts';
import { openRunner } from '../../src/verification/index.ts';
import { callNative, type NativeAnswer, type NativeCall } from './call-native.ts';
import type { NativeClient } from './native-client.ts';
import type { Authority } from './open-authority.ts';
import type { Gate } from './open-gate.ts';

const BOUNDARY = 'batas-berkas';

/** What is different about an upload; the rest is an ordinary one. */
export interface Upload {
  readonly fields?: Readonly<Record<string, string>>;
  /** The file; undefined sends none. */
  readonly file?: string | Buffer | undefined;
  readonly call?: NativeCall;
}

/** Hands a file in as a browser or curl does. */
export function handIn(gate: Gate, client: NativeClient, { fields = {}, file, call }: Upload): Promise<NativeAnswer> {
  const said = Object.entries({ purpose: 'public_service', ...fields });
  const parts = said.map(([name, value]) => part(`name="${name}"`, value));
  if (file !== undefined) parts.push(part('name="file"; filename="daftar.csv"', file));
  const body = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return callNative(gate, client, {
    path: '/v1/bulk-verifications',
    contentType: `multipart/form-data; boundary=${BOUNDARY}`,
    body,
    ...call,
  });
}

function part(disposition: string, value: string | Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]);
}

/** Nobody signs a test's log unless it says so. */
const generous: BacklogLimits = { records: 1_000_000, seconds: 1_000_000 };

/** Opens a runner as another thread or process has it. */
export function openBulk(
  { database, keys, clock }: Authority,
  backlog: BacklogLimits = generous,
): ReturnType<typeof openRunner> {
  return openRunner(database.app, { node: 'test bulk', keys, clock, backlog });
}
