import type { FastifyInstance, FastifyRequest } from 'fastify';
import { route } from '../../access/index.ts';
import { officerOf, PORTAL_PATH } from '../../identity/index.ts';
import { Fault, plainAddress, type Uuid } from '../../kernel/index.ts';
import { paperOptions } from '../../platform/files/index.ts';
import { acceptRows, checkPeriod } from '../intake/accept-rows.ts';
import { owedBy } from '../intake/deliver.ts';
import type { Sender } from '../intake/delivery.ts';
import { readTable } from '../intake/read-table.ts';
import { tellError } from '../intake/receipt.ts';
import type { RowError } from '../intake/row-errors.ts';
import { receiveTable } from './receive-table.ts';
import { demandInstitution, type FeedbackPortalParts } from './request-parts.ts';
import { AtInstitution, type DeliveryFacts, ReceiptView } from './schemas.ts';
import { viewReceipt } from './view-receipt.ts';

/** Errors that an answer names; a receipt has all. */
const MOST_TOLD = 100;

/** The upload of an institution, and the same at the counter of the office that holds it. */
export function deliveringRoutes(app: FastifyInstance, parts: FeedbackPortalParts): void {
  const words = { params: AtInstitution, answer: ReceiptView, status: 201 } as const;
  app.post<{ Params: AtInstitution }>(
    `${PORTAL_PATH}/institutions/:institution/feedback-deliveries`,
    { ...paperOptions, ...route('deliverFeedback', 'Deliver data balikan by CSV or XLSX', words) },
    async (request, reply) => {
      const { institutionId } = await demandInstitution(request, 'feedback.deliver', request.params.institution, parts);
      const { facts, content } = await receiveTable(request, parts.scan);
      const sender = senderOf(request, institutionId, facts);
      const owed = await owedBy(parts, institutionId);
      const said = facts.period ?? null;
      checkPeriod(said, owed.today);
      const { rows, unread } = await readTable(content, owed.duties);
      await parts.keys.prepare(parts.pool, parts.clock.now());
      await parts.keys.refresh(parts.pool);
      const accepted = await acceptRows(sender, { rows, said, besides: unread }, owed, parts);
      if ('errors' in accepted) throw nothingKept(accepted.errors);
      return reply.code(201).send(await viewReceipt(parts.pool, accepted.deliveryId));
    },
  );
}

/** Whoever is of an office stands at its counter, where a file comes with a letter (surat). */
function senderOf(request: FastifyRequest, institutionId: Uuid, { letter }: DeliveryFacts): Sender {
  const officer = officerOf(request);
  const who = { institutionId, officer, requestId: request.id as Uuid, peer: plainAddress(request.ip) };
  if (officer.officeCode === null) return { ...who, door: 'portal' };
  if (letter) return { ...who, door: 'counter', letter };
  throw new Fault('invalid_input', 'What comes over the counter comes with a letter.', {
    field: 'facts.letter',
    remedy: 'Give its number and date.',
    indonesian: 'Kiriman melalui loket disertai surat. Isi nomor dan tanggal suratnya.',
  });
}

function nothingKept(errors: readonly RowError[]): Fault {
  const parameters = errors
    .slice(0, MOST_TOLD)
    .map(tellError)
    .map(({ place, field, reason, remedy }) => ({
      name: [`row ${place}`, field].filter(Boolean).join(', '),
      code: reason,
      reason: remedy.en,
      indonesian: remedy.id,
    }));
  const remedy = 'Mend the rows that are named and send the file again.';
  return new Fault('invalid_input', 'No row of the file can be kept.', {
    field: 'file',
    remedy,
    parameters,
    indonesian: 'Tidak ada baris berkas yang dapat diterima. Perbaiki baris yang disebut, lalu kirim lagi.',
  });
}
