import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What Debian's poppler-utils read out of a PDF. */
export interface ReadPdf {
  /** The text of each page, in the order of the file, without any white space. */
  readonly pages: readonly string[];
  /** `pdfinfo`, by its labels: `Title`, `Tagged`, `Page size`. */
  readonly info: Readonly<Record<string, string>>;
  /** Every font, and whether it is embedded. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

/** Reads a PDF with programs that had no part in making it. Throws where poppler-utils are not installed. */
export function readPdf(pdf: Buffer): ReadPdf {
  const folder = mkdtempSync(path.join(tmpdir(), 'gapura-pdf-'));
  const file = path.join(folder, 'document.pdf');
  try {
    writeFileSync(file, pdf);
    const text = run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
    return {
      pages: text.split('\f').slice(0, -1).map(squash),
      info: Object.fromEntries(run('pdfinfo', [file]).trimEnd().split('\n').map(readLine)),
      fonts: run('pdffonts', [file]).trimEnd().split('\n').slice(2).map(readFont),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text without white space: where lines break is not what is compared. */
export function squash(text: string): string {
  return text.replace(/\s/g, '');
}

function run(program: string, args: readonly string[]): string {
  if (spawnSync(program, ['-v']).error) throw new Error(`${program} is missing: apt-get install poppler-utils`);
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function readLine(line: string): [string, string] {
  const [label = '', ...value] = line.split(':');
  return [label, value.join(':').trim()];
}

/** Columns: name, type (two words), encoding, emb, sub, uni, object id (two). */
function readFont(line: string): ReadPdf['fonts'][number] {
  const words = line.trim().split(/\s+/);
  return { name: words[0] ?? '', isEmbedded: words.at(-5) === 'yes' };
}
