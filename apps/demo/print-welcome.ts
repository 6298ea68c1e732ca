import { join } from 'node:path';
import type { Config } from '../../src/platform/config/index.ts';
import { localUrlOf } from '../installation/index.ts';
import type { DemoFile } from './demo-file.ts';

/** Tells on standard output what to open and a line that works when it is pasted into a shell. */
export function printWelcome(config: Config, demo: DemoFile | undefined): void {
  const base = localUrlOf(config);
  const lines = ['', `Gapura berjalan di ${base}  (Ctrl-C untuk berhenti)`];
  if (config.asOf) lines.push(`Jam usaha digeser ke ${config.asOf}. (business clock moved)`);
  if (!demo) lines.push('Tanpa peragaan; langkah pertama (first steps): docs/guides/operator.md');
  if (demo)
    lines.push(
      '',
      'Coba verifikasi (try a verification):',
      '',
      curlLine(demo),
      '',
      `Masuk ke portal (sign in): ${base}; siapa dan dengan apa: npx gapura demo people`,
      `Aplikasi baru (new applications): docs/guides/integrator.md, ${base}/reference`,
      `Semua kunci peragaan: ${join(config.home, 'demo.json')}`,
    );
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** The first institution asks about the first resident. */
function curlLine({ institutions, residents }: DemoFile): string {
  const { wire } = institutions[0] as DemoFile['institutions'][number];
  const { NIK, NAMA_LGKP, TGL_LHR } = residents[0] as DemoFile['residents'][number];
  const body = {
    USER_ID: wire.userId,
    PASSWORD: wire.password,
    IP_USER: wire.ip,
    NIK,
    NAMA_LGKP,
    TGL_LHR,
    TRESHOLD: '80',
  };
  const url = `${wire.base}/dukcapil/get_json/${wire.instansi}/CALL_VERIFY_BY_ELEMEN`;
  const quoted = JSON.stringify(body).replaceAll("'", "'\\''");
  return `curl -s --interface ${wire.ip} -H 'Content-Type: application/json' \\\n  -d '${quoted}' \\\n  ${url}`;
}
