import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPdf, aPng, uploadOf } from '../../../testing/files/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { createHttpServer } from '../http/index.ts';
import { checkFile, MOST_FILE_BYTES } from './check-file.ts';
import { acceptUploads, receiveUpload, uploadOptions } from './receive-upload.ts';
import { noScan, type Scan, scanBy } from './scan-file.ts';
import { sendFile } from './send-file.ts';
import { readFile, storeFile } from './store-file.ts';

let authority: Authority;
let app: FastifyInstance;
let scan: Scan;

beforeAll(async () => {
  authority = await openAuthority();
  const { clock, pool } = authority;
  app = createHttpServer({ clock, logger: pino({ level: 'silent' }), trustedProxies: [] });
  await acceptUploads(app);
  app.post('/files', uploadOptions, async (request) => {
    const file = await checkFile(await receiveUpload(request), scan);
    return { fileId: await storeFile(pool, file, clock) };
  });
  app.get<{ Params: { id: Uuid } }>('/files/:id', async (request, reply) =>
    sendFile(reply, await readFile(pool, request.params.id)),
  );
});

afterAll(async () => {
  await app.close();
  await authority.close();
});

const upload = (name: string, content: Buffer, by: Scan = noScan) => {
  scan = by;
  return app.inject({ method: 'POST', url: '/files', ...uploadOf(name, content) });
};
const codeOf = (response: Awaited<ReturnType<typeof upload>>) => response.json().parameters?.[0].code;
const shell = (script: string, limitMs?: number) => scanBy(['sh', '-c', script], limitMs);

describe('a file that was handed in', () => {
  it('comes back as it was, to be saved and not to be shown', async () => {
    const { fileId } = (await upload('Surat Wali Köta (1).pdf', aPdf())).json();
    const response = await app.inject({ url: `/files/${fileId}` });
    expect(response.rawPayload).toEqual(aPdf());
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Surat Wali K_ta _1_.pdf"; filename*=UTF-8''Surat%20Wali%20K%C3%B6ta%20%281%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is kept with its type, size, hash, and that nobody has scanned it', async () => {
    const { fileId } = (await upload('foto.jpeg', aPng())).json();
    expect(await readFile(authority.pool, fileId)).toMatchObject({
      name: 'foto.jpeg.png',
      mediaType: 'image/png',
      size: aPng().length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      scan: 'not_scanned',
    });
  });

  it('that nobody knows is not found', async () => {
    const unknown = readFile(authority.pool, '00000000-0000-7000-8000-000000000000' as Uuid);
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a file that is not taken', () => {
  it('says why: its content is another one than its name says', async () => {
    const response = await upload('surat.pdf', Buffer.from('<html>'));
    expect(response.json()).toMatchObject({ status: 400, code: 'invalid_input', field: 'file' });
    expect(codeOf(response)).toBe('unknown_type');
  });

  it('says why: it is empty', async () => {
    expect(codeOf(await upload('surat.pdf', Buffer.alloc(0)))).toBe('empty');
  });

  it('says why: it is too big, by one byte', async () => {
    const sized = (bytes: number) => Buffer.concat([aPdf(), Buffer.alloc(bytes - aPdf().length)]);
    expect((await upload('surat.pdf', sized(MOST_FILE_BYTES))).statusCode).toBe(200);
    expect(codeOf(await upload('surat.pdf', sized(MOST_FILE_BYTES + 1)))).toBe('too_big');
  });

  it.each([
    ['no multipart', { headers: { 'content-type': 'application/json' }, payload: '{}' }],
    ['no part', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload: '--b--\r\n' }],
    ['half a body', { ...uploadOf('a.pdf', aPdf()), payload: uploadOf('a.pdf', aPdf()).payload.subarray(0, 200) }],
    ['a field alone', fieldOf()],
  ])('is told to whoever sends %s', async (_, body) => {
    scan = noScan;
    const response = await app.inject({ method: 'POST', url: '/files', ...body });
    expect(response.json()).toMatchObject({ status: expect.toSatisfy((status) => status === 400 || status === 415) });
  });
});

describe('a scanner', () => {
  it('that finds nothing lets the file through, which says so', async () => {
    const { fileId } = (await upload('surat.pdf', aPdf('bersih'), shell('grep -q bersih'))).json();
    expect(await readFile(authority.pool, fileId)).toMatchObject({ scan: 'clean' });
  });

  it('that finds something has the file refused', async () => {
    const response = await upload('surat.pdf', aPdf('EICAR'), shell('! grep -q EICAR'));
    expect([response.statusCode, codeOf(response)]).toEqual([400, 'infected']);
  });

  it.each([
    ['ends with another code', shell('exit 2')],
    ['is ended by a signal', shell('kill -9 $$')],
    ['does not exist', scanBy(['/usr/bin/no-such-scanner'])],
    ['hangs, and what it started with it', shell('sleep 60 & wait', 50)],
  ])('that %s has no file taken', async (_, broken) => {
    const kept = await authority.pool.query('SELECT count(*) FROM stored_file');
    expect((await upload('surat.pdf', aPdf(), broken)).json()).toMatchObject({
      status: 503,
      code: 'scanner_unavailable',
    });
    expect((await authority.pool.query('SELECT count(*) FROM stored_file')).rows).toEqual(kept.rows);
  });

  it('that knows enough before it has read all may close its input', async () => {
    const big = Buffer.concat([aPdf(), Buffer.alloc(MOST_FILE_BYTES - aPdf().length)]);
    expect((await upload('surat.pdf', big, shell('exit 0'))).statusCode).toBe(200);
  });
});

function fieldOf() {
  const payload = '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\ntext\r\n--b--\r\n';
  return { headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload };
}
