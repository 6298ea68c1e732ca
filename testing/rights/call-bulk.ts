import type { BacklogLimits } from '../../src/audit/index.ts';
import { openRunner, type Pace } from '../../src/verification/index.ts';
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
  const { headers, payload } = listForm(file, { purpose: 'public_service', ...fields });
  const contentType = headers['content-type'];
  return callNative(gate, client, { path: '/v1/bulk-verifications', contentType, body: payload, ...call });
}

/** A list of people with what is said of it, as the body of an upload and the header that belongs to it. */
export function listForm(file: string | Buffer | undefined, fields: Readonly<Record<string, string>> = {}) {
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  if (file !== undefined) parts.push(part('name="file"; filename="daftar.csv"', file));
  const payload = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, payload };
}

function part(disposition: string, value: string | Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]);
}

/** Nobody signs a test's log unless it says so. */
const generous: BacklogLimits = { records: 1_000_000, seconds: 1_000_000 };

/** Opens a runner as another thread or process has it, beside which nobody calls unless `pace` says so. */
export function openBulk(
  { database, keys, clock }: Authority,
  backlog: BacklogLimits = generous,
  pace?: Pace,
): ReturnType<typeof openRunner> {
  return openRunner(database.app, { node: 'test bulk', keys, clock, backlog, pace });
}
