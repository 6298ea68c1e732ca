/** A client that does what should not be done, at both doors: `node careless-client.mjs NIK`. */
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

const env = process.env;
const nik = process.argv[2];
const TRIES = 3;
const REQUEST_MS = 2_000;

/** A token for each call. */
async function getToken() {
  const now = Math.floor(Date.now() / 1000);
  const id = env.REHEARSAL_CLIENT_ID;
  const claims = { iss: id, sub: id, aud: env.REHEARSAL_TOKEN_URL, exp: now + 240, jti: randomUUID() };
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ alg: 'EdDSA' })}.${encode(claims)}`;
  const key = createPrivateKey(readFileSync(env.REHEARSAL_PRIVATE_KEY_FILE));
  const form = {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`,
  };
  const response = await fetch(env.REHEARSAL_TOKEN_URL, { method: 'POST', body: new URLSearchParams(form) });
  return (await response.json()).access_token;
}

/** Joins its JSON from pieces, with the NIK as a number, and shows the password to every proxy. */
function askWire() {
  const { REHEARSAL_WIRE_USER_ID: user, REHEARSAL_WIRE_PASSWORD: password, REHEARSAL_NAMA_LGKP: name } = env;
  const body = `{"USER_ID":"${user}","PASSWORD":"${password}","NIK":${Number(nik)},"NAMA_LENGKAP":"X","NAMA_LGKP":"${name}"}`;
  const path = `/dukcapil/get_json/${env.REHEARSAL_WIRE_INSTANSI}/CALL_VERIFY_BY_ELEMEN?password=${password}`;
  return fetch(env.REHEARSAL_BASE_URL + path, { method: 'POST', body, signal: AbortSignal.timeout(REQUEST_MS) });
}

/** A new token and a new key for each request. */
async function askNative() {
  const headers = {
    authorization: `Bearer ${await getToken()}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const elements = { NAMA_LGKP: env.REHEARSAL_NAMA_LGKP };
  const body = JSON.stringify({ nik, purpose: 'public_service', elements });
  const signal = AbortSignal.timeout(REQUEST_MS);
  return fetch(`${env.REHEARSAL_BASE_URL}/v1/verifications`, { method: 'POST', headers, body, signal });
}

/** Takes anything but a match for a reason to try again at once, and knows every key and reason there will ever be. */
async function matches() {
  const response = await (env.REHEARSAL_DOOR === 'wire' ? askWire() : askNative());
  const body = await response.json();
  if (env.REHEARSAL_DOOR === 'wire') return body.content[0].NAMA_LGKP.startsWith('Sesuai') && !('requestId' in body);
  const { match, reason } = body.elements.NAMA_LGKP;
  return match && reason === 'identical';
}

let matched = false;
for (let tries = 0; tries < TRIES && !matched; tries += 1) matched = await matches().catch(() => false);
process.exitCode = matched ? 0 : 1;
