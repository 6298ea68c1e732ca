import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { installationFolder } from '../platform/database/index.ts';
import { templateWords } from './words.ts';

const fromHere = createRequire(import.meta.url);
const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'] as const;

interface Press {
  readonly compiler: NodeCompiler;
  readonly folder: string;
  /** Changes when templates, fonts, words or the compiler do, so that equal editions make equal bytes. */
  readonly edition: string;
}

let press: Press | undefined;

/** The edition that documents are printed in at present: 16 hexadecimal digits. */
export function currentEdition(): string {
  return opened().edition;
}

/**
 * Sets a template of `templates/` as PDF/A-2a. `input` reaches it as JSON. Equal input at an equal instant (`at`,
 * milliseconds since 1970) gives equal bytes. Throws on anything that Typst finds wrong, warnings too.
 */
export function compileTemplate(template: string, input: object, at: number): Buffer {
  const { compiler, folder } = opened();
  const inputs = { input: JSON.stringify(input), words: templateWords };
  const compiled = compiler.compile({ mainFilePath: join(folder, template), inputs });
  // takeDiagnostics() forgets the errors, so it comes after the question.
  const document = compiled.hasError() ? null : compiled.result;
  const wrong = (document ? compiled.takeWarnings() : compiled.takeDiagnostics())?.shortDiagnostics ?? [];
  if (!document || wrong.length > 0) throw new Error(`${template}: ${wrong.map(messageOf).join('; ')}`);
  const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.A_2a, creationTimestamp: at / 1000 });
  // Keeping parts for the next documents saves no time (27 ms of CPU on average either way) and costs 30 MB.
  compiler.evictCache(0);
  return pdf;
}

function messageOf(diagnostic: { readonly message?: string }): string {
  return diagnostic.message ?? 'no reason given';
}

/** One compiler is kept: making one reads 1.6 MB of fonts, and its first document takes a tenth of a second. */
function opened(): Press {
  press ??= open(join(installationFolder(), 'src', 'documents', 'templates'));
  return press;
}

function open(folder: string): Press {
  const fonts = WEIGHTS.map((name) =>
    readFileSync(fromHere.resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)),
  );
  const templates = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
  const { version } = fromHere(`${COMPILER}/package.json`) as { version: string };
  const hash = createHash('sha256');
  for (const part of [version, templateWords, ...templates, ...fonts]) {
    hash.update(createHash('sha256').update(part).digest());
  }
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] });
  return { compiler, folder, edition: hash.digest('hex').slice(0, 16) };
}
