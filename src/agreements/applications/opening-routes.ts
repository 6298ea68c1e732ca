import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { FirstLoginView, sendFirstLogin } from '../../access/index.ts';
import { administrationBy, PORTAL_PATH } from '../../identity/index.ts';
import { findApplicant, type Officer } from '../../institutions/index.ts';
import { Fault, type Uuid } from '../../kernel/index.ts';
import { enterApplicant } from './enter-applicant.ts';
import { getApplication } from './find-application.ts';
import { inviteApplicant } from './invite-applicant.ts';
import { missingNow } from './missing-now.ts';
import { openRenewal } from './open-renewal.ts';
import { registerApplication } from './register-application.ts';
import { type ApplicationParts, demandApplication, demandAtHome } from './request-parts.ts';
import {
  ApplicationParams,
  EnteredView,
  InvitationBody,
  InvitedView,
  NamesBody,
  RegisterBody,
  RegisteredView,
  RenewalBody,
} from './route-schemas.ts';

const path = `${PORTAL_PATH}/applications`;

/** Routes by which an application is opened: at the counter, by an invitation, or by an institution for itself. */
export function openingRoutes(app: FastifyInstance, parts: ApplicationParts): void {
  app.post<{ Body: Static<typeof RegisterBody> }>(
    path,
    {
      schema: {
        operationId: 'registerApplication',
        summary: 'Register a paper form at the counter (loket), with its agenda number',
        body: RegisterBody,
        response: { 201: RegisteredView },
      },
    },
    async (request, reply) => {
      const officer = officerOfOffice(request);
      const id = await registerApplication(administrationBy(request, parts), officer, request.body);
      return reply.code(201).send(await opened(id, parts));
    },
  );
  app.post<{ Body: Static<typeof InvitationBody> }>(
    `${path}/invitations`,
    {
      schema: {
        operationId: 'inviteApplicant',
        summary: 'Invite an applicant, who types the form and sees nothing else',
        body: InvitationBody,
        response: { 201: InvitedView },
      },
    },
    async (request, reply) => {
      const officer = officerOfOffice(request);
      return reply.code(201).send(await inviteApplicant(administrationBy(request, parts), officer, request.body));
    },
  );
  app.post<{ Body: Static<typeof RenewalBody> }>(
    `${path}/renewals`,
    {
      schema: {
        operationId: 'openRenewal',
        summary: "Apply for the own institution's agreement to be continued",
        body: RenewalBody,
        response: { 201: RegisteredView },
      },
    },
    async (request, reply) => {
      const { institutionId, ...officer } = demandAtHome(request, 'application.write');
      if (institutionId === null)
        throw new Fault('not_permitted', 'Only an institution renews its own agreement.', {
          indonesian: 'Perpanjangan diajukan oleh lembaganya sendiri. Minta kepada admin lembaga itu.',
        });
      const by = administrationBy(request, parts);
      const id = await openRenewal(by, { ...officer, institutionId }, request.body.renews);
      return reply.code(201).send(await opened(id, parts));
    },
  );
}

/** The route by which an applicant who was invited gets its login letter; another one voids what was before. */
export function applicantLetterRoute(app: FastifyInstance, parts: ApplicationParts): void {
  const schema = {
    operationId: 'issueApplicantLogin',
    summary: 'Make the login letter of an invited applicant; with `Accept: application/pdf` it is printed',
    params: ApplicationParams,
    response: { 201: FirstLoginView },
  };
  app.post(`${path}/:id/first-login`, { schema }, async (request, reply) => {
    const { applicationId, officeCode, applicant } = await demandApplication(request, 'application.register', parts);
    const recipient = await findApplicant(parts.pool, applicationId);
    if (!recipient)
      throw new Fault('conflict', 'Nobody was invited to this application.', {
        field: 'applicant',
        indonesian: 'Belum ada pemohon yang diundang untuk permohonan ini.',
      });
    return sendFirstLogin(request, reply, recipient, parts, { officeCode, organisation: applicant.name });
  });
}

/** The route by which an approved applicant becomes an institution. */
export function enteringRoute(app: FastifyInstance, parts: ApplicationParts): void {
  app.post<{ Body: Static<typeof NamesBody> }>(
    `${path}/:id/institution`,
    {
      schema: {
        operationId: 'enterApplicant',
        summary: 'Enter the applicant of an approved application as an institution',
        params: ApplicationParams,
        body: NamesBody,
        response: { 201: EnteredView },
      },
    },
    async (request, reply) => {
      const { applicationId } = await demandApplication(request, 'agreement.prepare', parts);
      const { slug, customerId = null } = request.body;
      const by = administrationBy(request, parts);
      return reply.code(201).send({ institutionId: await enterApplicant(by, applicationId, { slug, customerId }) });
    },
  );
}

/** Only offices have a counter and invite; the act says so too. */
function officerOfOffice(request: FastifyRequest): Officer & { readonly officeCode: string } {
  const { officeCode, ...officer } = demandAtHome(request, 'application.register');
  if (officeCode === null)
    throw new Fault('not_permitted', 'Only an office registers applications.', {
      indonesian: 'Formulir dari loket dan undangan dicatat oleh kantor Dukcapil. Minta kepada petugasnya.',
    });
  return { ...officer, officeCode };
}

async function opened(applicationId: Uuid, { pool }: ApplicationParts) {
  return { applicationId, missing: missingNow(await getApplication(pool, applicationId), []) };
}
