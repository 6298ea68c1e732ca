import type { FastifyReply } from 'fastify';
import type { StoredFile } from './store-file.ts';

/**
 * Sends a file to be saved, never to be shown: what somebody handed in must not run as a page of ours, whatever a browser
 * takes it for. It has no rights even where one opens it all the same.
 */
export function sendFile(reply: FastifyReply, file: StoredFile & { readonly content: Buffer }): FastifyReply {
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-disposition': attachmentOf(file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    })
    .send(file.content);
}

/** RFC 6266 with the name in UTF-8 (RFC 8187), and for old browsers one of plain letters. */
function attachmentOf(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
