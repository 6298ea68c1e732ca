import { type Logger, pino } from 'pino';

/**
 * Structured lines on standard error, one JSON object each. Fields that could hold a person or a secret are censored
 * even if somebody logs a whole request: no NIK, no password, no token ever stands in a log line.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'NIK',
          'nik',
          'password',
          'PASSWORD',
          'token',
          'body',
          '*.NIK',
          '*.nik',
          '*.password',
          '*.body',
          'err.detail',
        ],
        censor: '[not logged]',
      },
      serializers: { err: errorFields },
    },
    pino.destination(2),
  );
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
    message: safe ? error.message : 'a statement failed',
    stack: error.stack?.split('\n')[1],
    cause,
  };
}
