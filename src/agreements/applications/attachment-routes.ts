import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { administrationBy, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { Fault } from '../../kernel/index.ts';
import {
  acceptUploads,
  checkFile,
  readFile,
  receiveUpload,
  sendFile,
  uploadOptions,
} from '../../platform/files/index.ts';
import { answers } from '../../platform/http/index.ts';
import { addAttachment } from './add-attachment.ts';
import { viewAttachment } from './application-view.ts';
import { listAttachments } from './attachments.ts';
import { paperKinds } from './papers.ts';
import { type ApplicationParts, demandApplication } from './request-parts.ts';
import { ApplicationParams, AttachmentParams, AttachmentQuery, AttachmentsView } from './route-schemas.ts';

const path = `${PORTAL_PATH}/applications/:id/attachments`;

/** Routes of an application's papers. */
export async function attachmentRoutes(app: FastifyInstance, parts: ApplicationParts): Promise<void> {
  await acceptUploads(app);
  app.get(
    path,
    {
      schema: {
        operationId: 'listAttachments',
        summary: "An application's papers; of a kind the last counts",
        params: ApplicationParams,
        response: { 200: AttachmentsView },
      },
    },
    async (request) => {
      const { applicationId } = await demandApplication(request, 'application.read', parts);
      return { attachments: (await listAttachments(parts.pool, applicationId)).map(viewAttachment) };
    },
  );
  app.post<{ Querystring: Static<typeof AttachmentQuery> }>(
    path,
    {
      ...uploadOptions,
      schema: {
        operationId: 'addAttachment',
        summary: 'Add a paper: multipart/form-data with one file, a PDF, JPEG or PNG of up to 10 MiB',
        params: ApplicationParams,
        querystring: AttachmentQuery,
        response: { 201: AttachmentsView },
      },
    },
    async (request, reply) => {
      const { kind } = request.query;
      const { applicationId } = await demandApplication(request, paperKinds[kind].act, parts);
      const file = await checkFile(await receiveUpload(request), parts.scan);
      await addAttachment(administrationBy(request, parts), officerOf(request), applicationId, { kind, file });
      const attachments = (await listAttachments(parts.pool, applicationId)).map(viewAttachment);
      return reply.code(201).send({ attachments });
    },
  );
  app.get<{ Params: Static<typeof AttachmentParams> }>(
    `${path}/:fileId`,
    {
      schema: {
        operationId: 'getAttachment',
        summary: 'A paper, to be saved',
        params: AttachmentParams,
        response: answers.paper,
      },
    },
    async (request, reply) => {
      const { applicationId } = await demandApplication(request, 'application.read', parts);
      const papers = await listAttachments(parts.pool, applicationId);
      const paper = papers.find(({ fileId }) => fileId === request.params.fileId.toLowerCase());
      if (!paper) throw new Fault('not_found', 'The application has no such paper.', { field: 'fileId' });
      return sendFile(reply, await readFile(parts.pool, paper.fileId));
    },
  );
}
