import type { Uuid } from '../kernel/index.ts';

/**
 * `wire`: user and password in the body of the installed clients. `feedback`: bearer token of the data balikan push.
 * `oauth`: client of the native door, proven by its own keys. `portal`: the portal itself under one right, whose id it has;
 * whoever sits at the screen is proven by a session.
 */
export const credentialKinds = ['wire', 'feedback', 'oauth', 'portal'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** `sandbox` credentials open the sandbox and nothing else; `live` ones everything but the sandbox. */
export const credentialModes = ['live', 'sandbox'] as const;
export type CredentialMode = (typeof credentialModes)[number];

export const credentialStatuses = ['active', 'suspended', 'revoked'] as const;

/** What an institution proves itself with. Binds to exactly one right; the purpose comes from there. */
export interface Credential {
  readonly credentialId: Uuid;
  readonly institutionId: Uuid;
  readonly rightId: Uuid;
  readonly kind: CredentialKind;
  readonly mode: CredentialMode;
  readonly userId: string;
  /** Argon2id of a password, or SHA-256 of a token of 256 random bits; empty for OAuth clients, who have keys, and for the portal. */
  readonly secretHash: string;
  /** What the password of a `wire` credential is known by without {@link secretHash}; told to those who check it only. */
  readonly proof?: Buffer | null;
  /** The hash of the secret before the last rotation, which is taken too until an instant; told to those who check it only. */
  readonly earlierHash?: string | null;
  readonly earlierUntil?: Date | null;
  /** When true a wire call must declare IP_USER; what it declares proves nothing. */
  readonly requiresIpUser: boolean;
  /** When its secret or keys were last renewed; null while they are the first. */
  readonly rotatedAt?: Date | null;
  readonly status: (typeof credentialStatuses)[number];
}
