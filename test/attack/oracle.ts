import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, isFault, uuidV7 } from '../../src/kernel/index.ts';
import type { DocumentKind, ElementName } from '../../src/reference/index.ts';
import type { Answer, Gate, Question } from '../../src/verification/index.ts';
import type { Attacker } from './attacker.ts';
import type { Told } from './plan.ts';

/** What a guess is answered: how near it was, that nobody has the NIK, or nothing any more. */
export type Heard = Told | 'nobody' | 'withheld' | 'quota';

/** A guess at an element of somebody. */
export interface Guess {
  readonly nik: string;
  readonly element: ElementName;
  readonly value: string;
  /** Asked as the number of a document in place of an element. */
  readonly document?: DocumentKind;
  /** Asked through the native door always, which tells reasons beside scores. */
  readonly native?: boolean;
}

const PEER = '127.0.0.1';
const AGAIN_MS = 5;

/**
 * What attackers hear of the register. Every call goes through the real gate, in turns by each of its institutions, as
 * the wire asks with a threshold of 0 (so that it tells every score) and as the native door asks, with an idempotency
 * key now and then; more than one gate are several processes.
 */
export class Oracle {
  readonly attackers: readonly Attacker[];
  readonly #gates: readonly Gate[];
  readonly #clock: Clock;
  #calls = 0;
  #answers = 0;

  constructor(gates: readonly Gate[], attackers: readonly Attacker[], clock: Clock) {
    this.#gates = gates;
    this.attackers = attackers;
    this.#clock = clock;
  }

  /** Calls, withheld ones too. */
  get calls(): number {
    return this.#calls;
  }

  /** Calls that were told something. */
  get answers(): number {
    return this.#answers;
  }

  /**
   * Guesses through one institution; who is withheld there tries the next ones. `turn` says which goes first.
   */
  async ask(guess: Guess, turn: number): Promise<Heard> {
    let heard: Heard = 'withheld';
    for (let i = 0; i < this.attackers.length; i += 1) {
      const attacker = this.attackers[(turn + i) % this.attackers.length];
      if (attacker) heard = await this.#askAs(attacker, guess, turn);
      if (heard !== 'withheld') return heard;
    }
    return heard;
  }

  async #askAs(attacker: Attacker, guess: Guess, turn: number): Promise<Heard> {
    const gate = this.#gates[turn % this.#gates.length] as Gate;
    const wire = turn % 2 === 0 && guess.document === undefined && !guess.native;
    const question = this.#question(attacker, guess, wire, turn);
    for (;;) {
      try {
        const answer = await gate.verify(question);
        this.#calls += 1;
        const heard = heardOf(answer, guess.element);
        if (heard !== 'withheld' && heard !== 'quota') this.#answers += 1;
        return heard;
      } catch (error) {
        if (!isFault(error, 'overloaded')) throw error;
        await sleep(AGAIN_MS);
      }
    }
  }

  #question({ credential, right }: Attacker, guess: Guess, wire: boolean, turn: number): Question {
    const { nik, element, value, document } = guess;
    const submitted = new Map<ElementName, string>(document ? [] : [[element, value]]);
    const kind = document && { document: { kind: document, number: value } };
    const requestId = uuidV7(this.#clock.now());
    const retried = !wire && turn % 3 === 0;
    return {
      requestId,
      at: this.#clock.now(),
      peer: PEER,
      method: wire ? 'CALL_VERIFY_BY_ELEMEN' : 'verifications',
      answers: 'match',
      asked: { nik, submitted, threshold: wire ? 0 : null, ...kind },
      declared: wire ? undefined : { purpose: right.purpose },
      idempotency: retried ? { key: requestId, question: `${nik} ${value}` } : undefined,
      authenticate: async () => ({ credential }),
    };
  }
}

function heardOf(answer: Answer, element: ElementName): Heard {
  if (answer.outcome === 'not_found') return 'nobody';
  if (answer.outcome === 'quota_used_up') return 'quota';
  if (answer.outcome !== 'verified') return 'withheld';
  const verdict = answer.verdicts.find((one) => one.element.name === element);
  return verdict === undefined || verdict.reason === 'withheld' ? 'withheld' : verdict;
}
