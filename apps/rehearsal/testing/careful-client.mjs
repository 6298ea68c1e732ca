/** A client as it should be, for both doors, in as few lines as that takes: `node careful-client.mjs NIK`. */
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const env = process.env;
const nik = process.argv[2];
const MOST_TRIES = 4;
const PAUSE_MS = 250;
const REQUEST_MS = 15_000;

let token;

async function getToken() {
  if (token && Date.now() < token.until) return token.text;
  const response = await fetch(env.REHEARSAL_TOKEN_URL, {
    method: 'POST',
    signal: AbortSignal.timeout(REQUEST_MS),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion(),
    }),
  });
  const { access_token: text, expires_in: seconds } = await response.json();
  token = { text, until: Date.now() + (seconds - 30) * 1000 };
  return text;
}

function assertion() {
  const now = Math.floor(Date.now() / 1000);
  const id = env.REHEARSAL_CLIENT_ID;
  const claims = { iss: id, sub: id, aud: env.REHEARSAL_TOKEN_URL, iat: now, exp: now + 60, jti: randomUUID() };
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ alg: 'EdDSA' })}.${encode(claims)}`;
  const key = createPrivateKey(readFileSync(env.REHEARSAL_PRIVATE_KEY_FILE));
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

/** Sends until there is an answer or a refusal for good. `send` makes one request. */
async function persist(send) {
  for (let tries = 1; ; tries += 1) {
    const got = await send().catch(() => undefined);
    const passes = got === undefined || got.status >= 500 || got.code === 'rate_limited';
    if (!passes || tries === MOST_TRIES) return got;
    await sleep(got?.retryAfter ? got.retryAfter * 1000 : PAUSE_MS * 2 ** tries);
  }
}

async function read(response) {
  const text = await response.text();
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  if (!/json/.test(response.headers.get('content-type') ?? '')) return { status: 500, retryAfter };
  const body = JSON.parse(text);
  return { status: response.status, code: body.code, retryAfter, body };
}

async function askNative(one) {
  const key = randomUUID();
  const body = JSON.stringify({
    nik: one,
    purpose: 'public_service',
    elements: { NAMA_LGKP: env.REHEARSAL_NAMA_LGKP },
  });
  const send = async () =>
    read(
      await fetch(`${env.REHEARSAL_BASE_URL}/v1/verifications`, {
        method: 'POST',
        signal: AbortSignal.timeout(REQUEST_MS),
        headers: {
          authorization: `Bearer ${await getToken()}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          'user-agent': 'klien-teliti/1.0',
        },
        body,
      }),
    );
  const got = await persist(async () => {
    const first = await send();
    if (first.code !== 'token_invalid') return first;
    token = undefined;
    return send();
  });
  return got?.body?.elements?.NAMA_LGKP?.match === true;
}

async function askWire() {
  const body = JSON.stringify({
    USER_ID: env.REHEARSAL_WIRE_USER_ID,
    PASSWORD: env.REHEARSAL_WIRE_PASSWORD,
    IP_USER: '127.0.0.1',
    NIK: nik,
    NAMA_LGKP: env.REHEARSAL_NAMA_LGKP,
    TRESHOLD: '80',
  });
  const path = `/dukcapil/get_json/${env.REHEARSAL_WIRE_INSTANSI}/${env.WIRE_METHOD ?? 'CALL_VERIFY_BY_ELEMEN'}`;
  const got = await persist(async () =>
    read(
      await fetch(env.REHEARSAL_BASE_URL + path, {
        method: 'POST',
        signal: AbortSignal.timeout(REQUEST_MS),
        headers: { 'content-type': 'application/json' },
        body,
      }),
    ),
  );
  return /^Sesuai \(/.test(got?.body?.content?.[0]?.NAMA_LGKP ?? '');
}

let matched = true;
if (env.REHEARSAL_DOOR === 'wire') matched = await askWire();
else for (const one of env.REHEARSAL_NIKS.split(',')) matched = (await askNative(one)) && matched;
process.exitCode = matched ? 0 : 3;
