import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { AccessBook } from '../../src/access/index.ts';
import { type BacklogLimits, KeptAnswers, LogWriter, NoiseCounter } from '../../src/audit/index.ts';
import { feedbackNativeRoutes, feedbackRoutes } from '../../src/feedback/index.ts';
import { AccessTokens, FailureLimit, PasswordCheck, tokenRoutes, usedAssertionsIn } from '../../src/identity/index.ts';
import { DatabaseGuessGuard, FairAdmission, Meter } from '../../src/metering/index.ts';
import { noScan } from '../../src/platform/files/index.ts';
import { createHttpServer } from '../../src/platform/http/index.ts';
import { createMetrics } from '../../src/platform/metrics/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { documentHistoryIn, loadResidents, ResidentLookup } from '../../src/register/index.ts';
import { openSandbox, SandboxCalls } from '../../src/sandbox/index.ts';
import {
  type BulkDesk,
  openGate as gateOf,
  lookAtFile,
  nativeRoutes,
  OldClients,
  receiveFile,
  runningKnowledge,
  wireRoutes,
} from '../../src/verification/index.ts';
import { personaFamilies } from '../population/index.ts';
import type { Authority } from './open-authority.ts';
import { sealGate } from './seal-gate.ts';

/** Where tests say that a gate is reached; nothing listens there. */
export const TEST_URL = 'http://localhost:8080';

/** A gate as one serving process has it, with its doors on a server that is called with `app.inject`. */
export type Gate = Awaited<ReturnType<typeof openGate>>;

/**
 * Opens a gate of an authority; several gates of one authority are several processes of one installation. Its log goes
 * nowhere unless a test listens. `limits`: how far the log may be from being signed.
 */
export async function openGate(
  authority: Pick<Authority, 'database' | 'pool' | 'keys' | 'clock'>,
  logger: Logger = pino({ level: 'silent' }),
  limits: BacklogLimits = { records: 500_000, seconds: 60 },
) {
  const { database, pool, keys, clock } = authority;
  const sealed = sealGate(authority, limits);
  const writer = new LogWriter(connectionFor(database.app, 'lane', 'log'), 'test', keys, clock);
  const lookup = new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), clock);
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId), keys);
  const meter: Meter = new Meter(pool, writer, () => clock.monotonic());
  const admission = new FairAdmission(clock);
  await writer.open();
  await book.load();
  const parts = {
    pool,
    keys,
    clock,
    writer,
    sealing: sealed.sealing,
    meter,
    book,
    lookup,
    admission,
    documents: documentHistoryIn(pool),
    knowledge: runningKnowledge(pool, clock),
    kept: new KeptAnswers(pool, keys, clock),
    guesses: new DatabaseGuessGuard(connectionFor(database.app, 'lane', 'guesses'), keys, clock),
    noise: new NoiseCounter(clock),
    oldClients: new OldClients(),
    sandboxCalls: new SandboxCalls(),
  };
  const services = {
    ...parts,
    ...sealed.services,
    gates: [gateOf(parts), openSandbox(book, clock, { calls: parts.sandboxCalls })] as const,
    used: usedAssertionsIn(pool),
    tokens: new AccessTokens(() => keys.keyAt('token', clock.now()).bytes, TEST_URL, clock),
    publicUrl: TEST_URL,
    callsASecond: 1_000,
    scan: noScan,
    passwords: new PasswordCheck(clock, () => keys.keyAt('password', clock.now()).bytes),
    failures: new FailureLimit(clock),
    metrics: createMetrics(() => ({})),
    bulk: {
      sql: pool,
      keys,
      folder: mkdtempSync(join(tmpdir(), 'gapura-uploads-')),
      receive: (path, handed) => receiveFile(path, handed, { sql: pool, keys, clock }),
      look: lookAtFile,
      mostFileBytes: 16 * 1024 * 1024,
      wake: () => {},
    } satisfies BulkDesk as BulkDesk,
  };
  const app = createHttpServer({ clock, logger, trustedProxies: [] });
  await app.register((door) => wireRoutes(door, services));
  await app.register((door) => feedbackRoutes(door, services));
  await app.register((door) => tokenRoutes(door, { ...services, directory: book }));
  await app.register((door) =>
    nativeRoutes(door, { ...services, further: (native, own) => feedbackNativeRoutes(native, own, services) }),
  );
  const close = async () => {
    await app.close();
    admission.close();
    await lookup.close();
    await parts.kept.close();
    await parts.guesses.close();
    await writer.close();
    await sealed.end();
    rmSync(services.bulk.folder, { recursive: true, force: true });
  };
  return { ...services, app, close };
}

/** Fills an authority's register with the personas. */
export async function enterPersonas({ database }: Authority): Promise<void> {
  const client = new pg.Client(database.owner);
  await client.connect();
  await loadResidents(client, personaFamilies).finally(() => client.end());
}
