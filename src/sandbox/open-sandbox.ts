import { setTimeout as sleep } from 'node:timers/promises';
import type { Credential } from '../identity/index.ts';
import { type Clock, parseNik } from '../kernel/index.ts';
import { type Gate, type Question, verify } from '../verification/index.ts';
import { answerByScript, type ScriptParts } from './answer-by-script.ts';
import { partsInMemory } from './parts-in-memory.ts';
import { OutageOnce } from './play-outages.ts';
import type { SandboxCalls } from './sandbox-calls.ts';
import { type Script, scriptOf } from './scripts.ts';

/** How the sandbox waits; a test may not want to. */
type Pause = ScriptParts['pause'];

/** A pause does not hold up a process that ends. */
async function sleepUnheld(milliseconds: number): Promise<void> {
  await sleep(milliseconds, undefined, { ref: false });
}

/**
 * Opens the sandbox: a second gate, which verifies as the register's does, with parts in memory and about nobody. It
 * knows of the register's snapshot who may call and on what terms, and of nothing else that is live. `calls` hears which
 * outcomes each test credential met.
 */
export function openSandbox(
  live: Gate['book'],
  clock: Clock,
  { pause = sleepUnheld, calls }: { readonly pause?: Pause; readonly calls?: SandboxCalls } = {},
): Gate {
  const parts: ScriptParts = { ...partsInMemory(live, clock), outages: new OutageOnce(), pause };
  return {
    book: parts.book,
    left: (rightId, day) => parts.meter.left(rightId, day),
    async verify(question) {
      // No log statement tells here that rights have changed, so each call asks; calls at the same time ask once.
      await parts.book.refreshIfChanged();
      const script = scriptFor(question);
      const { heard, caller } = listenTo(question);
      const answer = await (script ? answerByScript(heard, script, parts) : verify(heard, parts));
      const credential = caller();
      if (credential) calls?.saw(credential.credentialId, answer.outcome, clock.now());
      return answer;
    },
  };
}

/** The question, and whom it turned out to be of once it was answered. */
function listenTo(question: Question): { readonly heard: Question; readonly caller: () => Credential | undefined } {
  let known: Credential | undefined;
  const heard: Question = {
    ...question,
    async authenticate(book) {
      const authenticated = await question.authenticate(book);
      known = 'credential' in authenticated ? authenticated.credential : authenticated.known;
      return authenticated;
    },
  };
  return { heard, caller: () => known };
}

/** Only doors that can carry a declaration have one: the others are of the wire. */
function scriptFor({ asked, declared }: Question): Script | undefined {
  const nik = asked && parseNik(asked.nik);
  return nik && scriptOf(nik, declared ? 'native' : 'wire');
}
