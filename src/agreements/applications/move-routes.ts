import type { FastifyInstance } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Act } from '../../access/index.ts';
import type { Administration } from '../../audit/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { viewApplication } from './application-view.ts';
import { beginTrial } from './begin-trial.ts';
import { decideApplication } from './decide-application.ts';
import { type FollowingMove, followApproval } from './follow-approval.ts';
import { forwardApplication } from './forward-application.ts';
import type { Application, SeenApplication } from './model.ts';
import { actOf } from './moves.ts';
import { type ApplicationParts, demandApplication, todayOf } from './request-parts.ts';
import { returnApplication } from './return-application.ts';
import {
  ApplicationParams,
  ApplicationView,
  DecisionBody,
  ForwardBody,
  ReturnBody,
  SeenBody,
} from './route-schemas.ts';
import { submitApplication } from './submit-application.ts';
import { takeUpApplication } from './take-up-application.ts';

/** Routes by which an application goes from state to state until it is decided. Each answers the application as it is then. */
export function moveRoutes(app: FastifyInstance, parts: ApplicationParts): void {
  moveRoute(app, parts, 'submit', {
    operationId: 'submitApplication',
    summary: 'Submit a draft, or an application that was returned',
    act: 'application.write',
    body: SeenBody,
    make: submitApplication,
  });
  moveRoute(app, parts, 'take-up', {
    operationId: 'takeUpApplication',
    summary: 'Take up a submitted application to check it',
    act: 'application.review',
    body: SeenBody,
    make: takeUpApplication,
  });
  moveRoute(app, parts, 'return', {
    operationId: 'returnApplication',
    summary: 'Return an application with remarks, to be mended',
    act: 'application.review',
    body: ReturnBody,
    make: (by, officer, seen, { reason = null, remarks }) => returnApplication(by, officer, seen, reason, remarks),
  });
  moveRoute(app, parts, 'forward', {
    operationId: 'forwardApplication',
    summary: 'Forward an application to Ditjen Dukcapil by the letter of the head of region',
    act: 'application.review',
    body: ForwardBody,
    make: forwardApplication,
  });
  moveRoute(app, parts, 'decide', {
    operationId: 'decideApplication',
    summary: 'Approve an application, or refuse it for good, by a numbered letter',
    act: 'application.decide',
    body: DecisionBody,
    make: decideApplication,
  });
}

/** Routes by which an approved application goes on to access; drafts and signatures of its agreement lead it on too. */
export function followingRoutes(app: FastifyInstance, parts: ApplicationParts): void {
  const follow = (name: string, summary: string, move: FollowingMove) =>
    moveRoute(app, parts, name, {
      operationId: move.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary,
      act: actOf(move),
      body: ForwardBody,
      make: (by, officer, seen, { version: _, ...details }) => followApproval(by, officer, seen, move, details),
    });
  follow('mou', 'Record the memorandum (nota kesepahaman) as signed', 'sign_mou');
  follow('request-credentials', 'Ask for user ids and name the networks', 'request_credentials');
  follow('await-network', 'Wait for the closed network to be checked', 'await_network');
  moveRoute(app, parts, 'trial', {
    operationId: 'beginTrial',
    summary: 'Begin the trial, once a closed network is open',
    act: actOf('begin_trial'),
    body: SeenBody,
    make: beginTrial,
  });
  follow('repeat-network-check', 'Go back to the check of the network, with the reason', 'repeat_network_check');
  follow('activate', 'Open access by the minutes of the trial (berita acara)', 'activate');
}

/** A route that makes a move. */
interface MoveRoute<Body extends TSchema> {
  readonly operationId: string;
  readonly summary: string;
  readonly act: Act;
  readonly body: Body;
  make(by: Administration, officer: Officer, seen: SeenApplication, body: Static<Body>): Promise<Application>;
}

/** `POST /portal/v1/applications/:id/<name>`. */
function moveRoute<Body extends TSchema>(
  app: FastifyInstance,
  parts: ApplicationParts,
  name: string,
  { operationId, summary, act, body, make }: MoveRoute<Body>,
): void {
  const schema = { operationId, summary, params: ApplicationParams, body, response: { 200: ApplicationView } };
  app.post(`${PORTAL_PATH}/applications/:id/${name}`, { schema }, async (request) => {
    const { applicationId } = await demandApplication(request, act, parts);
    const carried = request.body as Static<Body> & Pick<SeenApplication, 'version'>;
    const seen = { applicationId, version: carried.version };
    const officer = officerOf(request);
    const made = await make(administrationBy(request, parts), officer, seen, carried);
    return viewApplication(parts.pool, made, officer, todayOf(parts));
  });
}
