import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordinaryData, printContext } from '../../testing/documents/index.ts';
import { type Authority, openAuthority } from '../../testing/rights/index.ts';
import { createHttpServer } from '../platform/http/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { groupDigest } from './document-digest.ts';
import { documentRoutes, findPrinting, type PrintedDocument, printDocument, recordPrinting } from './index.ts';

const context = {
  ...printContext,
  letterhead: { ...printContext.letterhead, officeCode: '32', office: 'Dinas <Contoh>' },
};
const warning = printDocument('warning_letter', ordinaryData.warning_letter, context);
const login = printDocument('first_login_letter', ordinaryData.first_login_letter, context);

let authority: Authority;
let app: FastifyInstance;

beforeAll(async () => {
  authority = await openAuthority();
  await record(warning);
  await record(login);
  app = await open();
});
afterAll(async () => {
  await app.close();
  await authority.close();
});

async function open(): Promise<FastifyInstance> {
  const server = createHttpServer({ clock: authority.clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await server.register((door) => documentRoutes(door, authority));
  return server;
}

function record(printed: PrintedDocument): Promise<void> {
  return inTransaction(authority.pool, (tx) => recordPrinting(tx, printed, authority.clock));
}

const get = (url: string) => app.inject({ url });

function handIn(digest: string, file: Buffer | undefined, end = '\r\n--batas--\r\n') {
  const head = '--batas\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\n';
  const payload = Buffer.concat([Buffer.from(file ? head : ''), file ?? Buffer.alloc(0), Buffer.from(end)]);
  const headers = { 'content-type': 'multipart/form-data; boundary=batas' };
  return app.inject({ method: 'POST', url: `/dokumen/${digest}`, headers, payload });
}

describe('a printing', () => {
  it('is recorded once, however often the same is printed', async () => {
    await record(printDocument('warning_letter', ordinaryData.warning_letter, context));
    const { rows } = await authority.pool.query('SELECT * FROM printed_document WHERE digest = $1', [warning.digest]);
    expect(rows).toEqual([
      expect.objectContaining({
        kind: 'warning_letter',
        title: 'Surat Peringatan II',
        number: '470/1302/Disdukcapil/2026',
        office_code: '32',
        pdf_sha256: warning.pdfSha256,
      }),
    ]);
  });

  it('is gone when the transaction that it belongs to fails', async () => {
    const other = printDocument('warning_letter', { ...ordinaryData.warning_letter, number: '2' }, context);
    const failing = inTransaction(authority.pool, async (tx) => {
      await recordPrinting(tx, other, authority.clock);
      throw new RangeError('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await findPrinting(authority.pool, other.digest)).toBeUndefined();
  });

  it('of another file under the same digest is a conflict', async () => {
    const other = { ...warning, pdfSha256: Buffer.alloc(32) };
    await expect(record(other)).rejects.toMatchObject({ code: 'conflict', field: 'digest' });
  });

  it('is kept without a word of what the document says', async () => {
    const { rows } = await authority.pool.query('SELECT p::text AS kept FROM printed_document p');
    const kept = rows.map((row) => row.kept).join('\n');
    const { recipient, code, userName } = ordinaryData.first_login_letter;
    for (const said of [recipient.name, code, userName]) expect(kept).not.toContain(said);
  });
});

describe('the checking page', () => {
  it('says which document a code is of, in any form of the code', async () => {
    for (const code of [warning.digest, encodeURIComponent(groupDigest(warning.digest))]) {
      const { statusCode, body, headers } = await get(`/dokumen/${code}`);
      expect(statusCode).toBe(200);
      expect(headers['content-security-policy']).toContain("form-action 'self'");
      expect(body).toContain('Surat Peringatan II');
      expect(body).toContain('470/1302/Disdukcapil/2026');
      expect(body).toContain('29 November 2026');
      expect(body).toContain('Dinas &#60;Contoh&#62;');
      expect(body).not.toContain('<script');
    }
  });

  it('takes a code that is typed, and says when it is none', async () => {
    expect((await get('/dokumen')).body).toContain('<form method="get" action="/dokumen">');
    const typed = await get(`/dokumen?kode=${encodeURIComponent(groupDigest(warning.digest))}`);
    expect([typed.statusCode, typed.headers.location]).toEqual([303, `/dokumen/${warning.digest}`]);
    for (const url of ['/dokumen?kode=abc', '/dokumen?kode=a&kode=b', '/dokumen/abc', "/dokumen/'--"]) {
      const { statusCode, body } = await get(url);
      expect([url, statusCode]).toEqual([url, 400]);
      expect(body).toContain('Kode terdiri atas 32 huruf dan angka');
    }
  });
});

describe('a file', () => {
  it('that is the printed one is the same', async () => {
    const { statusCode, body } = await handIn(warning.digest, warning.pdf);
    expect([statusCode, body.includes('sama persis')]).toEqual([200, true]);
  });

  it('that differs in one bit is different', async () => {
    const changed = Buffer.from(warning.pdf);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    const { statusCode, body } = await handIn(warning.digest, changed);
    expect([statusCode, body.includes('Berkas berbeda')]).toEqual([200, true]);
  });

  it('that is missing, empty or cut off is none', async () => {
    const none = [
      await handIn(warning.digest, undefined),
      await handIn(warning.digest, Buffer.alloc(0)),
      await handIn(warning.digest, warning.pdf, ''),
      await app.inject({ method: 'POST', url: `/dokumen/${warning.digest}`, payload: { berkas: 'x' } }),
    ];
    expect(none.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400]);
    for (const { body } of none) expect(body).toContain('Belum ada berkas');
  });

  it('of more than 10 MiB is not compared', async () => {
    const { statusCode, body } = await handIn(warning.digest, Buffer.alloc(10 * 1024 * 1024 + 1));
    expect([statusCode, body.includes('terlalu besar')]).toEqual([413, true]);
  });
});
