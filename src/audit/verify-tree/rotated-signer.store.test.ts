import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSealedLog, type SealedLog } from '../../../testing/audit/index.ts';
import { administer, rotateSigner } from '../index.ts';

let sealed: SealedLog;
beforeAll(async () => {
  sealed = await openSealedLog();
});
afterAll(() => sealed.close());

const signatures = (exported: string) => exported.split('\n').filter((line) => line.startsWith('\u2014 ')).length;
const unsigned = (name: string) => ({
  auditor: [`signature_wrong: ${name}: signature_missing`],
  second: [`signature_wrong: ${name} was signed by no key of this log`],
});
const nothing = { auditor: [], second: [] };

it('an export over a new key of the signer holds for every verifier, by either key while both sign, and by the new one then', async () => {
  const { tampered, sealing, exported, findingsOf } = sealed;
  const { log } = tampered;
  const { keys } = sealing.files;
  const [before, old] = [await exported(), await readFile(keys, 'utf8')];
  await rotateSigner(log.by, sealing.files, { reason: 'bocor' });
  expect(await sealing.seal()).toBe('signing');
  const both = await exported();
  const all = await readFile(keys, 'utf8');
  const seenByBoth = await readFile(sealing.files.checkpoint, 'utf8');
  // One more act, so that there is something to sign by the new key alone.
  await administer(log.by, async (_tx, tell) => tell('log.key_rotated', { reason: 'uji' }));
  expect(await sealing.seal()).toBe('signing');
  const after = await exported();
  expect([before, both, after].map(signatures)).toEqual([1, 2, 1]);

  const found = async (export_: string, known: string, seen: string) => {
    await writeFile(keys, known);
    await writeFile(sealing.files.checkpoint, seen);
    return findingsOf(export_);
  };
  for (const each of [both, after]) expect(await found(each, all, seenByBoth)).toEqual(nothing);
  const fresh = all.slice(old.length);
  expect(await found(both, old, seenByBoth)).toEqual(nothing);
  expect(await found(both, fresh, seenByBoth)).toEqual(nothing);
  expect(await found(after, fresh, seenByBoth)).toEqual(nothing);
  expect(await found(after, old, seenByBoth)).toEqual(unsigned('checkpoint'));
  expect(await found(before, fresh, seenByBoth)).toMatchObject({
    auditor: expect.arrayContaining(unsigned('checkpoint').auditor),
  });
});
