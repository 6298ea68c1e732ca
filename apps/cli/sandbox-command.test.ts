import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePair } from '../../testing/rights/index.ts';

const program = path.join(import.meta.dirname, '..', '..', 'bin', 'gapura.mjs');
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gapura-sandbox-'));
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Starts `gapura sandbox` on a free port and answers what it has printed once it listens. */
async function start(keys: string, ...args: string[]) {
  const child = spawn(process.execPath, [program, ...onFreePort(keys), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  return { child, lines: await untilReady(child) };
}

function onFreePort(keys: string): string[] {
  return ['sandbox', '--port', '0', '--keys', keys];
}

/** What it prints until it listens. */
async function untilReady({ stdout }: { readonly stdout: Readable }): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stdout })) {
    lines.push(line);
    if (line.startsWith('Token:')) break;
  }
  return lines;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

describe('gapura sandbox', () => {
  it('gives a token and a first answer, with nothing but the file that it writes', async () => {
    const keys = path.join(folder, 'own', 'sandbox.json');
    const { child, lines } = await start(keys);
    expect((await stat(keys)).mode & 0o777).toBe(0o600);
    const { baseUrl, native, personas } = JSON.parse(await readFile(keys, 'utf8'));
    expect(lines[0]).toContain(baseUrl);
    expect(native.privateKeyFile).toBe(path.join(folder, 'own', 'sandbox.pem'));
    expect((await stat(native.privateKeyFile)).mode & 0o777).toBe(0o600);

    const key = await importPKCS8(await readFile(native.privateKeyFile, 'utf8'), 'EdDSA');
    const { access_token } = await tokenOf(native, await assertion(native, key));
    const [somebody] = personas;
    const answer = await fetch(`${baseUrl}/v1/verifications`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        nik: somebody.nik,
        purpose: 'public_service',
        elements: { NAMA_LGKP: somebody.elements.NAMA_LGKP },
      }),
    });
    expect(await answer.json()).toMatchObject({
      mode: 'sandbox',
      outcome: 'verified',
      elements: { NAMA_LGKP: { match: true, score: 100, reason: 'identical' } },
    });
    expect(await stop(child, 'SIGINT')).toBe(0);
  });

  it('prints a line for the shell that works as it stands', async () => {
    const { child, lines } = await start(path.join(folder, 'line.json'));
    const line = lines.find((one) => one.startsWith('curl ')) ?? '';
    const { stdout } = await promisify(execFile)('bash', ['-c', line]);
    expect(JSON.parse(stdout)).toMatchObject({ content: [{ NIK: 'Sesuai' }], quotaLimiter: 999 });
    expect(await stop(child)).toBe(0);
  });

  it('takes the integrator’s own public key, and makes none', async () => {
    const pair = await makePair('ES256');
    const file = path.join(folder, 'own.jwk');
    await writeFile(file, JSON.stringify(pair.publicJwk));
    const keys = path.join(folder, 'given.json');
    const { child } = await start(keys, '--key-file', file);
    const { native } = JSON.parse(await readFile(keys, 'utf8'));
    expect(native.privateKeyFile).toBeNull();
    expect(existsSync(path.join(folder, 'given.pem'))).toBe(false);
    expect((await tokenOf(native, await assertion(native, pair.privateKey, 'ES256'))).access_token).toMatch(/^gps_/);
    await stop(child);
  });

  it('ends within seconds of a signal, whoever is waiting for a slow answer', async () => {
    const keys = path.join(folder, 'slow.json');
    const { child } = await start(keys);
    const { wire, personas } = JSON.parse(await readFile(keys, 'utf8'));
    const slow = personas.find(({ outcome }: { outcome: string }) => outcome === 'slow_30').nik;
    const waiting = fetch(`${wire.base}/dukcapil/get_json/${wire.instansi}/CALL_VERIFY_BY_ELEMEN`, {
      method: 'POST',
      body: JSON.stringify({ USER_ID: wire.userId, PASSWORD: wire.password, NIK: slow }),
    }).then(
      () => 'answered',
      () => 'cut off',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    expect(await stop(child)).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(await waiting).toBe('cut off');
  });

  it('ends with the npx that started it, which passes no signal on', async () => {
    const keys = path.join(folder, 'npx.json');
    const shell = spawn('bash', ['-c', '"$0" "$@" & wait', process.execPath, program, ...onFreePort(keys)], {
      cwd: folder,
      env: { PATH: process.env.PATH, npm_command: 'exec' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(shell);
    await untilReady(shell);
    const { baseUrl } = JSON.parse(await readFile(keys, 'utf8'));
    const isThere = () =>
      fetch(`${baseUrl}/health/live`).then(
        () => true,
        () => false,
      );
    expect(await isThere()).toBe(true);
    shell.kill('SIGKILL');
    await expect.poll(isThere, { timeout: 10_000 }).toBe(false);
  });

  it.each([
    ['a port that is taken', ['--port', 'TAKEN'], 'port_taken', 1],
    ['a port that is none', ['--port', '70000'], 'invalid_input', 2],
    ['an address with a path', ['--public-url', 'http://gapura/x'], 'invalid_input', 2],
    ['a key file that is not there', ['--key-file', 'nowhere.pem'], 'invalid_input', 2],
  ])('refuses %s', async (_, args, code, exit) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as { port: number };
    const given = ['--port', '0', ...args.map((arg) => (arg === 'TAKEN' ? String(port) : arg))];
    const child = promisify(execFile)(process.execPath, [program, 'sandbox', ...given], { cwd: folder });
    await expect(child).rejects.toMatchObject({ code: exit, stderr: expect.stringContaining(`[${code}]`) });
    expect(existsSync(path.join(folder, '.gapura', 'sandbox.json'))).toBe(false);
    holder.close();
  });
});

type Native = { readonly tokenUrl: string; readonly clientId: string };
type SigningKey = Parameters<InstanceType<typeof SignJWT>['sign']>[0];

function assertion({ clientId, tokenUrl }: Native, key: SigningKey, alg = 'EdDSA'): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setExpirationTime('1m')
    .setJti(crypto.randomUUID())
    .sign(key);
}

async function tokenOf({ tokenUrl }: Native, client_assertion: string): Promise<{ readonly access_token: string }> {
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const form = { grant_type: 'client_credentials', client_assertion_type: type, client_assertion };
  const answer = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  return (await answer.json()) as { access_token: string };
}
