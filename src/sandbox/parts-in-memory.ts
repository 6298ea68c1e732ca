import { type Clock, Fault, type Nik } from '../kernel/index.ts';
import { noGuessGuard } from '../metering/index.ts';
import { asResident, documentHistoryOf, type Resident } from '../register/index.ts';
import { committedKnowledge, type Gate, type VerificationParts } from '../verification/index.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { MeterInMemory } from './meter-in-memory.ts';
import { sandboxPeople, standIn } from './people.ts';
import { SANDBOX_QUOTA, SandboxBook } from './sandbox-book.ts';
import { scripted } from './scripts.ts';
import { writerInMemory } from './writer-in-memory.ts';

/** What the sandbox verifies with: none of it has a connection to anything. */
export interface SandboxParts extends VerificationParts {
  readonly book: SandboxBook;
}

/** Makes the parts. `live`: the snapshot whose institutions and terms hold here too. */
export function partsInMemory(live: Gate['book'], clock: Clock): SandboxParts {
  const book = new SandboxBook(live);
  const meter = new MeterInMemory(SANDBOX_QUOTA);
  const kept = new KeptInMemory(clock);
  const residents = residentsByNik();
  return {
    book,
    meter,
    kept,
    clock,
    writer: writerInMemory(book, meter, kept),
    lookup: { find: async (nik) => residents.get(nik) },
    documents: documentHistoryOf([...new Set(sandboxPeople.map(({ family }) => family))]),
    knowledge: { current: () => committedKnowledge },
    // Its people are written down for everybody, so nothing is given away by a guess; `withheld` can be asked for.
    guesses: noGuessGuard,
    admission: turnstile(),
    noise: { count: () => undefined },
  };
}

/** Everybody of the sandbox. Who is there for one door only is known at neither: at the other nothing is written down. */
function residentsByNik(): ReadonlyMap<Nik, Resident> {
  const people = sandboxPeople.map(({ member, family }) => [member.nik, asResident(family, member)] as const);
  const played = scripted.filter(({ doors }) => doors === 'both').map(({ nik }) => nik);
  const { member, family } = standIn;
  return new Map([...people, ...played.map((nik) => [nik, asResident(family, { ...member, nik })] as const)]);
}

/** Calls at a time: somebody who asks for a slow answer 200 times a second for 30 s must not fill the process. */
const MOST_AT_ONCE = 512;

/** Lets calls through while there are few: nothing here is worth a queue, and the register's is left to its callers. */
function turnstile(): VerificationParts['admission'] {
  let inside = 0;
  return {
    async run(_institutionId, work) {
      if (inside >= MOST_AT_ONCE) {
        throw new Fault('overloaded', 'The sandbox has too many calls on their way.', { remedy: 'Send again later.' });
      }
      inside += 1;
      try {
        return await work();
      } finally {
        inside -= 1;
      }
    },
  };
}
