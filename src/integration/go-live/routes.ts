import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { oneOf, route } from '../../access/index.ts';
import { PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { Id, institutionFor } from '../institution-for.ts';
import { notOver, rightFacts } from '../rights.ts';
import { readFacts } from './facts.ts';
import { stepWords } from './step-words.ts';
import { missingThings, stepNames, stepsOf } from './steps.ts';

const bilingual = Type.Object({ id: Type.String(), en: Type.String() });

const StepView = Type.Object({
  step: oneOf(stepNames),
  title: bilingual,
  done: Type.Boolean(),
  since: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'Day or instant; null where unknown.' }),
  holder: oneOf(['institution', 'office'] as const),
  missing: Type.Array(oneOf(missingThings)),
  toDo: Type.Union([Type.Null(), bilingual]),
});

const GoLiveView = Type.Object({
  institution: Type.String(),
  rights: Type.Array(
    Type.Object({
      ...rightFacts,
      live: Type.Boolean({ description: 'Whether every step is done.' }),
      steps: Type.Array(StepView),
    }),
    {
      description:
        'Rights for the web service that are not over (all, where all are); those for the portal need no application.',
    },
  ),
});

/** What is done and what is missing until an institution's application is live. */
export function goLiveRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: Id }>(
    `${PORTAL_PATH}/institutions/:id/go-live`,
    route('showGoLive', 'The steps to going live under each right, from what is recorded', {
      params: Id,
      answer: GoLiveView,
    }),
    async (request) => {
      const institution = await institutionFor(request, 'agreement.read', parts);
      const facts = await readFacts(parts.pool, institution, parts.clock);
      const rights = notOver(
        facts.rights.filter(({ right: { method, status } }) => method === 'web_service' && status !== 'revoked'),
        facts.today,
      );
      return {
        institution: institution.name,
        rights: rights.map(({ right, facts: named }) => {
          const steps = stepsOf(right, facts);
          const live = steps.every(({ done }) => done);
          return { ...named, live, steps: steps.map(withWords) };
        }),
      };
    },
  );
}

function withWords(step: ReturnType<typeof stepsOf>[number]) {
  const { title, toDo } = stepWords[step.step];
  return { ...step, missing: [...step.missing], title, toDo: step.done ? null : toDo };
}
