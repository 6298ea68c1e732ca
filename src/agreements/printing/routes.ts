import type { FastifyInstance } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { demand, getConnection, unknownAsForeign } from '../../access/index.ts';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { getInstitution, getOffice } from '../../institutions/index.ts';
import { answers } from '../../platform/http/index.ts';
import { demandApplication } from '../applications/request-parts.ts';
import { demandAgreement } from '../portal/request-parts.ts';
import { AddendumId, Id } from '../portal/request-schemas.ts';
import { exact, oneOf, uuid } from '../schemas.ts';
import { printAddendum } from './print-addendum.ts';
import { printAgreement } from './print-agreement.ts';
import { printApplication } from './print-application.ts';
import { printBlankForm } from './print-blank-form.ts';
import { printDecision } from './print-decision.ts';
import { printNonDisclosure, printResponsibility } from './print-deeds.ts';
import { printGuideline } from './print-guideline.ts';
import { printNetworkMinutes } from './print-network-minutes.ts';
import { printTrialMinutes, TrialBody } from './print-trial-minutes.ts';
import { sendPaper } from './send-paper.ts';

const OfficeCode = Type.Object({ code: Type.String({ pattern: '^(00|[1-9]\\d|[1-9]\\d{3})$' }) }, exact);
const ApplicationPaper = Type.Object({ id: uuid, paper: oneOf(['form', 'decision']) }, exact);
const agreementPapers = ['agreement', 'guideline', 'non-disclosure', 'responsibility'] as const;
const AgreementPaper = Type.Object({ id: uuid, paper: oneOf(agreementPapers) }, exact);
/** The version whose annex is printed: 1, the agreement's own, when it is left out. */
const VersionQuery = Type.Object({ version: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,3}$' })) }, exact);

/** Routes that print papers of applications, agreements and connections, for those who may read these. */
export function printingRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  applicationPapers(app, parts);
  trialPapers(app, parts);
  agreementPapersOf(app, parts);
  connectionPapers(app, parts);
}

function applicationPapers(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: Static<typeof OfficeCode> }>(
    `${PORTAL_PATH}/offices/:code/prints/application-form`,
    words('printBlankForm', 'The blank application form of an office', OfficeCode),
    async (request, reply) => {
      const office = await unknownAsForeign(getOffice(parts.pool, request.params.code));
      demand(officerOf(request), 'office.read', office);
      return sendPaper(reply, await printBlankForm(parts, office));
    },
  );
  app.get<{ Params: Static<typeof ApplicationPaper> }>(
    `${PORTAL_PATH}/applications/:id/prints/:paper`,
    words('printApplication', 'The form of an application, or the letter that decides on it', ApplicationPaper),
    async (request, reply) => {
      const application = await demandApplication(request, 'application.read', parts);
      const print = request.params.paper === 'form' ? printApplication : printDecision;
      return sendPaper(reply, await print(parts, application));
    },
  );
}

function trialPapers(app: FastifyInstance, parts: PortalParts): void {
  app.post<{ Params: Id; Body: TrialBody }>(
    `${PORTAL_PATH}/applications/:id/prints/trial-minutes`,
    { schema: { ...words('printTrialMinutes', 'The minutes of a trial', Id).schema, body: TrialBody } },
    async (request, reply) => {
      const application = await demandApplication(request, 'connection.check', parts);
      return sendPaper(reply, await printTrialMinutes(parts, application, request.body));
    },
  );
}

function agreementPapersOf(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: Static<typeof AgreementPaper>; Querystring: Static<typeof VersionQuery> }>(
    `${PORTAL_PATH}/agreements/:id/prints/:paper`,
    words('printAgreement', 'An agreement, its annex, or a deed that goes with it', AgreementPaper, VersionQuery),
    async (request, reply) => {
      const { id, paper } = request.params;
      const agreement = await demandAgreement(request, 'agreement.read', id, parts);
      const versionNo = Number(request.query.version ?? 1);
      const printing = {
        agreement: () => printAgreement(parts, agreement),
        guideline: () => printGuideline(parts, agreement, versionNo),
        'non-disclosure': () => printNonDisclosure(parts, agreement),
        responsibility: () => printResponsibility(parts, agreement),
      } as const;
      return sendPaper(reply, await printing[paper]());
    },
  );
  app.get<{ Params: AddendumId }>(
    `${PORTAL_PATH}/agreements/:id/addenda/:no/print`,
    words('printAddendum', 'An addendum with what it changes; 2 is the first', AddendumId),
    async (request, reply) => {
      const { id, no } = request.params;
      const agreement = await demandAgreement(request, 'agreement.read', id, parts);
      return sendPaper(reply, await printAddendum(parts, agreement, Number(no)));
    },
  );
}

function connectionPapers(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Params: Id }>(
    `${PORTAL_PATH}/connections/:id/prints/minutes`,
    words('printNetworkMinutes', 'The minutes of the last check of a closed network', Id),
    async (request, reply) => {
      const connection = await unknownAsForeign(getConnection(parts.pool, request.params.id));
      demand(officerOf(request), 'institution.read', await getInstitution(parts.pool, connection.institutionId));
      return sendPaper(reply, await printNetworkMinutes(parts, connection));
    },
  );
}

/** A route as a document of the portal will show it; it answers a PDF. */
function words(operationId: string, summary: string, params: TSchema, querystring?: TSchema) {
  return { schema: { operationId, summary, params, ...(querystring && { querystring }), response: answers.pdf } };
}
