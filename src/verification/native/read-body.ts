import type { FastifyInstance } from 'fastify';
import { decodeText } from '../../platform/lossless-json/index.ts';
import type { ParameterCode } from './parameter-problems.ts';

/** A question has some 600 bytes; this leaves room for every element at its longest. */
export const MOST_BYTES = 16_384;

/** A body that is no JSON. It goes on like any other, so that its caller is authenticated and its call recorded. */
export class UnreadableBody {
  readonly code: ParameterCode;
  constructor(code: ParameterCode) {
    this.code = code;
  }
}

/**
 * Makes the door read JSON by itself. A key that stands twice counts as its last, as JSON.parse has it; a key
 * `__proto__` is an unknown parameter like any other.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => {
    done(null, readJson(body as Buffer));
  });
}

/** What a body says: the value that its JSON has, or why it has none. */
export function readJson(bytes: Buffer): unknown {
  const text = decodeText(bytes);
  if (text === undefined) return new UnreadableBody('not_utf8');
  if (text.trim() === '') return new UnreadableBody('body_empty');
  try {
    return JSON.parse(text);
  } catch {
    return new UnreadableBody('json_malformed');
  }
}
