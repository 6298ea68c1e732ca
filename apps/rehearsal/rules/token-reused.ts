import type { Exchange } from '../exchange.ts';
import { judged, nativeOnly, tokensOnly, type WholeRule } from './rule.ts';

/** Seconds below which a token is as good as gone: whoever renews early asks for one each time, and is right. */
const SHORT_S = 60;

/** One token serves many questions. */
export const tokenReused: WholeRule = {
  name: 'token-reused',
  door: 'native',
  asks: { id: 'Satu token dipakai untuk banyak pertanyaan.', en: 'One token serves many questions.' },
  because: {
    id: 'Token berlaku 15 menit. Meminta token untuk setiap panggilan menggandakan waktu tunggu dan menulis catatan akses setiap kali.',
    en: 'A token is good for 15 minutes. Asking for one with each call doubles the wait, and writes an access record each time.',
  },
  source: 'docs/guides/integrator.md; RFC 6749 section 5.1',
  remedy: {
    id: 'Simpan token di satu tempat dalam proses sampai mendekati expires_in atau ditolak 401.',
    en: 'Keep the token in one place of the process until shortly before its expires_in, or until a 401.',
  },
  judge(exchanges) {
    const runs = [...new Set(exchanges.map(({ run }) => run))]
      .map((run) => usageOf(exchanges.filter((one) => one.run === run)))
      .filter((usage) => usage !== undefined);
    const asked = runs.reduce((sum, { calls }) => sum + calls, 0);
    const needless = runs.reduce((sum, usage) => sum + usage.needless, 0);
    if (runs.length === 0) {
      return judged(
        'not_seen',
        'Tidak ada proses dengan dua panggilan bertoken.',
        'No process made two calls with tokens.',
      );
    }
    if (needless === 0)
      return judged('pass', `Token dipakai ulang; ${asked} panggilan.`, `Tokens were used again; ${asked} calls.`);
    const saw = [
      `${needless} token tidak perlu untuk ${asked} panggilan.`,
      `${needless} needless tokens for ${asked} calls.`,
    ] as const;
    return judged(runs.some(({ each }) => each) ? 'fail' : 'warn', ...saw);
  },
};

/** How one process used its tokens; undefined when it made fewer than two calls, or had only short ones. */
function usageOf(exchanges: readonly Exchange[]) {
  const given = tokensOnly(exchanges).filter(({ request }) => request.token !== null);
  const calls = nativeOnly(exchanges).filter(({ request }) => request.token !== null);
  if (calls.length < 2 || given.length === 0 || given.some(({ request }) => (request.tokenLivesS ?? 0) < SHORT_S))
    return undefined;
  // Each 401 is a good reason for another token.
  const refused = new Set(calls.filter(({ code }) => code === 'token_invalid').map(({ request }) => request.token))
    .size;
  const needless = Math.max(0, given.length - 1 - refused);
  return { calls: calls.length, needless, each: needless > 0 && given.length >= calls.length };
}
