import { Type } from 'typebox';
import { roles } from '../../../institutions/index.ts';
import { signInMethods } from '../outcomes.ts';
import { WorkplaceView } from './workplace-of.ts';

const strict = { additionalProperties: false } as const;
/** Longer than any password that is taken, so that its owner hears why. */
const password = Type.String({ minLength: 1, maxLength: 1_000 });
const login = Type.String({ minLength: 1, maxLength: 200 });
const code = Type.String({ minLength: 1, maxLength: 60 });
const base64url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength });
const instant = Type.String({ format: 'date-time' });
const orNull = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()]);

export const LoginBody = Type.Object({ login, password }, strict);
export const CodeBody = Type.Object({ code }, strict);
export const FirstLoginBody = Type.Object({ login, code, password }, strict);
export const PasswordBody = Type.Object({ old: password, new: password }, strict);
export const IdParams = Type.Object({ id: base64url(1_400) }, strict);
export const SessionParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, strict);

/** What a browser's `toJSON` makes of a credential; extensions and hints of newer browsers may be there. */
const credential = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  clientExtensionResults: Type.Optional(Type.Object({})),
};
const transports = Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 });

/** An answer of `navigator.credentials.get()`. */
export const AssertionBody = Type.Object({
  ...credential,
  response: Type.Object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(4_000),
    userHandle: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
  }),
});

/** An answer of `navigator.credentials.create()`, and how its owner calls the passkey. */
export const PasskeyBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    response: Type.Object({
      ...credential,
      response: Type.Object({
        clientDataJSON: base64url(4_000),
        attestationObject: base64url(20_000),
        transports: Type.Optional(transports),
      }),
    }),
  },
  strict,
);

/** One of the ways to prove oneself once more. */
export const ProofBody = Type.Object(
  { password: Type.Optional(password), code: Type.Optional(code), passkey: Type.Optional(AssertionBody) },
  { ...strict, minProperties: 1, maxProperties: 1 },
);

/** Who is signed in, and until when. */
export const SessionView = Type.Object({
  outcome: Type.String(),
  officer: Type.Object({
    id: Type.String(),
    name: Type.String(),
    position: Type.String(),
    roles: Type.Array(Type.Union(roles.map((role) => Type.Literal(role)))),
    officeCode: orNull(Type.String()),
    institutionId: orNull(Type.String()),
    applicationId: orNull(Type.String()),
  }),
  workplace: Type.Union([WorkplaceView, Type.Null()]),
  acts: Type.Array(Type.String(), { description: 'Acts that the roles allow somewhere; each place decides.' }),
  enrolling: Type.Boolean({ description: 'True while nothing but enrolling a second factor is allowed.' }),
  csrf: Type.String({ description: 'To be sent as x-csrf-token with each change.' }),
  now: Type.String({ format: 'date-time', description: 'The time here, to which the other two belong.' }),
  idleAt: Type.String({ format: 'date-time', description: 'When the session ends unless it is used.' }),
  lastAt: Type.String({ format: 'date-time', description: 'When it ends in any case.' }),
});

export const HalfView = Type.Object({
  outcome: Type.Literal('second_factor_needed'),
  methods: Type.Array(Type.Union(signInMethods.map((method) => Type.Literal(method)))),
});

export const AccountView = Type.Object({
  login: Type.String(),
  passwordSetAt: orNull(instant),
  totpAddedAt: orNull(instant),
  passkeys: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), addedAt: instant, lastUsedAt: orNull(instant) }),
  ),
  recoveryCodes: Type.Integer({ description: 'Codes that are not used yet.' }),
  mustEnrol: Type.Boolean({ description: 'True when the role needs a second factor.' }),
});

export const SessionList = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      current: Type.Boolean(),
      beganAt: instant,
      seenAt: instant,
      address: Type.String(),
      browser: Type.String(),
    }),
  ),
});

export const OfferedTotpView = Type.Object({ secret: Type.String(), uri: Type.String(), qr: Type.String() });
export const RecoveryCodesView = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
/** After the first factor the session has a new token, so what is sent with changes is told anew. */
export const AddedView = Type.Object({ recoveryCodes: Type.Array(Type.String()), csrf: Type.String() });
export const ProvenView = Type.Object({ outcome: Type.Literal('proven'), csrf: Type.String() });
