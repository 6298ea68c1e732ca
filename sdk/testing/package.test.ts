import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');
const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** A project of an integrator's: the packed SDK in its node_modules, beside what the SDK and Node's types need. */
let project: string;

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'gapura-sdk-'));
  const modules = path.join(project, 'node_modules');
  await mkdir(path.join(modules, '@gapura'), { recursive: true });
  await run('npm', ['pack', '--workspace', 'sdk', '--pack-destination', project], { cwd: root });
  const tarball = (await readdir(project)).find((name) => name.endsWith('.tgz')) ?? expect.fail('no tarball');
  await run('tar', ['--extract', '--file', path.join(project, tarball), '--directory', project]);
  await run('mv', [path.join(project, 'package'), path.join(modules, '@gapura', 'sdk')]);
  for (const name of ['jose', 'openapi-fetch', 'openapi-typescript-helpers', '@types', 'undici-types'])
    await symlink(path.join(root, 'node_modules', name), path.join(modules, name));
  await writeFile(path.join(project, 'package.json'), '{ "name": "aplikasi", "type": "module" }');
});

afterAll(() => rm(project, { recursive: true }));

describe('the packed SDK', () => {
  it('holds what is built, and no source or test', async () => {
    const held = await readdir(path.join(project, 'node_modules', '@gapura', 'sdk', 'dist'));
    expect(held).toEqual(expect.arrayContaining(['index.js', 'index.d.ts', 'schema.d.ts']));
    expect(held.filter((name) => !/^[a-z-]+(\.d\.ts|\.js)$/.test(name))).toEqual([]);
  });

  it('runs in a plain Node project', async () => {
    const program = `
      import { generateKeyPairSync } from 'node:crypto';
      import { Gapura, isGapuraError } from '@gapura/sdk';
      const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
      const gapura = new Gapura({ baseUrl: 'http://127.0.0.1:1', clientId: 'gpl_uji', privateKey, maxRetries: 0 });
      const ended = await gapura.me().catch((error) => error);
      console.log(isGapuraError(ended), ended.name, ended.code);
    `;
    await writeFile(path.join(project, 'main.mjs'), program);
    const { stdout } = await run(process.execPath, ['main.mjs'], { cwd: project });
    expect(stdout).toBe('true GapuraUnreachable no_connection\n');
  });

  it.each(['nodenext', 'bundler'])(
    'brings its types to a TypeScript project that resolves by %s',
    async (resolution) => {
      await writeFile(path.join(project, 'main.ts'), typedProgram);
      const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
      const options = ['--module', module, '--moduleResolution', resolution, '--target', 'es2022', '--types', 'node'];
      const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--noEmit'];
      const { stdout } = await run(process.execPath, [tsc, ...options, ...strict, 'main.ts'], { cwd: project }).catch(
        (error: { stdout: string }) => error,
      );
      expect(stdout).toBe('');
    },
  );
});

const typedProgram = `
import { type Answer, Gapura, GapuraProblem, isGapuraError } from '@gapura/sdk';

export async function ask(gapura: Gapura): Promise<boolean | null> {
  const elements = { NAMA_LGKP: 'HENDRA' };
  const answer: Answer = await gapura.verify({ nik: '3278011205809990', purpose: 'public_service', elements });
  if (answer.outcome === 'verified') return answer.elements.NAMA_LGKP?.match ?? null;
  // @ts-expect-error an answer that compares nothing has no elements
  answer.elements;
  const why: 'not_found' | 'deceased' | 'duplicate' | 'inactive' | 'nik_withheld' = answer.outcome;
  console.log(why, answer.messages.user.id, answer.requestId, answer.quota?.remaining, answer.replayed);
  return null;
}

export function tell(error: unknown): string {
  if (error instanceof GapuraProblem && error.code === 'quota_used_up') return String(error.retryAfter);
  // @ts-expect-error no problem has such a code
  if (error instanceof GapuraProblem && error.code === 'kuota_habis') return '';
  return isGapuraError(error) && error.code === 'token_refused' ? error.reason : '';
}

// @ts-expect-error there is no such element
export const misspelt = (gapura: Gapura) => gapura.verify({ nik: '1', purpose: 'public_service', elements: { NAMA: 'A' } });
// @ts-expect-error a question names its purpose
export const aimless = (gapura: Gapura) => gapura.verify({ nik: '1', elements: { NAMA_LGKP: 'A' } });
`;
