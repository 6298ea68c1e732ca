import { parseArgs } from 'node:util';
import { Fault } from '../src/kernel/index.ts';

/** What one run measures. */
export interface Options {
  readonly residents: number;
  readonly institutions: number;
  /** Of the generator whose latencies are told, and of a second one: the better rate of the two counts. */
  readonly connections: number;
  readonly crowd: number;
  readonly processes: 1 | 2;
  readonly rounds: number;
  readonly seconds: number;
  /** Microseconds added to every flush of the database's files. */
  readonly slowFsync: number | undefined;
  readonly home: string | undefined;
  /** File for the figures. */
  readonly json: string | undefined;
  /** Whether to tell where the server's processor time goes. */
  readonly profile: boolean;
  /** Whether a few institutions make most calls, measured beside calls of one institution alone. */
  readonly skew: boolean;
  readonly tls: boolean;
}

export const usage = `npm run bench -- [OPTIONS]
  --residents N        synthetic residents (100000)
  --institutions N     institutions that ask, each with a right and a credential (50)
  --skew               a few institutions make most calls; one institution alone is measured beside them
  --tls                speak TLS between generator and server
  --connections N      keep-alive connections of the load generator, whose latencies are told (128)
  --crowd N            connections of a second one; the better rate of the two counts (512)
  --processes 1|2      server processes (2: one thread cannot use two cores)
  --rounds N           rounds of gate, crowd, 16 and 64 clients of pgbench (5)
  --seconds N          seconds of each measurement (5)
  --slow-fsync MICROS  make every flush of the database's files take so much longer
  --home FOLDER        an empty folder to work in, kept afterwards (a temporary one)
  --json FILE          also write the figures as JSON
  --profile            run the server under the profiler and print where its time goes`;

/** Reads the command line; throws `invalid_input` naming the option. */
export function readOptions(argv: string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      residents: { ...text, default: '100000' },
      institutions: { ...text, default: '50' },
      connections: { ...text, default: '128' },
      crowd: { ...text, default: '512' },
      processes: { ...text, default: '2' },
      rounds: { ...text, default: '5' },
      seconds: { ...text, default: '5' },
      'slow-fsync': text,
      home: text,
      json: text,
      profile: { type: 'boolean', default: false },
      skew: { type: 'boolean', default: false },
      tls: { type: 'boolean', default: false },
    },
  });
  const whole = (name: keyof typeof values, most: number) => wholeNumber(name, values[name], most);
  return {
    residents: whole('residents', 10_000_000),
    institutions: whole('institutions', 100_000),
    connections: whole('connections', 10_000),
    crowd: whole('crowd', 10_000),
    processes: whole('processes', 2) === 2 ? 2 : 1,
    rounds: whole('rounds', 1_000),
    seconds: whole('seconds', 3_600),
    slowFsync: values['slow-fsync'] === undefined ? undefined : whole('slow-fsync', 1_000_000),
    home: values.home,
    json: values.json,
    profile: values.profile,
    skew: values.skew,
    tls: values.tls,
  };
}

/** Reads one option; throws `invalid_input` naming it. */
export function wholeNumber(name: string, text: unknown, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  const remedy = `Give a whole number from 1 to ${most}.`;
  throw new Fault('invalid_input', `--${name} has a value that cannot be used.`, { field: name, remedy });
}
