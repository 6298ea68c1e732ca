import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { type Day, dayAt } from '../../../kernel/index.ts';
import { PORTAL_PATH } from '../../sessions/portal-door.ts';
import type { SignInParts } from '../parts.ts';
import { relyingPartyOf } from '../passkeys/relying-party.ts';

const MS_PER_DAY = 86_400_000;

const InstallationView = Type.Object({
  now: Type.String({ format: 'date-time', description: 'The real time.' }),
  simulatedDay: Type.Unsafe<Day | null>({
    type: ['string', 'null'],
    format: 'date',
    description: 'The day in Jakarta that the business clock was moved to (GAPURA_AS_OF); null while it is right.',
  }),
  passkeys: Type.Boolean({ description: 'Whether browsers can have passkeys at this address.' }),
  oidc: Type.Boolean({ description: "Whether the authority's staff can sign in by its own identity provider." }),
});

/** What the pages have to know of the installation before anybody signs in. */
export function installationRoute(app: FastifyInstance, { clock, publicUrl, oidc }: SignInParts): void {
  const schema = {
    operationId: 'describeInstallation',
    summary: 'How one may sign in here, and whether the clock is moved.',
    response: { 200: InstallationView },
  };
  app.get(`${PORTAL_PATH}/installation`, { schema }, async () => {
    const [now, business] = [clock.now(), clock.business()];
    const isMoved = Math.abs(business - now) >= MS_PER_DAY;
    return {
      now: new Date(now).toISOString(),
      simulatedDay: isMoved ? dayAt(business, 'WIB') : null,
      passkeys: relyingPartyOf(publicUrl) !== undefined,
      oidc: oidc !== undefined,
    };
  });
}
