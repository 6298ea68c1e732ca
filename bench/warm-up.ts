import { Fault } from '../src/kernel/index.ts';
import type { Resident } from '../src/register/index.ts';
import { Connection, kindOf } from './load/index.ts';
import { type Caller, createRandom, makeRequest, SEED } from './trial/index.ts';

/** Below the failures that one address is allowed before they are known to be none (100), and enough for two cores. */
const AT_ONCE = 4;

/** Lets every caller prove its password to a server once, so that no Argon2 is measured. Answers the calls made. */
export async function warmUp(
  server: { readonly port: number; readonly tls: boolean },
  callers: readonly Caller[],
  people: readonly Resident[],
): Promise<number> {
  const queue = [...callers];
  const person = people[0] as Resident;
  const random = createRandom(SEED);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let caller = queue.pop(); caller; caller = queue.pop()) {
        await ask(server, makeRequest(caller, person, person, random));
      }
    }),
  );
  return callers.length;
}

function ask({ port, tls }: { readonly port: number; readonly tls: boolean }, request: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const onEnd = () => reject(new Fault('overloaded', 'The server did not answer.', { field: 'server' }));
    const onAnswer = (answer: Buffer) => {
      if (kindOf(answer) === 'verified') resolve();
      connection.close();
    };
    const connection = new Connection(port, { onAnswer, onEnd }, { tls });
    connection.send(request);
  });
}
