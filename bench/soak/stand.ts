import {
  type Caller,
  createRandom,
  drawPeople,
  enterCallers,
  evenly,
  fillRegister,
  freePort,
  makeNativeRequest,
  makeRequest,
  PUBLIC_URL,
  registerTokens,
  SEED,
  type Server,
  skewed,
  startServer,
  type Trial,
} from '../trial/index.ts';

/** Hits a day that no run uses up. */
const QUOTA = 1_000_000_000;

/** The busiest institutions have moved to the native door; of 6,500 they make some two fifths of all calls. */
const AT_NATIVE_DOOR = 20;

/** What stands ready to be soaked. */
export interface Stand {
  readonly server: Server;
  readonly institutions: number;
  /** The next call: caller and person are drawn anew. */
  readonly next: () => Buffer;
}

/** Fills the register, enters the institutions, and starts a server; each password is proven by its first call. */
export async function prepare(trial: Trial, residents: number, institutions: number): Promise<Stand> {
  await fillRegister(trial, residents);
  const callers = await enterCallers(
    trial.by,
    Array.from({ length: institutions }, () => QUOTA),
  );
  const people = await drawPeople(trial.owner, residents);
  const clients: (readonly [Caller, (port: number) => Promise<string>])[] = [];
  for (const caller of callers.slice(0, AT_NATIVE_DOOR)) {
    clients.push([caller, await registerTokens(trial.home, caller.rightId)]);
  }
  const env = { GAPURA_PUBLIC_URL: PUBLIC_URL };
  const server = await startServer({ home: trial.home, port: await freePort(), env });
  const tokens = new Map<Caller, string>();
  for (const [caller, tokenAt] of clients) tokens.set(caller, await tokenAt(server.port));
  const random = createRandom(SEED);
  const [drawCaller, draw] = [skewed(callers), evenly(people)];
  const next = () => {
    const caller = drawCaller(random);
    const token = tokens.get(caller);
    const [person, other] = [draw(random), draw(random)];
    return token === undefined
      ? makeRequest(caller, person, other, random)
      : makeNativeRequest(token, person, other, random);
  };
  return { server, institutions, next };
}
