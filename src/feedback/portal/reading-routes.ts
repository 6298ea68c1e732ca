import type { FastifyInstance } from 'fastify';
import { demand, ownPlace, pageOf, regionOf, route } from '../../access/index.ts';
import { sendPaper } from '../../agreements/index.ts';
import { officerOf, PORTAL_PATH } from '../../identity/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { dayAt } from '../../kernel/index.ts';
import { answers } from '../../platform/http/index.ts';
import { arrearsAt } from '../duties/arrears-at.ts';
import { dutiesOf } from '../duties/duties.ts';
import { type ArrearsPage, listArrears } from '../duties/keep-arrears.ts';
import { nextDueOf } from '../duties/next-due.ts';
import { errorsAsCsv } from '../intake/error-rows.ts';
import { printReceipt } from '../intake/print-receipt.ts';
import { listErrors, listReceipts } from '../intake/receipt.ts';
import { listMasked } from '../reveal/list-masked.ts';
import { demandInstitution, demandReceipt, type FeedbackPortalParts } from './request-parts.ts';
import {
  AfterQuery,
  ArrearsList,
  ArrearsQuery,
  AtDelivery,
  AtInstitution,
  DutiesView,
  ItemList,
  PageQuery,
  ReceiptList,
  ReceiptView,
} from './schemas.ts';
import { viewReceipt } from './view-receipt.ts';

const ofInstitution = `${PORTAL_PATH}/institutions/:institution`;
const ofDelivery = `${PORTAL_PATH}/feedback-deliveries/:delivery`;

/** How many receipts a page has when nobody says. */
const PAGE = '50';

/** What an institution owes and has delivered, for itself and for the offices above it. */
export function institutionRoutes(app: FastifyInstance, parts: FeedbackPortalParts): void {
  const { pool, clock } = parts;
  app.get<{ Params: AtInstitution }>(
    `${ofInstitution}/feedback-duties`,
    route('listFeedbackDuties', 'Data balikan that an institution owes, when, and its arrears', {
      params: AtInstitution,
      answer: DutiesView,
    }),
    async (request) => {
      const institution = await demandInstitution(request, 'feedback.read', request.params.institution, parts);
      const { institutionId, timeZone } = institution;
      const today = dayAt(clock.business(), timeZone);
      const [arrears] = await arrearsAt(pool, { institution: institutionId }, today);
      const nextDue = await nextDueOf(pool, institutionId, today);
      return { duties: await dutiesOf(pool, institutionId, today), nextDue, arrears: arrears?.kinds ?? [] };
    },
  );
  app.get<{ Params: AtInstitution; Querystring: AfterQuery }>(
    `${ofInstitution}/feedback-deliveries`,
    route('listFeedbackDeliveries', 'Receipts of an institution, newest first', {
      params: AtInstitution,
      querystring: AfterQuery,
      answer: ReceiptList,
    }),
    async (request) => {
      const { institutionId } = await demandInstitution(request, 'feedback.read', request.params.institution, parts);
      const { after, limit = PAGE } = request.query;
      return { receipts: await listReceipts(pool, institutionId, { after, limit: Number(limit) }) };
    },
  );
}

/** A receipt as it is shown, printed, and listed by its errors and values. */
export function receiptRoutes(app: FastifyInstance, parts: FeedbackPortalParts): void {
  const { pool, keys } = parts;
  const params = AtDelivery;
  app.get<{ Params: AtDelivery }>(
    ofDelivery,
    route('getFeedbackDelivery', 'A receipt with the first hundred errors', { params, answer: ReceiptView }),
    async (request) => viewReceipt(pool, (await demandReceipt(request, request.params.delivery, parts)).deliveryId),
  );
  app.get<{ Params: AtDelivery }>(
    `${ofDelivery}/prints/receipt`,
    { schema: { operationId: 'printFeedbackReceipt', summary: 'The receipt as a PDF', params, response: answers.pdf } },
    async (request, reply) =>
      sendPaper(reply, await printReceipt(parts, await demandReceipt(request, request.params.delivery, parts))),
  );
  app.get<{ Params: AtDelivery }>(
    `${ofDelivery}/errors`,
    {
      schema: {
        operationId: 'listFeedbackErrors',
        summary: 'The errors of a delivery as a CSV',
        params,
        response: answers.csv,
      },
    },
    async (request, reply) => {
      const { deliveryId } = await demandReceipt(request, request.params.delivery, parts);
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="galat-data-balikan.csv"');
      return reply.send(errorsAsCsv(await listErrors(pool, deliveryId)));
    },
  );
  app.get<{ Params: AtDelivery; Querystring: PageQuery }>(
    `${ofDelivery}/items`,
    route('listFeedbackItems', 'The values of a delivery, masked', {
      params,
      querystring: PageQuery,
      answer: ItemList,
    }),
    async (request) => {
      const { deliveryId } = await demandReceipt(request, request.params.delivery, parts);
      return { items: await listMasked(pool, keys, deliveryId, pageOf(request.query)) };
    },
  );
}

/** Who is in arrears (tunggakan) in the region of the reader. */
export function arrearsRoutes(app: FastifyInstance, { pool }: FeedbackPortalParts): void {
  app.get<{ Querystring: ArrearsQuery }>(
    `${PORTAL_PATH}/feedback-arrears`,
    route('listFeedbackArrears', 'Institutions in arrears, the longest first', {
      querystring: ArrearsQuery,
      answer: ArrearsList,
    }),
    async (request) => {
      const officer = officerOf(request);
      demand(officer, 'feedback.read', ownPlace(officer));
      const whose = within(officer, request.query.office);
      return whose ? listArrears(pool, { ...whose, ...pageOf(request.query) }) : { total: 0, institutions: [] };
    },
  );
}

/** What an officer may see of what it asks for; undefined for nothing. */
function within(
  { officeCode, institutionId }: Officer,
  office: string | undefined,
): Pick<ArrearsPage, 'region' | 'institution'> | undefined {
  if (officeCode === null) return institutionId === null ? undefined : { institution: institutionId };
  if (office === undefined) return { region: regionOf(officeCode) };
  return regionOf(office).startsWith(regionOf(officeCode)) ? { region: regionOf(office) } : undefined;
}
