import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Right, route } from '../../access/index.ts';
import { demandRight } from '../../agreements/index.ts';
import { readCase } from '../../disclosure/index.ts';
import { officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { Fault, parseNik, plainAddress, type Uuid } from '../../kernel/index.ts';
import type { ElementName } from '../../reference/index.ts';
import { Id, TryBody } from '../request-schemas.ts';
import { TryView } from '../view-schemas.ts';
import { compareAboutNobody, compareAnswers, type Tried, type TryAnswer, type TryParts } from './compare-answers.ts';

/** `POST /portal/v1/rights/:id/switchover/try`: what both methods would answer. A POST, so that no NIK stands in an address. */
export function tryRoutes(app: FastifyInstance, parts: PortalParts & TryParts): void {
  app.post<{ Params: Id; Body: TryBody }>(
    `${PORTAL_PATH}/rights/:id/switchover/try`,
    route('tryNewMethod', 'See old and new answer side by side; about a person it is a look, recorded first', {
      params: Id,
      body: TryBody,
      answer: TryView,
    }),
    async (request) => {
      const { right } = await demandRight(request, 'switchover.try', request.params.id, parts);
      return { ...(await tryOut(request, right, parts)), requestId: request.id };
    },
  );
}

async function tryOut(request: FastifyRequest<{ Body: TryBody }>, right: Right, parts: TryParts): Promise<TryAnswer> {
  const { about, nik, caseRef } = request.body;
  if (about === 'sandbox') {
    const known = parseNik(nik);
    return known ? compareAboutNobody(right, triedOf(request.body, known)) : { outcome: 'nobody' };
  }
  if (caseRef === undefined) {
    const remedy = 'Give the number of the ticket or letter, or try somebody of the sandbox.';
    throw new Fault('invalid_input', 'A look at a person needs its case.', {
      field: 'caseRef',
      remedy,
      indonesian: 'Isi nomor tiket atau surat yang menjadi alasan, atau coba penduduk rekaan dari lingkungan uji.',
    });
  }
  const looked = readCase({ nik, caseRef });
  const who = { officer: officerOf(request), peer: plainAddress(request.ip), requestId: request.id as Uuid };
  return compareAnswers(right, triedOf(request.body, looked.nik), { ...who, caseRef: looked.caseRef }, parts);
}

/** A value that is empty is none, as on the wire. */
function triedOf({ values, threshold }: TryBody, nik: Tried['nik']): Tried {
  const given = Object.entries(values as Record<string, string>).filter(([, value]) => value.trim() !== '');
  const submitted = new Map(given.map(([name, value]) => [name as ElementName, value.trim()]));
  return { nik, submitted: submitted.set('NIK', nik), threshold: threshold ?? null };
}
