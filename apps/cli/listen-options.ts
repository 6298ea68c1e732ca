import { Fault } from '../../src/kernel/index.ts';
import { type Context, wholeNumber } from './command.ts';

/** The port that `--port` names; 0 is any that is free. Throws `invalid_input`. */
export function portOf(context: Context): number {
  const port = wholeNumber(context, 'port');
  if (port <= 65_535) return port;
  throw new Fault('invalid_input', '--port is no port.', { field: 'port', remedy: 'Give 0 to 65535.' });
}

/**
 * The address that `--public-url` names, undefined when it is not given. Tokens name the address, so it has no path,
 * query or slash at the end. Throws `invalid_input`.
 */
export function publicUrlOf({ options }: Context): string | undefined {
  const text = options['public-url'];
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin;
  const remedy = 'Give scheme, host and port only, such as http://gapura:8081.';
  throw new Fault('invalid_input', '--public-url cannot be used.', { field: 'public-url', remedy });
}
