import { type TokenRefusal, tokenRefusals } from '../../../src/identity/index.ts';
import { judged, listed, tokensOnly, type WholeRule } from './rule.ts';

const source = 'RFC 7523 section 3; RFC 7519 section 4.1';

/** Each request for a token has an assertion of its own. */
export const assertionFresh: WholeRule = {
  name: 'assertion-fresh',
  door: 'native',
  asks: { id: 'Setiap permintaan token membawa jti baru.', en: 'Each request for a token has a new jti.' },
  because: {
    id: 'Satu asersi berlaku satu kali; yang kedua ditolak dengan assertion_used.',
    en: 'An assertion is good once; the second time it is refused as assertion_used.',
  },
  source,
  remedy: {
    id: 'Buat asersi baru dengan jti UUID untuk setiap permintaan token.',
    en: 'Make a new assertion with a UUID for its jti for each request.',
  },
  judge(exchanges) {
    const jtis = tokensOnly(exchanges).map(({ request }) => request.jti);
    if (jtis.length === 0) return noToken();
    if (jtis.includes(null)) return judged('fail', 'Asersi tanpa jti.', 'An assertion without a jti.');
    const repeated = jtis.length - new Set(jtis).size;
    if (repeated > 0) return judged('fail', `${repeated} kali jti yang sama.`, `A jti came again ${repeated} times.`);
    return judged(
      'pass',
      `${jtis.length} asersi, semua jti berbeda.`,
      `${jtis.length} assertions, each with a jti of its own.`,
    );
  },
};

/** Seconds that an assertion may live for, and by which clocks may differ. */
const MOST_S = 300;
const SKEW_S = 30;

/** An assertion is short-lived. */
export const assertionShort: WholeRule = {
  name: 'assertion-short',
  door: 'native',
  asks: { id: 'Asersi berlaku paling lama 5 menit.', en: 'An assertion lives for 5 minutes at most.' },
  because: {
    id: 'Asersi yang bocor dari log atau proksi harus sudah basi. Yang lebih panjang ditolak dengan assertion_too_long.',
    en: 'One that leaks from a log or a proxy should be stale. A longer one is refused as assertion_too_long.',
  },
  source,
  remedy: { id: 'exp = iat + 60.', en: 'exp = iat + 60.' },
  judge(exchanges) {
    const lives = tokensOnly(exchanges).flatMap(({ request }) => (request.livesS === null ? [] : [request.livesS]));
    if (lives.length === 0) return noToken();
    const longest = Math.max(...lives);
    const verdict = longest > MOST_S + SKEW_S ? 'fail' : 'pass';
    return judged(verdict, `Paling lama ${longest} detik.`, `${longest} seconds at most.`);
  },
};

/** The remaining parts of an assertion are right. */
export const assertionRight: WholeRule = {
  name: 'assertion-right',
  door: 'native',
  asks: {
    id: 'iss dan sub adalah client id, aud adalah gerbang ini, tanda tangannya cocok.',
    en: 'iss and sub are the client id, aud is this gate, the signature fits.',
  },
  because: {
    id: 'Asersi untuk server lain tidak boleh berlaku di sini, dan sebaliknya.',
    en: 'An assertion for another server must not be good here, nor the other way round.',
  },
  source,
  remedy: {
    id: 'aud = alamat token endpoint, atau issuer dari /.well-known/oauth-authorization-server.',
    en: 'aud = the address of the token endpoint, or the issuer in /.well-known/oauth-authorization-server.',
  },
  judge(exchanges) {
    const asked = tokensOnly(exchanges);
    if (asked.length === 0) return noToken();
    const refusals = asked.flatMap(({ request }) => (request.refusal === null ? [] : [request.refusal]));
    const others = refusals.filter((code) => code !== 'assertion_used' && code !== 'assertion_too_long');
    if (others.length === 0) return judged('pass', 'Semuanya benar.', 'All of it is right.');
    const what = listed(others.map((code) => tokenRefusals[code as TokenRefusal].description));
    return judged('fail', `Ditolak: ${listed(others)}.`, `Refused: ${what}`);
  },
};

function noToken() {
  return judged('not_seen', 'Tidak ada permintaan token.', 'No token was asked for.');
}
