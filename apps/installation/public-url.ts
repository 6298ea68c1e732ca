import type { Config } from '../../src/platform/config/index.ts';

/** Where clients reach this installation, without a slash at the end. */
export function publicUrlOf(config: Pick<Config, 'publicUrl' | 'port' | 'tlsKey'>): string {
  return config.publicUrl ?? localUrlOf(config);
}

/** Where whoever sits at this machine reaches it. */
export function localUrlOf({ port, tlsKey }: Pick<Config, 'port' | 'tlsKey'>): string {
  return `${tlsKey ? 'https' : 'http'}://localhost:${port}`;
}

/**
 * The name that the access log gets at its very first start: where it is served, without scheme. The log of a moved day
 * is another one.
 */
export function logOriginOf(config: Pick<Config, 'publicUrl' | 'port' | 'tlsKey' | 'logOrigin' | 'asOf'>): string {
  const origin = config.logOrigin ?? `${new URL(publicUrlOf(config)).host}/log`;
  return config.asOf ? `${origin}/as-of-${config.asOf}` : origin;
}
