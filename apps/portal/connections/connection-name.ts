import type { Connection } from './queries.ts';

/** Tells connections of an institution apart for people: by kind and provider, and by the first network. */
export function connectionName(
  { kind, provider, networks }: Pick<Connection, 'kind' | 'provider' | 'networks'>,
  kinds: Readonly<Record<Connection['kind'], string>>,
): string {
  return `${kinds[kind]} ${provider} (${networks[0] ?? ''})`;
}
