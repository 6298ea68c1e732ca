import { type Static, Type } from 'typebox';
import { oneOf, strict, textOrNull, uuid, words } from '../../access/index.ts';
import { credentialModes, credentialStatuses } from '../../identity/index.ts';
import { rightFacts } from '../rights.ts';

/** Kinds that people manage. The portal's own credential is proven by sessions and has nothing to manage. */
export const managedKinds = ['oauth', 'wire', 'feedback'] as const;
export type ManagedKind = (typeof managedKinds)[number];

const instantOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date-time' });
const dayOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'date' });
/** PEM or JWK of one key is some 200 bytes; five of RSA length are refused in words, not by their size. */
const publicKey = Type.String({
  minLength: 1,
  maxLength: 8_000,
  description: 'PEM, JWK or JWK set; Ed25519 or P-256.',
});

/** Body of issuing. */
export const IssueBody = strict({
  rightId: uuid,
  kind: oneOf(managedKinds),
  mode: oneOf(credentialModes),
  user: words(100),
  publicKey: Type.Optional(publicKey),
  requiresIpUser: Type.Optional(Type.Boolean()),
});
export type IssueBody = Static<typeof IssueBody>;

/** Body of renewing: until when the old secret is taken too; without it the old one is void at once. */
export const RotateBody = strict({
  until: Type.Optional(Type.String({ format: 'date-time' })),
  publicKey: Type.Optional(publicKey),
});
export type RotateBody = Static<typeof RotateBody>;

/** Body of revoking. */
export const RevokeBody = strict({ reason: words(200) });
export type RevokeBody = Static<typeof RevokeBody>;

/** What is told once, when something is made. */
export const OnceView = Type.Object({
  credentialId: uuid,
  kind: oneOf(managedKinds),
  mode: oneOf(credentialModes),
  user: Type.String(),
  clientId: textOrNull,
  secret: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'Shown here and never again; null for clients with keys, whose private half stays with them.',
  }),
  keyIds: Type.Array(uuid),
  earlierUntil: instantOrNull,
});

const KeyView = Type.Object({
  keyId: uuid,
  kid: textOrNull,
  addedAt: Type.String({ format: 'date-time' }),
  endsAt: instantOrNull,
  inForce: Type.Boolean(),
});

/** A credential as it is listed: nothing of its secret. */
export const CredentialView = Type.Object({
  credentialId: uuid,
  rightId: uuid,
  kind: oneOf(managedKinds),
  mode: oneOf(credentialModes),
  user: Type.String(),
  clientId: textOrNull,
  status: oneOf(credentialStatuses),
  issuedAt: Type.String({ format: 'date-time' }),
  issuedBy: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: 'Name of the officer; null for the command line of the installation and for what is older.',
  }),
  rotatedAt: instantOrNull,
  earlierUntil: instantOrNull,
  lastUsedOn: dayOrNull,
  keys: Type.Array(KeyView),
});
export type CredentialView = Static<typeof CredentialView>;

/** A right, and the keys that can be made for it. */
const RightForKeys = Type.Object({
  ...rightFacts,
  keys: Type.Array(
    Type.Object({
      kind: oneOf(managedKinds),
      mode: oneOf(credentialModes),
      maker: Type.Unsafe<'office' | 'institution'>({
        type: 'string',
        enum: ['office', 'institution'],
        description: 'Who makes it: the office while it would be the first live one of its kind.',
      }),
    }),
    { description: 'What can be made for it; none for a right that is over.' },
  ),
});
export type RightForKeys = Static<typeof RightForKeys>;

export const CredentialList = Type.Object({
  credentials: Type.Array(CredentialView),
  rights: Type.Array(RightForKeys, { description: 'All rights of the institution, oldest first.' }),
  overlapDays: Type.Integer({ description: 'Days at most that an earlier secret is taken beside a new one.' }),
});
