import type { FastifyInstance } from 'fastify';
import { guardPortal } from '../../sessions/portal-door.ts';
import { limitRequests } from '../limits/limit-requests.ts';
import type { SignInParts } from '../parts.ts';
import { accountViewRoutes, passwordRoutes } from './account-routes.ts';
import { demandProof } from './demand-proof.ts';
import { addFactorRoutes, changeFactorRoutes } from './factor-routes.ts';
import { installationRoute } from './installation-route.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { ownSessionRoutes, sessionListRoutes } from './own-session-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** A passkey's attestation is 1 to 5 KiB, everything else is smaller. */
const MOST_BYTES = 65_536;

/**
 * Routes by which people sign in, see where they are signed in, and change what they sign in with. Each scope lets through
 * what it says: strangers, those who have yet to enrol a second factor, and everybody who is signed in.
 */
export async function signInRoutes(app: FastifyInstance, parts: SignInParts): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.bodyLimit = MOST_BYTES;
  });
  await app.register(async (open) => {
    await limitRequests(open);
    await open.register(async (called) => sessionRoutes(called, parts));
    installationRoute(open, parts);
    const { oidc } = parts;
    if (oidc) await open.register(async (walked) => oidcRoutes(walked, parts, oidc));
  });
  await app.register(async (enrolling) => {
    guardPortal(enrolling, parts, 'enrolling');
    ownSessionRoutes(enrolling, parts);
    accountViewRoutes(enrolling, parts);
    await enrolling.register(async (fresh) => {
      demandProof(fresh, parts);
      addFactorRoutes(fresh, parts);
    });
  });
  await app.register(async (whole) => {
    guardPortal(whole, parts);
    sessionListRoutes(whole, parts);
    passwordRoutes(whole, parts);
    await whole.register(async (fresh) => {
      demandProof(fresh, parts);
      changeFactorRoutes(fresh, parts);
    });
  });
}
