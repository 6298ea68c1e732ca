import { createWriteStream, openAsBlob } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '../../src/kernel/index.ts';
import { type Resident, registerValue, residentNik } from '../../src/register/index.ts';

/** A job as its client sees it, as far as a run of faults looks at it. */
export interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly asked: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly failed: number;
  readonly hits: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** Writes a file of `rows` rows about people in turn. */
export async function writeRows(path: string, people: readonly Resident[], rows: number): Promise<void> {
  const lines = people.map((person) => {
    const values = (['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'NAMA_LGKP_IBU'] as const).map(
      (name) => registerValue(person, name) ?? '',
    );
    return [residentNik(person), ...values].join(';');
  });
  const file = createWriteStream(path);
  Readable.from(linesOf(lines, rows)).pipe(file);
  await finished(file);
}

function* linesOf(lines: readonly string[], rows: number): Generator<string> {
  yield 'NIK;NAMA_LGKP;TMPT_LHR;TGL_LHR;NAMA_LGKP_IBU\n';
  for (let i = 0; i < rows; i += 1) yield `${lines[i % lines.length]}\n`;
}

const address = (port: number, rest = '') => `http://127.0.0.1:${port}/v1/bulk-verifications${rest}`;

/** Hands a file in, to be started at once; throws `conflict` with the answer when it is not taken. */
export async function handIn(port: number, token: string, path: string): Promise<JobSeen> {
  const form = new FormData();
  form.set('purpose', 'public_service');
  form.set('start', 'true');
  form.set('file', await openAsBlob(path), 'rows.csv');
  const answer = await fetch(address(port), { method: 'POST', headers: bearer(token), body: form });
  if (answer.status !== 201) throw new Fault('conflict', `A file was refused: ${await answer.text()}`);
  return (await answer.json()) as JobSeen;
}

/** A job as it stands; undefined while the server is away. */
export async function look(port: number, token: string, id: string): Promise<JobSeen | undefined> {
  const answer = await fetch(address(port, `/${id}`), { headers: bearer(token) }).catch(() => undefined);
  return answer?.status === 200 ? ((await answer.json()) as JobSeen) : undefined;
}

/** The answered lines of a job: how many there are, and how many stand twice. */
export async function readLines(port: number, token: string, id: string): Promise<{ count: number; twice: number }> {
  const answer = await fetch(address(port, `/${id}/results?format=ndjson`), { headers: bearer(token) });
  const seen = new Set<number>();
  let count = 0;
  for await (const text of createInterface({ input: Readable.fromWeb(answer.body as ReadableStream) })) {
    seen.add((JSON.parse(text) as { line: number }).line);
    count += 1;
  }
  return { count, twice: count - seen.size };
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
