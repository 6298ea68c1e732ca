import type { FastifyReply } from 'fastify';
import type { PrintedDocument } from '../../documents/index.ts';

/** Sends a printed paper to be saved, under the name of its kind: neither number nor person stands in it. */
export function sendPaper(reply: FastifyReply, { pdf, title }: PrintedDocument): FastifyReply {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return reply.type('application/pdf').header('content-disposition', `attachment; filename="${name}.pdf"`).send(pdf);
}
