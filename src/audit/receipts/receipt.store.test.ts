import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../../testing/audit/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import { checkReceipt, makeReceipt, NoiseCounter, type Receipt, readLogKeys } from '../index.ts';
import { formatCheckpoint, formatNote, parseCheckpoint, parseNote, signText } from '../tree/index.ts';

const run = promisify(execFile);
const verifier = path.join(import.meta.dirname, '..', '..', '..', 'test', 'conformance', 'verify_log.py');
const SIZES = [1, 2, 3, 5, 8, 300];

let log: TestLog;
let sealing: Sealing;
/** Receipts of the first and last record of logs of each size. */
const receipts: Receipt[] = [];

beforeAll(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  const ids: Uuid[] = [];
  const writer = log.newWriter();
  const epoch = await log.epoch();
  for (const size of SIZES) {
    const entries = Array.from({ length: size - ids.length }, () => verification(log.clock.now()));
    await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
    ids.push(...entries.map(({ requestId }) => requestId));
    await sealing.seal();
    for (const id of [ids[0], ids.at(-1)]) receipts.push(await ready(id));
  }
});
afterAll(async () => {
  await sealing.close();
  await log.close();
});

async function ready(id: Uuid | undefined): Promise<Receipt> {
  const answer = id && (await makeReceipt(log.pool, id));
  return answer && answer !== 'pending' && 'receipt' in answer
    ? answer.receipt
    : expect.fail(`a record that is sealed has a receipt, not ${answer}`);
}

/** What both verifiers say: the code, or undefined. */
async function check(receipt: unknown) {
  const file = path.join(sealing.home, 'receipt.json');
  await writeFile(file, JSON.stringify(receipt));
  const { stdout } = await run('python3', [verifier, sealing.files.keys, 'receipt', file]).catch(
    (failed: { stdout: string }) => failed,
  );
  const [first = ''] = stdout.split('\n');
  const second = first === '0 problems' ? undefined : first.split(':')[0];
  return [checkReceipt(receipt, await readLogKeys(sealing.files)), second];
}

describe('a receipt', () => {
  it('proves the first and the last record of a log of any size, to both verifiers', async () => {
    for (const receipt of receipts) expect(await check(receipt), `${receipt.treeSize}`).toEqual([undefined, undefined]);
    expect(receipts.map(({ treeSize }) => treeSize)).toEqual(SIZES.flatMap((size) => [size, size]));
  });

  it('is found for a call whose body was long on its way, and for no id that was made up', async () => {
    const id = uuidV7(log.clock.now() - 9_000);
    const writer = log.newWriter();
    await writer.append({ entry: verification(log.clock.now(), { requestId: id }), epoch: await log.epoch() });
    expect(await makeReceipt(log.pool, id)).toBe('pending');
    await sealing.seal();
    expect((await ready(id)).record).toContain(id);
    expect(await makeReceipt(log.pool, uuidV7(log.clock.now()))).toBeUndefined();
  });

  it('is found for a minute of attempts that name nobody, which is recorded when it is over', async () => {
    let ago = 120_000;
    const noise = new NoiseCounter({ ...log.clock, now: () => log.clock.now() - ago });
    noise.count('10.0.0.1', 'login_failed');
    ago = 30_000;
    const [entry = expect.fail('the minute is over')] = noise.take();
    await log.newWriter().append({ entry, epoch: await log.epoch() });
    await sealing.seal();
    expect((await ready(entry.requestId)).record).toContain('"noise"');
  });

  it.each<[string, (receipt: Receipt) => unknown]>([
    ['record_not_included', (r) => ({ ...r, record: r.record.replace('"verified"', '"not_found"') })],
    ['record_not_included', (r) => ({ ...r, leafIndex: r.leafIndex - 1 })],
    ['record_not_included', (r) => ({ ...r, inclusionProof: r.inclusionProof.slice(1) })],
    ['record_not_included', (r) => ({ ...r, inclusionProof: [...r.inclusionProof, r.inclusionProof[0]] })],
    ['record_other', (r) => ({ ...r, id: uuidV7(0) })],
    ['size_other', (r) => ({ ...r, treeSize: r.treeSize + 1 })],
    ['signature_wrong', (r) => ({ ...r, checkpoint: r.checkpoint.replace('\n300\n', '\n301\n') })],
    ['signature_wrong', (r) => ({ ...r, checkpoint: signedByAnother(r.checkpoint) })],
  ])('that was meddled with is told as %s by both', async (code, meddle) => {
    const last = receipts.at(-1) ?? expect.fail('there are receipts');
    expect(await check(meddle(last))).toEqual([code, code]);
  });

  it('that is none is told as such', () => {
    for (const none of [undefined, null, 'x', {}, { ...receipts[0], inclusionProof: 'x' }]) {
      expect(checkReceipt(none, [])).toBe('receipt_malformed');
    }
  });
});

function signedByAnother(note: string): string {
  const parsed = parseNote(note);
  const head = 'refusal' in parsed ? parsed : parseCheckpoint(parsed.text);
  if ('refusal' in head) return expect.fail(head.refusal);
  const text = formatCheckpoint(head);
  const { privateKey } = generateKeyPairSync('ed25519');
  return formatNote({ text, signatures: [signText(text, head.origin, privateKey)] });
}
