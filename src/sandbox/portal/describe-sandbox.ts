import { type Static, Type } from 'typebox';
import { oneOf, purposes, type Right, textOrNull, uuid } from '../../access/index.ts';
import { type Credential, clientIdOf, credentialKinds, credentialStatuses, TOKEN_PATH } from '../../identity/index.ts';
import { MODE_HEADER } from '../../verification/index.ts';
import { expectationOf } from '../expect.ts';
import { heldValues } from '../held-values.ts';
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
  right: Type.Object(
    {
      purpose: oneOf(purposes),
      elements: Type.Array(Type.String()),
      documents: Type.Array(Type.String()),
      requiresOfficer: Type.Boolean(),
      requiresCase: Type.Boolean(),
    },
    { description: 'Its terms hold in the sandbox too.' },
  ),
});

/** What a NIK with a written-down outcome plays: how a call ends, how a value is judged, or what goes wrong on the way. */
const played = {
  end: 'outcome',
  judge: 'reason',
  delay: 'trouble',
  fail: 'trouble',
  fail_once: 'trouble',
  limit: 'trouble',
} as const;

/** What an integrator needs to call the sandbox, in the browser or with a program. */
export const SandboxView = Type.Object({
  open: Type.Boolean({ description: 'Whether this installation has a sandbox.' }),
  basePath: Type.String({ description: 'Where programs call; the key says that it is the sandbox.' }),
  tokenPath: Type.String(),
  modeHeader: Type.String({ description: 'Every answer of the sandbox has this header.' }),
  dailyQuota: Type.Integer(),
  keys: Type.Array(TestKey, { description: 'Test keys of the own institution.' }),
  people: Type.Array(
    Type.Object({
      nik: Type.String(),
      name: Type.String(),
      about: Type.Object({ id: Type.String(), en: Type.String() }),
      values: Type.Record(Type.String(), Type.String(), {
        description: 'By element, what the register of the sandbox holds; empty values are left out.',
      }),
    }),
  ),
  forced: Type.Array(
    Type.Object({
      nik: Type.String(),
      kind: oneOf(['outcome', 'reason', 'trouble'] as const),
      name: Type.String(),
      wire: textOrNull,
      native: textOrNull,
    }),
    { description: 'Who asks about one of these meets this outcome.' },
  ),
});
type SandboxView = Static<typeof SandboxView>;

/** The sandbox as the portal shows it to an institution with these credentials. Its people are invented, every one. */
export function describeSandbox(
  open: boolean,
  credentials: readonly Credential[],
  rights: readonly Right[],
): SandboxView {
  const byId = new Map(rights.map((right) => [right.rightId, right]));
  return {
    open,
    basePath: '/v1',
    tokenPath: TOKEN_PATH,
    modeHeader: MODE_HEADER,
    dailyQuota: SANDBOX_QUOTA,
    keys: credentials
      .filter(({ mode }) => mode === 'sandbox')
      .flatMap((key) => toKey(key, byId.get(key.rightId)) ?? []),
    people: sandboxPeople.map((person) => ({
      ...{ nik: person.member.nik, name: person.member.nama_lgkp, about: person.about },
      values: heldValues(person),
    })),
    forced: scripted.map((one) => ({ nik: one.nik, kind: played[one.script.does], ...expectationOf(one) })),
  };
}

function toKey(credential: Credential, right: Right | undefined): SandboxView['keys'][number] | undefined {
  if (!right) return undefined;
  const { credentialId, rightId, kind, userId, status } = credential;
  const { purpose, elements, documents, requiresOfficer, requiresCase } = right;
  return {
    ...{ credentialId, rightId, kind, name: userId, status },
    clientId: kind === 'oauth' ? clientIdOf(credential) : null,
    right: { purpose, elements: [...elements], documents: [...documents], requiresOfficer, requiresCase },
  };
}
