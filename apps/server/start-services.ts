import { hostname } from 'node:os';
import { AccessBook } from '../../src/access/index.ts';
import {
  formatNoteKey,
  KeptAnswers,
  LogBacklog,
  type LogFiles,
  LogSigner,
  LogWriter,
  logFiles,
  makeReceipt,
  NoiseCounter,
  parseWitness,
  readLogKeys,
  Sequencer,
  tilesIn,
  type Witness,
} from '../../src/audit/index.ts';
import { AccessTokens, FailureLimit, PasswordCheck, usedAssertionsIn } from '../../src/identity/index.ts';
import { Fault, type Uuid } from '../../src/kernel/index.ts';
import { DatabaseGuessGuard, FairAdmission, Meter, reapWriters } from '../../src/metering/index.ts';
import { scanBy } from '../../src/platform/files/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { documentHistoryIn, ResidentLookup } from '../../src/register/index.ts';
import { openSandbox, SandboxCalls } from '../../src/sandbox/index.ts';
import { type Gates, OldClients, openGate, runningKnowledge } from '../../src/verification/index.ts';
import type { Installation } from '../installation/index.ts';
import { logOriginOf, publicUrlOf, trustedSignersOf } from '../installation/index.ts';

/** The parts of one serving process, wired; doors pick what they need. */
export type Services = Awaited<ReturnType<typeof startServices>>;

/** Opens lanes and snapshot. The writer's connection also holds the lock that says this process lives. */
export async function startServices(installation: Installation) {
  const { config, database, databaseName, pool, keys, clock } = installation;
  const writer = new LogWriter(connectionFor(database.app, 'lane', 'log'), `${hostname()}/${process.pid}`, keys, clock);
  await writer.open();
  await reapWriters(pool);
  const meter = new Meter(pool, writer, () => clock.monotonic());
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined), keys);
  await book.load();
  const publicUrl = publicUrlOf(config);
  const sealing = new LogBacklog(pool, clock, { records: config.logBacklog, seconds: config.logBacklogSeconds });
  const parts = {
    pool,
    keys,
    clock,
    writer,
    sealing,
    meter,
    book,
    lookup: new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), clock),
    documents: documentHistoryIn(pool),
    knowledge: runningKnowledge(pool, clock),
    kept: new KeptAnswers(pool, keys, clock),
    guesses: new DatabaseGuessGuard(connectionFor(database.app, 'lane', 'guesses'), keys, clock),
    admission: new FairAdmission(clock),
    noise: new NoiseCounter(clock),
    oldClients: new OldClients(),
    sandboxCalls: new SandboxCalls(),
  };
  const live = openGate(parts);
  const gates: Gates = config.sandbox ? [live, openSandbox(book, clock, { calls: parts.sandboxCalls })] : [live];
  const witnesses: readonly Witness[] = config.logWitnesses.map(readWitness);
  const files = logFiles(config.home, databaseName);
  const signer = new LogSigner({ sql: pool, tiles: tilesIn(pool), files, clock, origin: logOriginOf(config) });
  return {
    ...parts,
    gates,
    trustedSigners: trustedSignersOf(config),
    receiptOf: (id: Uuid, institutionId: Uuid) => makeReceipt(pool, id, institutionId),
    witnesses,
    logKeys: () => publicKeysOf(files, witnesses),
    signer,
    sequencer: new Sequencer(connectionFor(database.app, 'route', 'sequencer'), signer, clock, () => sealing.seconds),
    passwords: new PasswordCheck(clock, () => keys.keyAt('password', clock.now()).bytes),
    failures: new FailureLimit(clock),
    tokens: new AccessTokens(() => keys.keyAt('token', clock.now()).bytes, publicUrl, clock),
    used: usedAssertionsIn(pool),
    publicUrl,
    callsASecond: config.callsASecond,
    scan: scanBy(config.fileScanner),
  };
}

/** What proofs are checked by, as texts. */
async function publicKeysOf(files: LogFiles, witnesses: readonly Witness[]) {
  const keys = await readLogKeys(files);
  return { keys: keys.map(formatNoteKey), witnesses: witnesses.map(({ key }) => formatNoteKey(key)) };
}

function readWitness(text: string): Witness {
  const witness = parseWitness(text);
  if (witness) return witness;
  throw new Fault('configuration_invalid', 'GAPURA_LOG_WITNESSES names something that is no witness.', {
    field: 'GAPURA_LOG_WITNESSES',
    remedy: 'Write NAME+ID+KEY=https://address, separated by commas.',
  });
}

/** Ends the services: what was counted is recorded, what is held is returned. */
export async function stopServices(services: Services): Promise<void> {
  const { writer, meter, lookup, kept, guesses, admission, noise, book, sequencer } = services;
  admission.close();
  for (const entry of noise.take(true)) await writer.appendAlways(entry, book.epoch);
  await meter.returnAll();
  await lookup.close();
  await kept.close();
  await guesses.close();
  await writer.close();
  await sequencer.run().catch(() => undefined);
  await sequencer.close();
}
