import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Resident } from '../src/register/index.ts';
import { writeRequest } from './load/index.ts';
import { type Caller, createRandom, type Draw, evenly, makeRequest, SEED } from './trial/index.ts';

/** Requests made in advance: some ten seconds' worth, sent again from the first when all were sent. */
const REQUESTS = 262_144;

/** Writes a generator's requests: caller and person are drawn anew for each, by its own seed; people are all as likely. */
export async function writeRequests(
  file: string,
  callers: Draw<Caller>,
  people: readonly Resident[],
  seed = SEED,
): Promise<void> {
  const random = createRandom(seed);
  const draw = evenly(people);
  const out = createWriteStream(file, { highWaterMark: 1 << 20 });
  for (let made = 0; made < REQUESTS; made += 1) {
    const request = makeRequest(callers(random), draw(random), draw(random), random);
    if (!out.write(writeRequest(request))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
