import type { Bytes } from './bytes.ts';

/** Fetches a public tile of the log; undefined when the log has none. Throws when it cannot be known. */
export async function fetchTile(path: string): Promise<Bytes | undefined> {
  const response = await fetch(`/log/${path}`);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  if (response.status === 404) return undefined;
  throw new Error(`/log/${path} answers ${response.status}.`);
}
