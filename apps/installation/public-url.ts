import type { Config } from '../../src/platform/config/index.ts';

/** Where clients reach this installation, without a slash at the end. */
export function publicUrlOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ?? `http://localhost:${port}`;
}
