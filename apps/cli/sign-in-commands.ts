import type { Administration } from '../../src/audit/index.ts';
import { issueFirstLogin, linkOidc } from '../../src/identity/index.ts';
import { getOfficer, type Officer } from '../../src/institutions/index.ts';
import { Fault, parseUuid } from '../../src/kernel/index.ts';
import { argument, type Command, type Context } from './command.ts';

/** Verbs by which officers that were appointed come in: the first ones, who invite the others in the portal. */
export const signInCommands: readonly Command[] = [
  {
    words: 'officer invite',
    args: ['OFFICER_ID'],
    options: {},
    about: "Makes the code of an officer's first login, once; what it signed in with before is void.",
    async run(context) {
      const by = await context.administration();
      const { login, code, validUntil } = await issueFirstLogin(by, await officerOf(context, by));
      context.print(`login: ${login}`);
      context.print(`code: ${code}`);
      context.print(`until: ${validUntil.toISOString()}`);
    },
  },
  {
    words: 'officer link',
    args: ['OFFICER_ID', 'SUBJECT'],
    options: {},
    about: "Links an officer of an office with its subject (sub) at the staff's identity provider, GAPURA_OIDC_ISSUER.",
    async run(context) {
      const { config } = await context.installation();
      const { oidcIssuer: issuer } = config;
      if (issuer === undefined) {
        const remedy = 'Set GAPURA_OIDC_ISSUER.';
        throw new Fault('configuration_invalid', 'No provider is named.', { field: 'GAPURA_OIDC_ISSUER', remedy });
      }
      const by = await context.administration();
      await linkOidc(by, await officerOf(context, by), issuer, argument(context, 1));
      context.print('The officer is linked.');
    },
  },
];

function officerOf(context: Context, { pool }: Administration): Promise<Officer> {
  const id = parseUuid(argument(context, 0));
  if (id !== undefined) return getOfficer(pool, id);
  throw new Fault('invalid_input', 'This is no id of an officer.', { field: 'OFFICER_ID' });
}
