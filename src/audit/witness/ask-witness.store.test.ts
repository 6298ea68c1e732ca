import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openSealing,
  openTestLog,
  type Sealing,
  TEST_ORIGIN,
  type TestLog,
  verification,
} from '../../../testing/audit/index.ts';
import { systemClock } from '../../kernel/index.ts';
import { createHttpServer } from '../../platform/http/index.ts';
import { askWitness, beginOrigin, logRoutes, parseWitness, readLogKeys, rotateSigner, type Witness } from '../index.ts';
import {
  cosignText,
  formatNoteKey,
  formatSignatureLines,
  formatWitnessSize,
  type NoteKey,
  noteKey,
  openCheckpoint,
  parseAddCheckpoint,
  SIZE_MEDIA_TYPE,
  verifyConsistency,
} from '../tree/index.ts';

const WITNESS = 'saksi.contoh';
let log: TestLog;
let sealing: Sealing;
let witness: Witness;
const closeWitnesses: (() => Promise<unknown>)[] = [];

/** The keys by which a witness knows the log. */
type KnowsLog = () => Promise<readonly NoteKey[]>;

/** A witness as C2SP tlog-witness describes it, on this machine; it knows the log by the keys that it has now. */
async function startWitness(knows: KnowsLog = () => readLogKeys(sealing.files)) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const seen = new Map<string, { size: number; root: Buffer }>();
  const answer = async (body: string): Promise<[number, string, string]> => {
    const asked = parseAddCheckpoint(body);
    if ('refusal' in asked) return [400, 'text/plain', ''];
    const origin = asked.note.split('\n')[0] ?? '';
    const trust = { origin, logKeys: await knows(), witnesses: [] };
    const opened = openCheckpoint(asked.note, trust);
    if ('refusal' in opened) return [403, 'text/plain', ''];
    const before = seen.get(origin);
    if ((before?.size ?? 0) !== asked.oldSize) return [409, SIZE_MEDIA_TYPE, formatWitnessSize(before?.size ?? 0)];
    if (before && !verifyConsistency(before, opened, asked.proof)) return [422, 'text/plain', ''];
    seen.set(origin, { size: opened.size, root: opened.root });
    const now = Math.floor(systemClock().now() / 1000);
    return [200, 'text/plain', formatSignatureLines([cosignText(opened.text, WITNESS, privateKey, now)])];
  };
  const server = createServer(async (request, response) => {
    const [status, type, body] =
      request.url === '/w/add-checkpoint' ? await answer(await text(request)) : [404, '', ''];
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeWitnesses.push(() => new Promise((resolve) => server.close(resolve)));
  const vkey = formatNoteKey(noteKey(WITNESS, 'cosignature', privateKey));
  return parseWitness(`${vkey}=http://127.0.0.1:${(server.address() as AddressInfo).port}/w/`);
}

beforeEach(async () => {
  log = await openTestLog();
  sealing = await openSealing(log);
  witness = (await startWitness()) ?? expect.fail('a witness is a key and an address');
});
afterEach(async () => {
  for (const close of closeWitnesses.splice(0)) await close();
  await sealing.close();
  await log.close();
});

async function write(records: number) {
  const writer = log.newWriter();
  const epoch = await log.epoch();
  const entries = Array.from({ length: records }, () => verification(log.clock.now()));
  await Promise.all(entries.map((entry) => writer.append({ entry, epoch })));
  await sealing.seal();
}

describe('a witness', () => {
  it('cosigns a log that grows, and its cosignature is shown under the checkpoint', async () => {
    expect(await askWitness(log.pool, witness)).toBeUndefined();
    for (const records of [3, 300]) {
      await write(records);
      expect(await askWitness(log.pool, witness)).toMatchObject({ outcome: 'cosigned' });
    }
    expect(await askWitness(log.pool, witness)).toBeUndefined();
    const app = createHttpServer({ clock: log.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
    await app.register((door) => logRoutes(door, log));
    const trust = { origin: TEST_ORIGIN, logKeys: await readLogKeys(sealing.files), witnesses: [witness.key] };
    for (const path of ['checkpoint', 'cosigned-checkpoint']) {
      const opened = openCheckpoint((await app.inject(`/log/${path}`)).body, trust);
      expect(opened, path).toMatchObject({ size: 303, cosignatures: [{ key: { name: WITNESS } }] });
    }
    await app.close();
  });

  it('that remembers another size than we do is proven to from there', async () => {
    await write(3);
    await askWitness(log.pool, witness);
    await log.owner.query('DELETE FROM log_cosignature');
    await write(4);
    expect(await askWitness(log.pool, witness)).toMatchObject({ outcome: 'cosigned' });
  });

  it('begins anew with a new origin', async () => {
    await write(3);
    await askWitness(log.pool, witness);
    await beginOrigin(log.by, sealing.files, { reason: 'cadangan dipulihkan' });
    await write(1);
    expect(await askWitness(log.pool, witness)).toMatchObject({ outcome: 'cosigned' });
  });

  it('goes on over a new key of the log, when it is told of it', async () => {
    await write(3);
    await askWitness(log.pool, witness);
    await rotateSigner(log.by, sealing.files, { reason: 'bocor' });
    for (const records of [1, 300]) {
      await write(records);
      expect(await askWitness(log.pool, witness)).toMatchObject({ outcome: 'cosigned' });
    }
    const { rows } = await log.pool.query('SELECT count(*)::int AS cosigned FROM log_cosignature');
    expect(rows).toEqual([{ cosigned: 3 }]);
  });

  it('that knows the old key alone cosigns what both have signed, and no more until it is told', async () => {
    let known: readonly NoteKey[] = [];
    const late = (await startWitness(async () => known)) ?? expect.fail('a witness is a key and an address');
    await write(3);
    known = await readLogKeys(sealing.files);
    const key = await rotateSigner(log.by, sealing.files, { reason: 'bocor' });
    await write(1);
    expect(await askWitness(log.pool, late)).toMatchObject({ outcome: 'cosigned' });
    await write(1);
    expect(await askWitness(log.pool, late)).toEqual({ outcome: 'signature_untrusted' });
    known = [...known, key];
    expect(await askWitness(log.pool, late)).toMatchObject({ outcome: 'cosigned' });
  });
});

it.each(['', 'x', 'saksi+00000000+AAAA=http://a', 'https://saksi.contoh'])('%j is no witness', (given) => {
  expect(parseWitness(given)).toBeUndefined();
});
