import { parseUuid, type Uuid } from '../../kernel/index.ts';
import type { Credential, CredentialMode } from '../model.ts';

/** Prefix of ids and tokens by mode, so that people and secret scanners see which world a string belongs to. */
export const modePrefixes = { live: 'gpl_', sandbox: 'gps_' } as const satisfies Record<CredentialMode, string>;

/** The OAuth `client_id` of a credential: its mode's prefix and its id without hyphens. */
export function clientIdOf({ credentialId, mode }: Pick<Credential, 'credentialId' | 'mode'>): string {
  return `${modePrefixes[mode]}${credentialId.replaceAll('-', '')}`;
}

/** The credential id in a `client_id`; undefined when it is none. */
export function credentialIdOf(clientId: string): Uuid | undefined {
  const found = /^gp[ls]_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(clientId);
  return found ? parseUuid(found.slice(1).join('-')) : undefined;
}
