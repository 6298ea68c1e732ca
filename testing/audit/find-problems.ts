import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  exportLog,
  type LogProblem,
  linesOf,
  monthName,
  readLogKeys,
  recordName,
  verifyExport,
  verifyLog,
  verifyTree,
} from '../../src/audit/index.ts';
import type { Sql } from '../../src/platform/sql/index.ts';
import type { Sealing } from './open-sealing.ts';

const run = promisify(execFile);
const verifier = path.join(import.meta.dirname, '..', '..', 'test', 'conformance', 'verify_log.py');

/** What each verifier says, as `code: message`. */
export interface Findings {
  /** `gapura log verify` on the database. */
  readonly keeper: readonly string[];
  /** `gapura log verify --export`. */
  readonly auditor: readonly string[];
  /** The second verifier, in another language. */
  readonly second: readonly string[];
}

/** What each verifier finds wrong, and what it says was dropped. */
export interface Told {
  readonly problems: Findings;
  readonly dropped: Findings;
}

const toldOf = ({ code, message }: LogProblem) => `${code}: ${message}`;

/** The log as an auditor gets it. */
export async function exportOf(sql: Sql): Promise<string> {
  const pieces: string[] = [];
  await exportLog(sql, async (piece) => void pieces.push(piece));
  return pieces.join('');
}

/** What the two verifiers of an export say of a text, with the keys and the kept checkpoint of `sealing`. */
export async function readExport(
  exported: string,
  { home, files }: Sealing,
): Promise<{ readonly [What in keyof Told]: Omit<Findings, 'keeper'> }> {
  const file = path.join(home, 'export');
  await writeFile(file, exported);
  const keys = await readLogKeys(files);
  const seen = await readFile(files.checkpoint, 'utf8');
  const { problems, dropped } = await verifyExport(linesOf(createReadStream(file, 'utf8')), { keys, seen });
  const args = [verifier, files.keys, 'export', file, '--seen', files.checkpoint];
  const { stdout } = await run('python3', args).catch((failed: { stdout: string }) => failed);
  const lines = stdout.trimEnd().split('\n').slice(0, -1);
  const isProblem = (line: string) => /^\w+: /.test(line);
  return {
    problems: { auditor: problems.map(toldOf), second: lines.filter(isProblem) },
    dropped: {
      auditor: dropped.map(({ month, records, leaf }) => `${monthName(month)}: ${records} by record ${leaf}`),
      second: lines.filter((line) => line.includes('dropped') && !isProblem(line)),
    },
  };
}

/** What all three verifiers say of a log as it stands. */
export async function findProblems(sql: Sql, sealing: Sealing): Promise<Told> {
  const trust = {
    keys: await readLogKeys(sealing.files),
    kept: await readFile(sealing.files.checkpoint, 'utf8'),
  };
  const chains = await verifyLog(sql);
  const problems = [...chains.problems, ...(await verifyTree(sql, trust)).problems];
  const gone = chains.dropped.map((each) => `${monthName(each.month)}: ${each.records} by ${recordName(each)}`);
  const read = await readExport(await exportOf(sql), sealing);
  return {
    problems: { keeper: problems.map(toldOf), ...read.problems },
    dropped: { keeper: gone, ...read.dropped },
  };
}
