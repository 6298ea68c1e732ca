import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import {
  exportLog,
  type LogProblem,
  linesOf,
  readLogKeys,
  verifyExport,
  verifyLog,
  verifyTree,
} from '../../src/audit/index.ts';
import { openSealing, type Sealing } from './open-sealing.ts';
import { openTamperedLog, type TamperedLog } from './tampered-log.ts';

const run = promisify(execFile);
const verifier = path.join(import.meta.dirname, '..', '..', 'test', 'conformance', 'verify_log.py');

/** What each verifier says, as `code: message`, without the number of the writer. */
export interface Findings {
  /** `gapura log verify` on the database. */
  readonly keeper: readonly string[];
  /** `gapura log verify --export`. */
  readonly auditor: readonly string[];
  /** The second verifier, in another language. */
  readonly second: readonly string[];
}

/** A log as `openTamperedLog` makes it, with its tree and a signed checkpoint. */
export interface SealedLog {
  readonly tampered: TamperedLog;
  readonly sealing: Sealing;
  /** What is found after the statements, which are undone again. `$w` stands for the writer. */
  findingsAfter(...statements: string[]): Promise<Findings>;
  /** What the two verifiers of an export say of a text. */
  findingsOf(exported: string): Promise<Pick<Findings, 'auditor' | 'second'>>;
  /** The export as it is. */
  exported(): Promise<string>;
  close(): Promise<void>;
}

/** Writes and signs such a log; nothing is wrong with it. */
export async function openSealedLog(): Promise<SealedLog> {
  const tampered = await openTamperedLog();
  const { log, writer } = tampered;
  const sealing = await openSealing(log);
  expect(await sealing.seal()).toBe('signing');
  // Named before anything is done to it.
  const { writerId } = writer;
  const plain = (text: string) => text.replaceAll(`writer ${writerId}, `, '');
  const told = ({ code, message }: LogProblem) => plain(`${code}: ${message}`);
  const file = path.join(sealing.home, 'export');
  const { owner } = log;

  const findingsOf = async (exported: string) => {
    await writeFile(file, exported);
    const keys = await readLogKeys(sealing.files);
    const seen = await readFile(sealing.files.checkpoint, 'utf8');
    const { problems } = await verifyExport(linesOf(createReadStream(file, 'utf8')), { keys, seen });
    const args = [verifier, sealing.files.keys, 'export', file, '--seen', sealing.files.checkpoint];
    const { stdout } = await run('python3', args).catch((failed: { stdout: string }) => failed);
    const lines = stdout.trimEnd().split('\n').slice(0, -1);
    return { auditor: problems.map(told), second: lines.filter((line) => !/^\d+ leaves$/.test(line)).map(plain) };
  };
  const exported = async () => {
    const pieces: string[] = [];
    await exportLog(owner, async (piece) => void pieces.push(piece));
    return pieces.join('');
  };
  return {
    tampered,
    sealing,
    findingsOf,
    exported,
    async findingsAfter(...statements) {
      await owner.query('BEGIN');
      try {
        for (const text of statements) {
          const done = await owner.query(text.replaceAll('$w', String(writerId)));
          expect(done.rowCount, text).not.toBe(0);
        }
        const trust = {
          keys: await readLogKeys(sealing.files),
          kept: await readFile(sealing.files.checkpoint, 'utf8'),
        };
        const problems = [...(await verifyLog(owner)).problems, ...(await verifyTree(owner, trust)).problems];
        return { keeper: problems.map(told), ...(await findingsOf(await exported())) };
      } finally {
        await owner.query('ROLLBACK');
      }
    },
    async close() {
      await sealing.close();
      await log.close();
    },
  };
}
