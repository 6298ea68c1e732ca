import type { FastifyInstance } from 'fastify';
import { route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { AtInstitution, institutionFor } from '../institution-for.ts';
import { OnboardingView, showOnboarding } from './show-onboarding.ts';

/** An institution's way into the programme. */
export function onboardingRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: AtInstitution }>(
    `${PORTAL_PATH}/institutions/:id/onboarding`,
    route('showOnboarding', "An institution's steps from its application to its first call, and whose turn each is", {
      params: AtInstitution,
      answer: OnboardingView,
    }),
    async (request) => showOnboarding(officerOf(request), await institutionFor(request, parts), parts),
  );
}
