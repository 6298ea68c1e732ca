import type { Config } from '../../src/platform/config/index.ts';

/** Where clients reach this installation, without a slash at the end. */
export function publicUrlOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ?? `http://localhost:${port}`;
}

/**
 * The name that the access log gets at its very first start: where it is served, without scheme. The log of a moved day
 * is another one.
 */
export function logOriginOf(config: Pick<Config, 'publicUrl' | 'port' | 'logOrigin' | 'asOf'>): string {
  const origin = config.logOrigin ?? `${new URL(publicUrlOf(config)).host}/log`;
  return config.asOf ? `${origin}/as-of-${config.asOf}` : origin;
}
