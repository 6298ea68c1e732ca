import type { Clock } from '../../src/kernel/index.ts';
import type { Exchange, Played } from './exchange.ts';
import type { Door, Scenario, Step } from './scenario.ts';

/** Milliseconds of silence after which a request about the same NIK is a question of its own, and the scene begins anew. */
const QUIET_MS = 60_000;

/** How far a scene has been played. */
interface Place {
  round: number;
  step: number;
  lastAt: number;
}

/** What is known of an exchange when it begins. */
export type Begun = Pick<Exchange, 'scenario' | 'round' | 'run' | 'at'>;

/** Keeps what was played and what clients did. */
export class Recorder {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #byNik = new Map<string, Scenario>();
  readonly #places = new Map<string, Place>();
  #exchanges: Exchange[] = [];
  #current: Scenario | undefined;
  #run = 0;

  constructor(scenarios: readonly Scenario[], clock: Clock) {
    this.#clock = clock;
    this.#start = clock.monotonic();
    for (const one of scenarios) for (const nik of niksOf(one)) this.#byNik.set(nik, one);
  }

  /** Milliseconds since the rehearsal began. */
  now(): number {
    return Math.round(this.#clock.monotonic() - this.#start);
  }

  /** In the order in which they ended. */
  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** The scene that a client is run for; what cannot be told by its NIK belongs to it. */
  get current(): Scenario | undefined {
    return this.#current;
  }

  /** Says that a client is now run for a scene. */
  startRun(scenario: Scenario): void {
    this.#current = scenario;
    this.#run += 1;
  }

  /** The scene of a NIK at a door; also of a NIK whose last digit was lost on the way through a double. */
  sceneOf(nik: string, door: Door): Scenario | undefined {
    const scene = this.#byNik.get(nik);
    return scene?.door === door ? scene : undefined;
  }

  /** Begins an exchange of a scene, or of none. */
  begin(scenario: Scenario | undefined): Begun {
    const at = this.now();
    const run = this.#run;
    if (!scenario) return { scenario: null, round: 0, run, at };
    const place = this.#places.get(scenario.name) ?? { round: 1, step: 0, lastAt: at };
    const isAnew = at - place.lastAt > QUIET_MS;
    this.#places.set(
      scenario.name,
      isAnew ? { round: place.round + 1, step: 0, lastAt: at } : { ...place, lastAt: at },
    );
    return { scenario: scenario.name, round: isAnew ? place.round + 1 : place.round, run, at };
  }

  /** Takes the scene's next step; undefined when it is time for the answer. */
  nextStep(scenario: Scenario): Step | undefined {
    const place = this.#places.get(scenario.name);
    const step = scenario.steps[place?.step ?? 0];
    if (place) place.step += 1;
    return step;
  }

  /** Keeps an exchange that has ended. */
  end(begun: Begun, ended: Omit<Exchange, keyof Begun | 'until'> & { readonly played: Played }): void {
    const place = begun.scenario === null ? undefined : this.#places.get(begun.scenario);
    if (place) place.lastAt = this.now();
    this.#exchanges.push({ ...begun, until: this.now(), ...ended });
  }

  /** Forgets everything, and lets every scene begin anew. */
  reset(): void {
    this.#exchanges = [];
    this.#places.clear();
  }
}

/** The NIKs of a scene, and the numbers that those beyond 2^53 turn into where they are taken for doubles. */
function niksOf({ nik, further }: Scenario): string[] {
  return [nik, ...further].flatMap((one) => (Number.isSafeInteger(Number(one)) ? [one] : [one, String(Number(one))]));
}
