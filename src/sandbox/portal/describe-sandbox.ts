import { type Static, Type } from 'typebox';
import { oneOf, textOrNull, uuid } from '../../access/index.ts';
import { type Credential, clientIdOf, credentialKinds, credentialStatuses, TOKEN_PATH } from '../../identity/index.ts';
import { MODE_HEADER } from '../../verification/index.ts';
import { expectationOf } from '../expect.ts';
import { sandboxPeople } from '../people.ts';
import { SANDBOX_QUOTA } from '../sandbox-book.ts';
import { scripted } from '../scripts.ts';

const TestKey = Type.Object({
  credentialId: uuid,
  rightId: uuid,
  kind: oneOf(credentialKinds),
  name: Type.String(),
  clientId: textOrNull,
  status: oneOf(credentialStatuses),
});

/** What an integrator needs to call the sandbox, in the browser or with a program. */
export const SandboxView = Type.Object({
  open: Type.Boolean({ description: 'Whether this installation has a sandbox.' }),
  basePath: Type.String({ description: 'Where programs call; the key says that it is the sandbox.' }),
  tokenPath: Type.String(),
  modeHeader: Type.String({ description: 'Every answer of the sandbox has this header.' }),
  dailyQuota: Type.Integer(),
  keys: Type.Array(TestKey, { description: 'Test keys of the own institution.' }),
  people: Type.Array(Type.Object({ nik: Type.String(), name: Type.String(), about: Type.String() })),
  forced: Type.Array(Type.Object({ nik: Type.String(), name: Type.String(), wire: textOrNull, native: textOrNull }), {
    description: 'Who asks about one of these meets this outcome.',
  }),
});
type SandboxView = Static<typeof SandboxView>;

/** The sandbox as the portal shows it to an institution with these credentials. Its people are invented, every one. */
export function describeSandbox(open: boolean, credentials: readonly Credential[]): SandboxView {
  return {
    open,
    basePath: '/v1',
    tokenPath: TOKEN_PATH,
    modeHeader: MODE_HEADER,
    dailyQuota: SANDBOX_QUOTA,
    keys: credentials.filter(({ mode }) => mode === 'sandbox').map(toKey),
    people: sandboxPeople.map(({ member: { nik, nama_lgkp: name }, about }) => ({ nik, name, about })),
    forced: scripted.map((one) => ({ nik: one.nik, ...expectationOf(one) })),
  };
}

function toKey(credential: Credential): SandboxView['keys'][number] {
  const { credentialId, rightId, kind, userId, status } = credential;
  return {
    credentialId,
    rightId,
    kind,
    name: userId,
    clientId: kind === 'oauth' ? clientIdOf(credential) : null,
    status,
  };
}
