import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, route } from '../../access/index.ts';
import { administrationBy, officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { Fault, parseNik, plainAddress, type Uuid } from '../../kernel/index.ts';
import { closeHint, getHint, listHints, takeUpHint } from '../deaths/death-hints.ts';
import { openValues } from '../reveal/open-values.ts';
import { demandHint, demandInstitution, type FeedbackPortalParts } from './request-parts.ts';
import {
  AtHint,
  AtInstitution,
  ClosingBody,
  HintList,
  HintsQuery,
  HintView,
  OpeningBody,
  OpeningView,
} from './schemas.ts';

const hints = `${PORTAL_PATH}/death-hints`;
const PAGE = '50';

/** A look at what was delivered about one person. A POST, so that no NIK stands in an address. */
export function openingRoutes(app: FastifyInstance, parts: FeedbackPortalParts): void {
  app.post<{ Params: AtInstitution; Body: OpeningBody }>(
    `${PORTAL_PATH}/institutions/:institution/feedback-looks`,
    route('openFeedback', 'Open what was delivered about a person, for a case; the look is recorded first', {
      params: AtInstitution,
      body: OpeningBody,
      answer: OpeningView,
    }),
    async (request) => {
      const institution = await demandInstitution(request, 'feedback.open', request.params.institution, parts);
      const opening = { officer: officerOf(request), institution, ...readBody(request.body) };
      const requestId = request.id as Uuid;
      const answer = await openValues({ ...opening, requestId, peer: plainAddress(request.ip) }, parts);
      return { ...answer, requestId };
    },
  );
}

function readBody({ nik: text, caseRef }: OpeningBody) {
  const nik = parseNik(text);
  if (!nik)
    throw new Fault('invalid_input', 'This cannot be a NIK.', {
      field: 'nik',
      remedy: 'Give its 16 digits.',
      indonesian: 'Ini bukan NIK. Isi 16 digit NIK.',
    });
  // A case is kept in clear for years.
  if (/(?:\d[\s.-]*){16}/.test(caseRef)) {
    const remedy = 'Give the number of the ticket.';
    throw new Fault('invalid_input', 'A case is no NIK.', {
      field: 'caseRef',
      remedy,
      indonesian: 'Nomor kasus tidak boleh berisi NIK. Isi nomor tiket, pengaduan, atau surat.',
    });
  }
  return { nik, caseRef: caseRef.trim() };
}

/** The queue of reported deaths. What is found out is registered elsewhere: no route here changes the register. */
export function hintRoutes(app: FastifyInstance, parts: FeedbackPortalParts): void {
  const { pool, keys } = parts;
  app.get<{ Querystring: HintsQuery }>(
    hints,
    route('listDeathHints', 'Reported deaths of the region, oldest first', {
      querystring: HintsQuery,
      answer: HintList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'death.read', ownPlace(officer));
      const { state = 'open', after, limit = PAGE } = request.query;
      return { hints: await listHints(pool, keys, `${officer.officeCode}`, { state, after, limit: Number(limit) }) };
    },
  );
  app.post<{ Params: AtHint }>(
    `${hints}/:hint/take-up`,
    route('takeUpDeathHint', 'Take up a reported death, and see whose it is', { params: AtHint, answer: HintView }),
    async (request) => {
      const { hintId } = await demandHint(request, 'death.review', request.params.hint, parts);
      const nik = await takeUpHint(administrationBy(request, parts), officerOf(request), hintId);
      return { ...(await getHint(pool, keys, hintId)), nik };
    },
  );
  app.post<{ Params: AtHint; Body: ClosingBody }>(
    `${hints}/:hint/close`,
    route('closeDeathHint', 'Close a reported death: confirmed elsewhere, or not confirmed', {
      params: AtHint,
      body: ClosingBody,
      answer: HintView,
    }),
    async (request) => {
      const { hintId } = await demandHint(request, 'death.review', request.params.hint, parts);
      await closeHint(administrationBy(request, parts), officerOf(request), hintId, request.body);
      return getHint(pool, keys, hintId);
    },
  );
}
