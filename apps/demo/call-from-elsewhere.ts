import { request } from 'node:http';
import { getInstitutionId } from '../../src/institutions/index.ts';
import type { Sql } from '../../src/platform/sql/index.ts';
import { defaultSettings } from '../../src/settings/index.ts';
import { lastUsedOn } from '../../src/usage/index.ts';
import type { DemoFile } from './demo-file.ts';

/** The institution whose credential is at too many places. Nobody's story begins with it. */
const INSTITUTION = 'BPR_CONTOH';

/** Milliseconds that a call has: it is made to this machine. */
const PATIENCE_MS = 2_000;

/**
 * Calls the demo that listens as somebody would who has got hold of a credential: with the right password, from as many
 * addresses as make an unusual pattern, none of which its right knows. Each call is refused and recorded and costs no hit;
 * the rule finds them within a minute. Once the credential was used, as at every later start, nothing is called.
 */
export async function callFromElsewhere(demo: DemoFile, sql: Sql): Promise<void> {
  const caller = demo.institutions.find(({ wire }) => wire.instansi === INSTITUTION);
  const asked = demo.residents[0];
  if (!caller || !asked) return;
  const used = await lastUsedOn(sql, await getInstitutionId(sql, INSTITUTION));
  if (used.size > 0) return;
  const { userId: USER_ID, password: PASSWORD, ip: IP_USER, instansi } = caller.wire;
  const body = JSON.stringify({ USER_ID, PASSWORD, IP_USER, NIK: asked.NIK, NAMA_LGKP: asked.NAMA_LGKP });
  const url = `${demo.baseUrl}/dukcapil/get_json/${instansi}/CALL_VERIFY_BY_ELEMEN`;
  const places = Array.from({ length: defaultSettings.sharedAddresses }, (_, place) => `127.0.0.${11 + place}`);
  await Promise.all(places.map((place) => callFrom(place, url, body)));
}

/** Where a call cannot be made (TLS, a system that has one loopback address), the demo goes without: it has to start. */
function callFrom(localAddress: string, url: string, body: string): Promise<void> {
  return new Promise((resolve) => {
    if (!url.startsWith('http:')) return resolve();
    const headers = { 'content-type': 'application/json' };
    const call = request(url, { method: 'POST', localAddress, family: 4, timeout: PATIENCE_MS, headers });
    call.on('response', (answer) => answer.resume().on('close', resolve));
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve());
    call.on('close', resolve);
    call.end(body);
  });
}
