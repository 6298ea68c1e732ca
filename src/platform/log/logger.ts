import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Structured lines on standard error, one JSON object each. Fields that could hold a person or a secret are censored
 * even if somebody logs a whole request: no NIK, no password, no token ever stands in a log line.
 *
 * @param destination where lines go; standard error unless a test listens.
 */
export function createLogger(level: string, destination: DestinationStream = standardError()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['nik', 'password', 'token', 'secret', 'authorization', 'cookie', 'body'].flatMap(everywhere),
        censor,
      },
      serializers: { err: errorFields },
    },
    destination,
  );
}

/** Unwritten lines kept at most, in characters: some minutes of a busy server's. */
const MOST_UNWRITTEN = 1 << 20;

/**
 * A disk that is full under the log must not stop the gate: lines that cannot be written are dropped, and an error of
 * the stream, which would end the process if nobody listened, is no reason to stop answering.
 */
function standardError(): DestinationStream {
  const stream = pino.destination({ fd: 2, maxLength: MOST_UNWRITTEN });
  stream.on('error', () => undefined);
  return stream;
}

const censor = '[not logged]';

/** A field in either case, by itself and up to two levels down: `body`, `request.body`, `request.headers.authorization`. */
function everywhere(name: string): string[] {
  const names = [name, name.toUpperCase()];
  return names.flatMap((each) => [each, `*.${each}`, `*.*.${each}`]);
}

/** PostgreSQL puts row values into `detail` and parameters into messages of some classes: only code and place stay. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const cause = error.cause instanceof Error ? errorFields(error.cause) : undefined;
  const safe = error.name === 'Fault' || !('severity' in error);
  return {
    type: error.name,
    code,
    message: safe ? withoutNumbers(error.message) : 'a statement failed',
    stack: error.stack?.split('\n')[1],
    cause,
  };
}

/** An error that nobody expected may quote what it was given; numbers of people have 16 digits, accounts 10 and more. */
function withoutNumbers(message: string): string {
  return message.replaceAll(/\d{10,}/g, '[number]');
}
