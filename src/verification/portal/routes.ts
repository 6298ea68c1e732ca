import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { route } from '../../access/index.ts';
import { guardPortal, PORTAL_PATH } from '../../identity/index.ts';
import {
  answerSchemas,
  bulkSchemas,
  idempotencyKey,
  readDocumentVerification,
  readVerification,
  ref,
} from '../native/index.ts';
import { answerOperator } from './answer-operator.ts';
import { portalBulkRoutes } from './bulk/index.ts';
import { ownVerifications } from './history/own-verifications.ts';
import { HistoryQuery, HistoryView } from './history/schemas.ts';
import { CodeList, listCodes } from './list-codes.ts';
import { ElementList, listElements } from './list-elements.ts';
import { listPortalRights, PortalRightView } from './list-portal-rights.ts';
import type { PortalDoorParts } from './portal-parts.ts';
import { AtRight, OperatorDocumentQuestion, OperatorQuestion } from './request-schemas.ts';

const rights = {
  operationId: 'listPortalRights',
  summary: 'The rights that an operator may ask under, with what is left of today',
  response: { 200: Type.Object({ rights: Type.Array(PortalRightView) }) },
};
const elements = {
  operationId: 'listElements',
  summary: 'Elements and documents that can be asked about, and how',
  response: { 200: ElementList },
};
const codes = {
  operationId: 'listCodes',
  summary: 'Every code that a call can end with: what it means and what to do',
  response: { 200: CodeList },
};
const history = route('listOwnVerifications', 'What one asked at the portal oneself, newest first', {
  querystring: HistoryQuery,
  answer: HistoryView,
});
const verification = {
  operationId: 'verifyAtPortal',
  summary: 'Ask whether what was said of a person agrees with the register',
  params: AtRight,
  headers: idempotencyKey,
  body: OperatorQuestion,
  response: {
    200: { anyOf: [ref('Verified'), ref('NotVerified')], description: 'The register was consulted; one hit.' },
  },
};
const document = {
  operationId: 'verifyDocumentAtPortal',
  summary: 'Ask whether a document of this kind and number is the person’s and in force',
  params: AtRight,
  headers: idempotencyKey,
  body: OperatorDocumentQuestion,
  response: {
    200: { anyOf: [ref('DocumentVerified'), ref('NotVerified')], description: 'The register was consulted; one hit.' },
  },
};

/** What is wrong with a body is told in the words of `/v1`, all at once, and after the caller's right. */
const attachValidation = true;

/** The daily screen of an operator: the same gate as `/v1`, for institutions without an application of their own. */
export async function portalRoutes(app: FastifyInstance, parts: PortalDoorParts): Promise<void> {
  guardPortal(app, parts);
  for (const schema of [...answerSchemas, ...bulkSchemas]) app.addSchema(schema);
  app.get(`${PORTAL_PATH}/portal-rights`, { schema: rights }, async (request) => ({
    rights: await listPortalRights(request, parts),
  }));
  app.get(`${PORTAL_PATH}/elements`, { schema: elements }, async () => listElements());
  app.get(`${PORTAL_PATH}/error-catalogue`, { schema: codes }, async () => listCodes());
  app.get<{ Querystring: HistoryQuery }>(`${PORTAL_PATH}/own-verifications`, history, (request) =>
    ownVerifications(request, request.query, parts),
  );
  const at = `${PORTAL_PATH}/rights/:right`;
  app.post<{ Params: AtRight; Body: OperatorQuestion }>(
    `${at}/verifications`,
    { schema: verification, attachValidation },
    (request, reply) =>
      answerOperator(
        request,
        reply,
        'portal/verifications',
        (said) => readVerification({ ...request.body, ...said }),
        parts,
      ),
  );
  app.post<{ Params: AtRight; Body: OperatorDocumentQuestion }>(
    `${at}/document-verifications`,
    { schema: document, attachValidation },
    (request, reply) =>
      answerOperator(
        request,
        reply,
        'portal/document-verifications',
        (said) => readDocumentVerification({ ...request.body, ...said }),
        parts,
      ),
  );
  const { bulk } = parts;
  if (bulk) await app.register((child) => portalBulkRoutes(child, parts, bulk));
}
