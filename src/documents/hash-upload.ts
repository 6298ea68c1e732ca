import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** SHA-256 of an uploaded file, or why there is none. */
export type HashedUpload = { readonly sha256: Buffer } | { readonly problem: 'no_file' | 'too_big' };

/** Hashes the one file of a multipart request as it comes; nothing of it is kept. */
export async function hashUpload(request: FastifyRequest): Promise<HashedUpload> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const part = await request.file();
    if (!part) return { problem: 'no_file' };
    for await (const chunk of part.file) {
      bytes += chunk.length;
      hash.update(chunk);
    }
    if (part.file.truncated) return { problem: 'too_big' };
  } catch {
    // Not multipart at all, or cut off on its way: whoever sent it has no file to be told about.
    return { problem: 'no_file' };
  }
  return bytes === 0 ? { problem: 'no_file' } : { sha256: hash.digest() };
}
