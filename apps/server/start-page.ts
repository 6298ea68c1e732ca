import { createHash } from 'node:crypto';
import type { Config } from '../../src/platform/config/index.ts';
import type { Services } from './start-services.ts';

/** What the page may load: its own style and nothing else. */
export const startPagePolicy = () =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; frame-ancestors 'none'`;

/** The page at `/`: what runs here and where to go on, in Indonesian and English. */
export async function startPage({ pool, clock }: Services, config: Config): Promise<string> {
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
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gapura</title><style>${css}</style></head><body><main>
<h1>Gapura</h1>
<p class="lead">Gerbang pemanfaatan data kependudukan. <span lang="en">The gate to a population register.</span></p>
${moved}${demo}
<dl><div><dt>Penduduk terdaftar</dt><dd>± ${number(residents)}</dd></div>
<div><dt>Lembaga pengguna</dt><dd>${number(institutions)}</dd></div>
<div><dt>Hari ini</dt><dd>${day}</dd></div></dl>
<h2>Pintu <span lang="en">Doors</span></h2>
<ul><li><code>POST /dukcapil/get_json/{instansi}/{metode}</code> verifikasi bagi aplikasi yang sudah terpasang</li>
<li><code>POST /dukcapil/store</code> penyampaian data balikan</li></ul>
<h2>Keadaan <span lang="en">State</span></h2>
<ul><li><a href="/health/ready">Siap melayani?</a></li><li><a href="/metrics">Metrik</a></li></ul>
</main></body></html>
`;
}

const css = `
:root { color-scheme: light dark; --ink: #16211d; --soft: #55645e; --paper: #fbfcfb; --line: #d8e0dc; --accent: #0b6b4f }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efec; --soft: #a3b3ac; --paper: #101614; --line: #2b3733; --accent: #63c9a5 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; overflow-wrap: anywhere }
h1 { font-size: 2rem; margin: 0; letter-spacing: -.02em; border-bottom: 3px solid var(--accent); display: inline-block }
h2 { font-size: 1.1rem; margin: 2rem 0 .25rem }
.lead { font-size: 1.15rem } span[lang=en] { color: var(--soft) }
.notice { border-left: 4px solid var(--accent); padding: .25rem 1rem; margin: 1rem 0 }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; border-block: 1px solid var(--line); padding: 1rem 0 }
dt { color: var(--soft); font-size: .9rem } dd { margin: 0; font-weight: 600 }
ul { padding-left: 1.25rem } a { color: var(--accent) } code { font-size: .95em }
`;
