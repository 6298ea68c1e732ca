import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { CheckedFile } from '../../src/platform/files/index.ts';

/** A PDF of one empty page; `text` makes its content a different one. */
export function aPdf(text = 'contoh'): Buffer {
  const body = `%PDF-1.7\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n`;
  return Buffer.from(`${body}trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n`);
}

/** A PDF as it is when it has been looked at; no scanner was there. */
export function aCheckedPdf(content: Buffer = aPdf()): CheckedFile {
  const sha256 = createHash('sha256').update(content).digest();
  const looked = { mediaType: 'application/pdf', scan: 'not_scanned' } as const;
  return { name: 'rekaan.pdf', content, sha256, ...looked } as CheckedFile;
}

/** A PNG of one white pixel. */
export function aPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const pixel = deflateSync(Buffer.of(0, 255));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0))]);
}

/** The segments of a JPEG, with a scan of a few bytes; `thumbnail` puts another one into its first segment. */
export function aJpeg({ thumbnail }: { readonly thumbnail?: Buffer } = {}): Buffer {
  const start = Buffer.of(0xff, 0xd8);
  const application = segment(0xe0, thumbnail ?? Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1'));
  const scan = Buffer.concat([segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)), Buffer.of(0x12, 0x34, 0xff, 0x00, 0x56)]);
  return Buffer.concat([start, application, scan, Buffer.of(0xff, 0xd9)]);
}

/** A form with one file, as a browser sends it. */
export function formWith(content: Buffer, name = 'rekaan.pdf'): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), name);
  return form;
}

/** The body of an upload of one file, with the header that belongs to it. */
export function uploadOf(name: string, content: Buffer) {
  const boundary = 'batas-contoh';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
