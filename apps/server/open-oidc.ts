import { type OidcProvider, openProvider } from '../../src/identity/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import type { Config } from '../../src/platform/config/index.ts';

/**
 * The staff's identity provider, where one is named; it is asked for nothing until somebody signs in by it. Throws
 * `configuration_invalid` when only part of it is set.
 */
export function openOidc({
  oidcIssuer,
  oidcClientId,
  oidcClientSecret,
}: Pick<Config, 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret'>): OidcProvider | undefined {
  if (oidcIssuer === undefined) return undefined;
  if (oidcClientId !== undefined && oidcClientSecret !== undefined) {
    return openProvider(oidcIssuer, oidcClientId, oidcClientSecret);
  }
  const field = oidcClientId === undefined ? 'GAPURA_OIDC_CLIENT_ID' : 'GAPURA_OIDC_CLIENT_SECRET';
  const remedy = `Set ${field} as the provider has it, or leave GAPURA_OIDC_ISSUER out.`;
  throw new Fault('configuration_invalid', `GAPURA_OIDC_ISSUER needs ${field}.`, { field, remedy });
}
