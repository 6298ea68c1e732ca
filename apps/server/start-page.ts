import type { FastifyReply } from 'fastify';
import { DOCUMENTS_PATH } from '../../src/documents/index.ts';
import type { Config } from '../../src/platform/config/index.ts';
import { sendPlainPage } from '../../src/platform/http/index.ts';
import { ERRORS_PATH } from '../../src/verification/index.ts';
import type { Services } from './start-services.ts';

/** Where integrators and keepers read what runs here; `/` is the portal's. */
export const START_PATH = '/tentang';

/** Sends the page at `/tentang`: what runs here and where to go on, in Indonesian and English. */
export async function sendStartPage(
  reply: FastifyReply,
  { pool, clock }: Services,
  config: Config,
): Promise<FastifyReply> {
  const counted = await pool.query<{ residents: string; institutions: string }>(
    `SELECT (SELECT reltuples::bigint FROM pg_class WHERE oid = 'resident'::regclass)::text AS residents,
       (SELECT count(*) FROM institution)::text AS institutions`,
  );
  const { residents = '0', institutions = '0' } = counted.rows[0] ?? {};
  const day = new Date(clock.business()).toLocaleDateString('id-ID', { dateStyle: 'full', timeZone: 'Asia/Jakarta' });
  const number = (text: string) => Number(text).toLocaleString('id-ID');
  const moved = config.asOf
    ? `<p class="notice">Jam usaha digeser: hari ini dihitung sebagai <strong>${day}</strong>.
       <span lang="en">The business clock is moved to this day.</span></p>`
    : '';
  const demo = config.demo
    ? `<p class="notice">Instalasi peragaan. Semua penduduk di sini rekaan.
       <span lang="en">A demo: every resident here is invented.</span></p>`
    : '';
  return sendPlainPage(
    reply,
    'Gapura',
    `<h1>Gapura</h1>
<p class="lead">Gerbang pemanfaatan data kependudukan. <span lang="en">The gate to a population register.</span></p>
${moved}${demo}
<dl><div><dt>Penduduk terdaftar</dt><dd>± ${number(residents)}</dd></div>
<div><dt>Lembaga pengguna</dt><dd>${number(institutions)}</dd></div>
<div><dt>Hari ini</dt><dd>${day}</dd></div></dl>
<h2>Pintu <span lang="en">Doors</span></h2>
<ul><li><code>POST /v1/verifications</code> verifikasi bagi aplikasi baru: <a href="/reference">rujukan API</a>,
<a href="${ERRORS_PATH}">arti setiap kode</a></li>
<li><code>POST /dukcapil/get_json/{instansi}/{metode}</code> verifikasi bagi aplikasi yang sudah terpasang</li>
<li><code>POST /dukcapil/store</code> penyampaian data balikan</li></ul>
<h2>Portal</h2>
<ul><li><a href="/">Masuk sebagai petugas dinas atau lembaga</a></li></ul>
<h2>Dokumen <span lang="en">Documents</span></h2>
<ul><li><a href="${DOCUMENTS_PATH}">Periksa keaslian dokumen yang dicetak di sini</a></li></ul>
<h2>Keadaan <span lang="en">State</span></h2>
<ul><li><a href="/health/ready">Siap melayani?</a></li><li><a href="/metrics">Metrik</a></li></ul>`,
  );
}
