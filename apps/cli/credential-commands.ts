import { getRight } from '../../src/access/index.ts';
import {
  changeCredentialStatus,
  credentialModes,
  getCredential,
  issueCredential,
  listCredentials,
  rotateCredential,
} from '../../src/identity/index.ts';
import { getInstitutionId } from '../../src/institutions/index.ts';
import { argument, type Command, type Context, oneOf, option } from './command.ts';
import { asJson, table } from './print-table.ts';

/** Kinds that have a secret; OAuth clients have keys (`gapura client`). */
const secretKinds = ['wire', 'feedback'] as const;

const reason = { reason: { about: 'Letter number or reason, for the log.' } };

/** Verbs about credentials. A secret is printed once, when it is made, and never again. */
export const credentialCommands: readonly Command[] = [
  {
    words: 'credential issue',
    args: ['RIGHT', 'USER'],
    options: {
      kind: { about: `One of ${secretKinds.join(', ')}.`, fallback: 'wire' },
      mode: {
        about: `One of ${credentialModes.join(', ')}; users of the sandbox are called sandbox_...`,
        fallback: 'live',
      },
      'requires-ip-user': { about: 'Refuse calls that do not declare IP_USER.', flag: true },
    },
    about: 'Issues a credential for a right and prints its secret, once.',
    async run(context) {
      const by = await context.administration();
      const { institutionId, rightId } = await getRight(by.pool, argument(context, 0));
      const kind = oneOf(option(context, 'kind'), 'kind', secretKinds);
      const mode = oneOf(option(context, 'mode'), 'mode', credentialModes);
      const requiresIpUser = context.options['requires-ip-user'] !== undefined;
      const wanted = { institutionId, rightId, kind, userId: argument(context, 1), mode, requiresIpUser };
      const { credentialId, secret } = await issueCredential(by, wanted);
      context.print(JSON.stringify({ credentialId, userId: wanted.userId, secret }, null, 2));
    },
  },
  {
    words: 'credential list',
    args: ['INSTITUTION'],
    options: {},
    about: "Lists an institution's credentials.",
    async run(context) {
      const { pool } = await context.installation();
      const found = await listCredentials(pool, await getInstitutionId(pool, argument(context, 0)));
      context.print(table(found, ['credentialId', 'kind', 'mode', 'userId', 'status', 'rightId']));
    },
  },
  {
    words: 'credential show',
    args: ['CREDENTIAL'],
    options: {},
    about: 'Shows a credential, without its secret.',
    async run(context) {
      context.print(asJson(await getCredential((await context.installation()).pool, argument(context, 0))));
    },
  },
  {
    words: 'credential rotate',
    args: ['CREDENTIAL'],
    options: {},
    about: 'Makes a new secret and prints it, once; the old one is void at once.',
    async run(context) {
      const by = await context.administration();
      const credential = await getCredential(by.pool, argument(context, 0));
      const secret = await rotateCredential(by, credential);
      context.print(
        JSON.stringify({ credentialId: credential.credentialId, userId: credential.userId, secret }, null, 2),
      );
    },
  },
  ...(['suspend', 'resume', 'revoke'] as const).map((move) => ({
    words: `credential ${move}`,
    args: ['CREDENTIAL'],
    options: reason,
    about: {
      suspend: 'Suspends a credential: from the next call on it is refused.',
      resume: 'Lifts the suspension of a credential.',
      revoke: 'Revokes a credential for good.',
    }[move],
    async run(context: Context) {
      const by = await context.administration();
      const credential = await getCredential(by.pool, argument(context, 0));
      await changeCredentialStatus(by, credential, move, option(context, 'reason'));
      context.print({ suspend: 'suspended', resume: 'active', revoke: 'revoked' }[move]);
    },
  })),
];
