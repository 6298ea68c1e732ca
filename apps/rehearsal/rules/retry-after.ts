import { judged, pairs, type SceneRule, seconds } from './rule.ts';

/** Part of the time asked for that counts as having waited: clocks differ a little. */
const ENOUGH = 0.9;
/** A wait of more than this is for tomorrow, and giving up is right. */
const TOO_LONG_S = 300;

/** After 503 and 429 a client waits as it is told, and then tries again. */
export const retryAfter: SceneRule = {
  name: 'retry-after',
  door: 'both',
  asks: {
    id: 'Setelah 503 atau 429, klien menunggu sesuai Retry-After lalu mengirim lagi.',
    en: 'After 503 or 429 the client waits as Retry-After says and then sends again.',
  },
  because: {
    id: '503 berarti gangguan sementara tanpa kuota terpakai. Klien yang mengirim lagi sebelum waktunya memperpanjang gangguan itu.',
    en: '503 is an outage that passes, and costs nothing. A client that sends again before its time makes it last longer.',
  },
  source: 'docs/wire.md "The answer"; RFC 9110 section 10.2.3; RFC 6585 section 4',
  remedy: {
    id: 'Baca header Retry-After (detik), tunggu selama itu, lalu kirim lagi pertanyaan yang sama, paling banyak 5 kali.',
    en: 'Read the header Retry-After (seconds), wait that long, then send the same question again, at most 5 times.',
  },
  judge({ questions }) {
    const told = questions.filter(({ retryAfterS }) => retryAfterS !== null);
    const longest = Math.max(...told.map(({ retryAfterS }) => retryAfterS ?? 0));
    if (told.length === 0) return undefined;
    const waits = pairs(questions).flatMap(([before, next]) =>
      before.retryAfterS === null ? [] : [{ wantedS: before.retryAfterS, ms: next.at - before.until }],
    );
    const hasty = waits.find(({ wantedS, ms }) => ms < wantedS * 1000 * ENOUGH);
    if (hasty) {
      const { wantedS, ms } = hasty;
      return judged(
        'fail',
        `Dikirim lagi setelah ${seconds(ms)} detik, padahal Retry-After ${wantedS}.`,
        `It was sent again after ${seconds(ms)} seconds; Retry-After said ${wantedS}.`,
      );
    }
    if (waits.length > 0 || longest > TOO_LONG_S) {
      return judged('pass', 'Menunggu sesuai Retry-After.', 'It waited as Retry-After said.');
    }
    return judged(
      'warn',
      'Menyerah tanpa mengirim lagi; penggunanya melihat gangguan yang sudah berlalu.',
      'It gave up without sending again; its user sees an outage that has passed.',
    );
  },
};
