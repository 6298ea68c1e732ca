import { judged, nativeOnly, type SceneRule } from './rule.ts';

/** A token is not used beyond the time that was told with it. */
export const tokenExpiry: SceneRule = {
  name: 'token-expiry',
  door: 'native',
  asks: {
    id: 'Token tidak dipakai melewati expires_in.',
    en: 'A token is not used beyond its expires_in.',
  },
  because: {
    id: 'Token yang habis di tengah jalan menambah satu perjalanan pulang-pergi pada pertanyaan yang sedang ditunggu orang.',
    en: 'A token that ends on its way adds a round trip to a question that somebody waits for.',
  },
  source: 'RFC 6749 section 5.1 (expires_in)',
  remedy: {
    id: 'Simpan waktu berakhirnya (waktu permintaan + expires_in) dan perbarui token 30 detik sebelumnya.',
    en: 'Keep the time of its end (time of the request + expires_in) and renew the token 30 seconds before.',
  },
  judge({ scenario, questions }) {
    if (!scenario.steps.some((step) => step.does === 'expire' && step.nextTokenS !== undefined)) return undefined;
    const sent = nativeOnly(questions);
    const outage = sent.findIndex(({ played }) => played === 'outage');
    const after = outage === -1 ? [] : sent.slice(outage + 1);
    if (after.length === 0) {
      return judged('not_seen', 'Tidak sampai ke token yang habis.', 'It did not get as far as the token that ends.');
    }
    const isLate = after.some(({ request }) => request.tokenState === 'expired');
    if (!isLate) return judged('pass', 'Token diperbarui sebelum habis.', 'The token was renewed before it ended.');
    return after.some(({ played }) => played === 'answer')
      ? judged(
          'warn',
          'Token yang habis dipakai, lalu diperbarui.',
          'A token that had ended was used, and then renewed.',
        )
      : judged(
          'fail',
          'Token yang habis dipakai dan tidak diperbarui.',
          'A token that had ended was used and never renewed.',
        );
  },
};
