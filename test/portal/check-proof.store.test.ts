import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  checkProof,
  type ProofParts,
  type ReadTile,
  type ShownRecord,
  type TreeHead,
} from '../../apps/portal/index.ts';
import { formatNoteKey, logRoutes, makeReceipt, type Receipt, readLogKeys } from '../../src/audit/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { openSealing, openTestLog, type Sealing, type TestLog, verification } from '../../testing/audit/index.ts';

let log: TestLog;
let sealing: Sealing;
let app: FastifyInstance;
let keys: readonly string[];
/** Of the first record, of the last one of a log with full tiles, and of a later log. */
let receipts: readonly Receipt[];

const SIZES = [3, 600, 700];

beforeAll(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  app = createHttpServer({ clock: log.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await app.register((door) => logRoutes(door, log));
  const [writer, epoch, made] = [log.newWriter(), await log.epoch(), [] as Receipt[]];
  let grown = 0;
  for (const size of SIZES) {
    const entries = Array.from({ length: size - grown }, () =>
      verification(log.clock.now(), { officerRef: 'loket-3' }),
    );
    await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
    await sealing.seal();
    made.push(await receiptOf(entries.at(-1)?.requestId));
    grown = size;
  }
  receipts = made;
  keys = (await readLogKeys(sealing.files)).map(formatNoteKey);
});
afterAll(async () => {
  await app.close();
  await sealing.close();
  await log.close();
});

async function receiptOf(id: Uuid | undefined): Promise<Receipt> {
  const answer = id && (await makeReceipt(log.pool, id));
  return answer && answer !== 'pending' && 'receipt' in answer ? answer.receipt : expect.fail('it is sealed');
}

const readTile: ReadTile = async (path) => {
  const { statusCode, rawPayload } = await app.inject({ url: `/log/${path}`, remoteAddress: '192.0.2.1' });
  return statusCode === 200 ? new Uint8Array(rawPayload) : undefined;
};

/** What a page shows of the record in a receipt. */
function shownOf({ record }: Receipt): ShownRecord {
  const fields = JSON.parse(record);
  return {
    ...{ requestId: fields[24], at: new Date(fields[5]).toISOString(), kind: fields[6], outcome: fields[21] },
    ...{ institutionId: fields[7], rightId: fields[8], officerRef: fields[10], method: fields[12] },
    ...{ purpose: fields[13], charged: fields[22], count: fields[23], minor: false },
  };
}

const last = () => receipts[2] ?? expect.fail('there are receipts');

/** The results of all steps as `outcome detail`, and what the browser has seen then. */
async function check(receipt: unknown, change: Partial<ProofParts> = {}) {
  const parts = { receipt, shown: shownOf(last()), keys, seen: undefined, readTile, ...change };
  const { steps, seen } = await checkProof(parts);
  return { seen, told: Object.fromEntries(steps.map(({ name, outcome, detail }) => [name, `${outcome} ${detail}`])) };
}

const sound = {
  receipt: 'ok receipt_read',
  record: 'ok shown_is_recorded',
  inclusion: 'ok in_tree',
  signature: 'ok signed',
  consistency: 'rest seen_first',
};

/** What the browser has seen after it checked a receipt. */
async function seenAt(receipt: Receipt): Promise<TreeHead> {
  const { seen } = await check(receipt, { shown: shownOf(receipt) });
  return seen ?? expect.fail('it was seen');
}

describe('a receipt that the server makes', () => {
  it('passes every step in the browser, for a log of any size, and its tree is seen from then on', async () => {
    for (const [i, receipt] of receipts.entries()) {
      const { told, seen } = await check(receipt, { shown: shownOf(receipt) });
      expect(told).toEqual(sound);
      expect(seen?.size).toBe(SIZES[i]);
    }
  });

  it('continues what this browser saw of a shorter log, over tiles that anyone may fetch', async () => {
    for (const earlier of receipts.slice(0, 2)) {
      const { told, seen } = await check(last(), { seen: await seenAt(earlier) });
      expect(told).toEqual({ ...sound, consistency: 'ok grown' });
      expect(seen?.size).toBe(SIZES[2]);
    }
  });

  it('is of the log that this browser saw already, or of its beginning', async () => {
    const seen = await seenAt(last());
    expect((await check(last(), { seen })).told).toEqual({ ...sound, consistency: 'ok seen_same' });
    const [, earlier = expect.fail()] = receipts;
    const { told, seen: still } = await check(earlier, { seen, shown: shownOf(earlier) });
    expect([told, still]).toEqual([{ ...sound, consistency: 'ok seen_newer' }, seen]);
  });

  it('passes while a page stars a NIK that an institution wrote for a name', async () => {
    const entry = verification(log.clock.now(), { officerRef: 'kader 3278014101909001' });
    await log.newWriter().append({ entry, epoch: await log.epoch() });
    await sealing.seal();
    const receipt = await receiptOf(entry.requestId);
    const shown = { ...shownOf(receipt), officerRef: 'kader ***' };
    expect((await check(receipt, { shown })).told).toEqual(sound);
  });
});

describe('the step that fails says what was meddled with:', () => {
  const flipped = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  const unsigned = { signature: 'no signature_wrong', consistency: 'rest not_reached' };

  it.each<[string, (r: Receipt) => unknown, object]>([
    [
      'the outcome in the record',
      (r) => ({ ...r, record: r.record.replace('"verified"', '"not_found"') }),
      { record: 'no shown_differs', inclusion: 'no not_in_tree' },
    ],
    [
      'the salt',
      (r) => ({ ...r, record: r.record.replace(/.(?="\]$)/, (digit) => (digit === '0' ? '1' : '0')) }),
      { inclusion: 'no not_in_tree' },
    ],
    [
      'a blank in the record',
      (r) => ({ ...r, record: r.record.replace('[', '[ ') }),
      { record: 'no record_unreadable', inclusion: 'no not_in_tree' },
    ],
    ['its id', (r) => ({ ...r, id: receipts[0]?.id }), { receipt: 'no record_other', record: 'no record_other' }],
    ['its place', (r) => ({ ...r, leafIndex: r.leafIndex - 1 }), { inclusion: 'no not_in_tree' }],
    ['its place beyond the end', (r) => ({ ...r, leafIndex: r.treeSize }), { inclusion: 'no not_in_tree' }],
    [
      'a hash of the proof',
      (r) => ({ ...r, inclusionProof: [flipped(`${r.inclusionProof[0]}`, 3), ...r.inclusionProof.slice(1)] }),
      { inclusion: 'no not_in_tree' },
    ],
    ['a hash less', (r) => ({ ...r, inclusionProof: r.inclusionProof.slice(1) }), { inclusion: 'no not_in_tree' }],
    [
      'a hash more',
      (r) => ({ ...r, inclusionProof: [...r.inclusionProof, r.inclusionProof[0]] }),
      { inclusion: 'no not_in_tree' },
    ],
    ['the size beside the proof', (r) => ({ ...r, treeSize: r.treeSize + 1 }), { inclusion: 'no size_other' }],
    [
      'the size in the checkpoint',
      (r) => ({ ...r, checkpoint: r.checkpoint.replace('\n700\n', '\n701\n') }),
      { ...unsigned, inclusion: 'no size_other' },
    ],
    [
      'the root',
      (r) => ({ ...r, checkpoint: flipped(r.checkpoint, r.checkpoint.indexOf('\n700\n') + 9) }),
      { ...unsigned, inclusion: 'no not_in_tree' },
    ],
    ['the signature', (r) => ({ ...r, checkpoint: flipped(r.checkpoint, r.checkpoint.length - 20) }), unsigned],
    [
      'the name of the log',
      (r) => ({ ...r, checkpoint: r.checkpoint.replace(/^\S+/, 'lain.contoh/log') }),
      { signature: 'no key_unknown', consistency: 'rest not_reached' },
    ],
    [
      'no signature at all',
      (r) => ({ ...r, checkpoint: r.checkpoint.split('\n\n')[0] }),
      { inclusion: 'no checkpoint_malformed', signature: 'no checkpoint_malformed', consistency: 'rest not_reached' },
    ],
  ])('%s', async (_, meddle, told) => {
    expect((await check(meddle(last()))).told).toEqual({ ...sound, ...told });
  });

  it.each([null, 'x', {}, [], { id: 1 }])('%j is no receipt', async (none) => {
    expect((await check(none)).told).toEqual({
      receipt: 'no receipt_malformed',
      ...{ record: 'rest not_reached', inclusion: 'rest not_reached', signature: 'rest not_reached' },
      consistency: 'rest not_reached',
    });
  });

  it.each(['requestId', 'at', 'kind', 'outcome', 'institutionId', 'officerRef', 'method', 'charged', 'count', 'minor'])(
    'a page that shows another %s',
    async (field) => {
      const { told } = await check(last(), { shown: { ...shownOf(last()), [field]: 'lain' } });
      expect(told).toMatchObject({ record: 'no shown_differs', inclusion: 'ok in_tree' });
    },
  );

  it('a record that was changed in the database after it was sealed', async () => {
    const id = receipts[1]?.id as Uuid;
    await log.owner.query("UPDATE access_record SET officer_ref = 'loket-4' WHERE request_id = $1", [id]);
    const receipt = await receiptOf(id);
    expect((await check(receipt, { shown: shownOf(receipt) })).told).toEqual({ ...sound, inclusion: 'no not_in_tree' });
  });

  it('a checkpoint under a key that nobody has told us of', async () => {
    const told = { ...sound, signature: 'no key_unknown', consistency: 'rest not_reached' };
    for (const strange of [[], ['x'], ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k']]) {
      expect((await check(last(), { keys: strange })).told).toEqual(told);
    }
  });

  it('a log whose history is another one than what this browser saw, and what was seen stays', async () => {
    for (const [size, outcome] of [
      [3, 'history_changed'],
      [600, 'history_changed'],
      [700, 'history_changed'],
      [9_000, 'hashes_missing'],
    ] as const) {
      const seen = { size, root: new Uint8Array(32).fill(7) };
      const { told, seen: still } = await check(last(), { seen });
      expect(told).toEqual({ ...sound, consistency: `no ${outcome}` });
      expect(still).toBe(seen);
    }
  });

  it('a tile that is not what it was', async () => {
    const seen = await seenAt(receipts[1] ?? expect.fail());
    const meddled: ReadTile = async (path) => (await readTile(path))?.map((byte, i) => (i === 5 ? byte ^ 1 : byte));
    expect((await check(last(), { seen, readTile: meddled })).told).toMatchObject({
      consistency: 'no history_changed',
    });
  });
});

describe('what cannot be checked is told as that, and not as sound', () => {
  it('while hashes cannot be fetched', async () => {
    const seen = await seenAt(receipts[0] ?? expect.fail());
    const lost: ReadTile = () => Promise.reject(new Error('no network'));
    const { told, seen: still } = await check(last(), { seen, readTile: lost });
    expect([told, still]).toEqual([{ ...sound, consistency: 'rest hashes_unreachable' }, seen]);
  });

  it('in a browser that knows no Ed25519, or was given no cryptography', async () => {
    const none = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('NotSupportedError'));
    const { told } = await check(last());
    none.mockRestore();
    expect(new Set(Object.values(told))).toEqual(new Set(['rest browser_cannot']));
  });
});
