/**
 * Does what a person does on the first day, for real: `npm start` in a fresh home on a free port, the printed curl
 * line, a call made from demo.json alone, Ctrl-C, and all of it once more. Prints each step with its seconds and last
 * the closing line of a test run.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(path.join(tmpdir(), 'gapura-try-start-'));
const port = await freePort();
const env = { ...process.env, GAPURA_HOME: home, GAPURA_PORT: String(port) };
const counts = { passed: 0, failed: 0 };

let server = startServer();
process.on('exit', () => killGroup('SIGKILL'));

await step('the first start is ready within 60 s', () => untilReady(60_000));
await step('the printed curl line gets an answer', printedCurl);
await step('a call made from demo.json is verified', verifyFromDemoFile);
await step('the portal comes with its script', openPortal);
await step('a second server on the port says so and leaves the first alone', secondServer);
await step('Ctrl-C ends the server and its database', stopServer);
server = startServer();
await step('the next start is ready within 5 s', () => untilReady(5_000));
await step('and gives the same answer', verifyFromDemoFile);
await step('and stops as cleanly', stopServer);

rmSync(home, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function step(what, work) {
  const began = performance.now();
  const error = await Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (thrown) => thrown,
    );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  counts[error ? 'failed' : 'passed'] += 1;
  console.log(`${error ? 'not ok' : 'ok'} ${what} (${seconds} s)${error ? `: ${error.message}` : ''}`);
  if (error) console.log(server.said.trim().split('\n').slice(-15).join('\n'));
}

/** A process group of its own, so that SIGINT can be sent to all of it as a terminal does on Ctrl-C. */
function startServer() {
  const child = spawn('npm', ['start'], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const started = { child, said: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      started.said += text;
    });
  return started;
}

async function untilReady(atMost) {
  const deadline = performance.now() + atMost;
  while (performance.now() < deadline && server.child.exitCode === null) {
    const status = await call({ path: '/health/ready' }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await sleep(50);
  }
  throw new Error(server.child.exitCode === null ? `not ready after ${atMost} ms` : 'it ended');
}

async function printedCurl() {
  const line = await untilSaid(/^\s*(curl [\s\S]*?[^\\])\n/m);
  expectVerified(execFileSync('bash', ['-c', line], { encoding: 'utf8', timeout: 10_000 }));
}

/** The welcome is printed a moment after the server has become ready. */
async function untilSaid(pattern) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = pattern.exec(server.said);
    if (found) return found[1];
    await sleep(50);
  }
  throw new Error('no curl line was printed');
}

async function verifyFromDemoFile() {
  const demo = JSON.parse(readFileSync(path.join(home, 'demo.json'), 'utf8'));
  const { wire } = demo.institutions[0];
  const { NIK, NAMA_LGKP } = demo.residents.find(({ status }) => status === 'active');
  const body = { USER_ID: wire.userId, PASSWORD: wire.password, IP_USER: wire.ip, TRESHOLD: '80', NIK, NAMA_LGKP };
  const url = new URL(`${wire.base}/dukcapil/get_json/${wire.instansi}/CALL_VERIFY_BY_ELEMEN`);
  const answer = await call({ path: url.pathname, method: 'POST', localAddress: wire.ip }, JSON.stringify(body));
  expectVerified(answer.text);
}

function expectVerified(text) {
  const person = JSON.parse(text).content[0];
  if (Object.keys(person).some((key) => key.startsWith('RESPON'))) throw new Error(`refused: ${text}`);
  if (person.NIK !== 'Sesuai') throw new Error(`no match: ${text}`);
}

async function openPortal() {
  const page = await call({ path: '/verifikasi', headers: { accept: 'text/html' } });
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1];
  if (!script) throw new Error(`no page: ${page.status}`);
  const { status } = await call({ path: script });
  if (status !== 200) throw new Error(`no script: ${status}`);
}

async function secondServer() {
  const second = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [second.stdout, second.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(second, 'close');
  if (code === 0 || !said.includes(String(port))) throw new Error(`ended with ${code}, saying: ${said}`);
  await verifyFromDemoFile();
}

async function stopServer() {
  const ended = once(server.child, 'close');
  killGroup('SIGINT');
  await Promise.race([ended, sleep(15_000, undefined, { ref: false })]);
  if (server.child.exitCode === null && server.child.signalCode === null) throw new Error('it runs on after 15 s');
  const left = processesNaming(home);
  if (left.length > 0) throw new Error(`left running: ${left.join(' ')}`);
}

function killGroup(signal) {
  if (server.child.exitCode === null && server.child.signalCode === null) process.kill(-server.child.pid, signal);
}

/** The database's server names its data folder, which lies in the home, on its command line. */
function processesNaming(text) {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(text)).map((line) => line.trim().split(' ')[0]);
}

function call(options, body) {
  return new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const sent = request({ host: '127.0.0.1', port, headers, timeout: 5_000, ...options }, async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      resolve({ status: response.statusCode, text });
    });
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('no answer in 5 s')));
    sent.end(body);
  });
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address().port;
  probe.close();
  await once(probe, 'close');
  return found;
}
