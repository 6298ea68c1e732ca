import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { keepScan, readScan, type Workplace } from '../../institutions/index.ts';
import {
  acceptUploads,
  checkFile,
  receiveUpload,
  type Scan,
  sendFile,
  uploadOptions,
} from '../../platform/files/index.ts';
import { answers } from '../../platform/http/index.ts';
import { route, strict, uuid } from '../route-words.ts';
import { institutionFor, officeFor, officerFor } from './place-of.ts';
import { AtInstitution, AtOffice } from './place-schemas.ts';

/** What the routes of scans stand on, besides that of all others. */
export interface ScanParts extends PortalParts {
  readonly scan: Scan;
}

const ofOffice = `${PORTAL_PATH}/offices/:office`;
const ofInstitution = `${PORTAL_PATH}/institutions/:institution`;

const Kept = Type.Object({ fileId: uuid });
const OfLetter = strict({ officer: uuid, fileId: uuid });

const keeping = (operationId: string, whose: string, params: typeof AtOffice | typeof AtInstitution) => ({
  ...uploadOptions,
  ...route(operationId, `Upload the scan of a letter that appoints ${whose}: a PDF, JPEG or PNG of up to 10 MiB`, {
    params,
    answer: Kept,
    status: 201,
  }),
});

/**
 * Scans of letters of appointment (surat penunjukan). Each is uploaded where the officer will work, by whoever may appoint
 * it there, before the letter that bears it is recorded.
 */
export async function scanRoutes(app: FastifyInstance, parts: ScanParts): Promise<void> {
  await acceptUploads(app);
  const keep = async (request: FastifyRequest, at: Workplace) => {
    const file = await checkFile(await receiveUpload(request), parts.scan);
    return { fileId: await keepScan(parts, at, file) };
  };
  for (const [path, act, id, whose] of [
    ['officers', 'staff.manage', 'keepStaffLetter', 'an officer of the own office'],
    ['administrators', 'staff.found', 'keepAdministratorLetter', 'the first administrator of another office'],
  ] as const)
    app.post<{ Params: AtOffice }>(
      `${ofOffice}/${path}/letters`,
      keeping(id, whose, AtOffice),
      async (request, reply) => {
        const { officeCode } = await officeFor(officerOf(request), act, request.params.office, parts);
        return reply.code(201).send(await keep(request, { officeCode }));
      },
    );
  for (const [path, act, id, whose] of [
    ['users', 'users.manage', 'keepUserLetter', 'an officer of the own institution'],
    ['admins', 'users.found', 'keepAdminLetter', "an institution's first admin, or a new one"],
  ] as const)
    app.post<{ Params: AtInstitution }>(
      `${ofInstitution}/${path}/letters`,
      keeping(id, whose, AtInstitution),
      async (request, reply) => {
        const { institutionId } = await institutionFor(officerOf(request), act, request.params.institution, parts);
        return reply.code(201).send(await keep(request, { institutionId }));
      },
    );
  app.get<{ Params: Static<typeof OfLetter> }>(
    `${PORTAL_PATH}/officers/:officer/letters/:fileId`,
    {
      schema: {
        operationId: 'getAppointmentLetter',
        summary: 'The scan of a letter that appointed an officer, to be saved',
        params: OfLetter,
        response: answers.paper,
      },
    },
    async (request, reply) => {
      const { officer, fileId } = request.params;
      const reading = { staff: 'staff.read', users: 'users.read' } as const;
      const { officerId } = await officerFor(officerOf(request), reading, officer, parts);
      return sendFile(reply, await readScan(parts.pool, officerId, fileId));
    },
  );
}
