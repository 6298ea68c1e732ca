import { randomUUID } from 'node:crypto';
import type { BulkFields, BulkFile } from './bulk.ts';

/** A multipart body (RFC 7578) as it is sent. */
export interface Upload {
  readonly contentType: string;
  readonly body: Blob | ReadableStream<Uint8Array>;
  /** False for a stream: what was read of it is gone. */
  readonly isRepeatable: boolean;
}

/**
 * Makes the body of an upload: what is said of the file, then the file, because the gate reads it as it comes. The name
 * of the file stays here; it may name a person.
 */
export function makeUpload(file: BulkFile, fields: BulkFields): Upload {
  const boundary = `gapura-${randomUUID()}`;
  const contentType = `multipart/form-data; boundary=${boundary}`;
  const said = wordsOf(fields).map(([name, value]) => part(boundary, `name="${name}"`, `${value}\r\n`));
  const head = [...said, part(boundary, 'name="file"; filename="file"', '')].join('');
  const tail = `\r\n--${boundary}--\r\n`;
  if (file instanceof ReadableStream) return { contentType, body: between(head, file, tail), isRepeatable: false };
  return { contentType, body: new Blob([head, file, tail]), isRepeatable: true };
}

function wordsOf({ threshold, columns, start, ...texts }: BulkFields): [name: string, value: string][] {
  const words = {
    ...texts,
    threshold: threshold === undefined ? undefined : String(threshold),
    columns: columns && JSON.stringify(columns),
    start: start ? 'true' : undefined,
  };
  return Object.entries(words).filter((word): word is [string, string] => word[1] !== undefined);
}

function part(boundary: string, disposition: string, content: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}`;
}

function between(head: string, file: ReadableStream<Uint8Array>, tail: string): ReadableStream<Uint8Array> {
  const text = new TextEncoder();
  const frame = {
    start: (body: TransformStreamDefaultController<Uint8Array>) => body.enqueue(text.encode(head)),
    flush: (body: TransformStreamDefaultController<Uint8Array>) => body.enqueue(text.encode(tail)),
  };
  return file.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(frame));
}
