import { expect } from 'vitest';
import { exportOf, type Findings, findProblems, readExport } from './find-problems.ts';
import { openSealing, type Sealing } from './open-sealing.ts';
import { openTamperedLog, type TamperedLog } from './tampered-log.ts';

/** A log as `openTamperedLog` makes it, with its tree and a signed checkpoint. */
export interface SealedLog {
  readonly tampered: TamperedLog;
  readonly sealing: Sealing;
  /** What is found after the statements, which are undone again. `$w` stands for the writer, whom no message names. */
  findingsAfter(...statements: string[]): Promise<Findings>;
  /** What the two verifiers of an export say of a text. */
  findingsOf(exported: string): Promise<Omit<Findings, 'keeper'>>;
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
  const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(`writer ${writerId}, `, ''));
  const { owner } = log;
  return {
    tampered,
    sealing,
    async findingsOf(exported) {
      const { auditor, second } = (await readExport(exported, sealing)).problems;
      return { auditor: plain(auditor), second: plain(second) };
    },
    exported: () => exportOf(owner),
    async findingsAfter(...statements) {
      await owner.query('BEGIN');
      try {
        for (const text of statements) {
          const done = await owner.query(text.replaceAll('$w', String(writerId)));
          expect(done.rowCount, text).not.toBe(0);
        }
        const { keeper, auditor, second } = (await findProblems(owner, sealing)).problems;
        return { keeper: plain(keeper), auditor: plain(auditor), second: plain(second) };
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
