import { hostname } from 'node:os';
import { AccessBook } from '../../src/access/index.ts';
import { LogWriter, NoiseCounter } from '../../src/audit/index.ts';
import { FailureLimit, PasswordCheck } from '../../src/identity/index.ts';
import { FairAdmission, Meter, reapWriters } from '../../src/metering/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { ResidentLookup } from '../../src/register/index.ts';
import type { Installation } from '../installation/index.ts';

/** The parts of one serving process, wired; doors pick what they need. */
export type Services = Awaited<ReturnType<typeof startServices>>;

/** Opens lanes and snapshot. The writer's connection also holds the lock that says this process lives. */
export async function startServices({ database, pool, keys, clock }: Installation) {
  const writer = new LogWriter(connectionFor(database.app, 'lane', 'log'), `${hostname()}/${process.pid}`, keys, clock);
  await writer.open();
  await reapWriters(pool);
  const meter = new Meter(pool, writer, () => clock.monotonic());
  const book = new AccessBook(pool, (right) => void meter.returnOf(right.rightId).catch(() => undefined));
  await book.load();
  return {
    pool,
    keys,
    clock,
    writer,
    meter,
    book,
    lookup: new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), clock),
    admission: new FairAdmission(clock),
    noise: new NoiseCounter(clock),
    passwords: new PasswordCheck(clock),
    failures: new FailureLimit(clock),
  };
}

/** Ends the services: what was counted is recorded, what is held is returned. */
export async function stopServices(services: Services): Promise<void> {
  const { writer, meter, lookup, admission, noise, book } = services;
  admission.close();
  for (const entry of noise.take(true)) await writer.appendAlways(entry, book.epoch);
  await meter.returnAll();
  await lookup.close();
  await writer.close();
}
