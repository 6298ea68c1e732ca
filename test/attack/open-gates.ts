import { AccessBook } from '../../src/access/index.ts';
import { KeptAnswers, LogWriter, NoiseCounter } from '../../src/audit/index.ts';
import { DatabaseGuessGuard, FairAdmission, Meter, noGuessGuard } from '../../src/metering/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { documentHistoryIn, ResidentLookup } from '../../src/register/index.ts';
import { type Gate, openGate } from '../../src/verification/index.ts';
import type { Site } from './site.ts';

/** The gate of one serving process. */
export interface OpenGate {
  readonly gate: Gate;
  close(): Promise<void>;
}

/** Opens the gate as a server's process does, with the guard against guessing or with one that counts nothing. */
export async function openGateOf({ app, pool, keys, clock, knowledge }: Site, guarded: boolean): Promise<OpenGate> {
  const writer = new LogWriter(connectionFor(app, 'lane', 'log'), 'attack', keys, clock);
  await writer.open();
  const meter: Meter = new Meter(pool, writer, () => clock.monotonic());
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined));
  await book.load();
  const guard = new DatabaseGuessGuard(connectionFor(app, 'lane', 'guesses'), keys, clock);
  const lookup = new ResidentLookup(connectionFor(app, 'lane', 'lookup'), clock);
  const kept = new KeptAnswers(pool, keys, clock);
  const admission = new FairAdmission(clock);
  const documents = documentHistoryIn(pool);
  const noise = new NoiseCounter(clock);
  const guesses = guarded ? guard : { ...noGuessGuard, coarse: false };
  const gate = openGate({ writer, meter, book, lookup, kept, admission, documents, noise, guesses, clock, knowledge });
  const close = async () => {
    admission.close();
    await meter.returnAll();
    await lookup.close();
    await kept.close();
    await guard.close();
    await writer.close();
  };
  return { gate, close };
}
