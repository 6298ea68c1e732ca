import { judged, type SceneRule, seconds } from './rule.ts';

/** A client waits for an answer that is on its way. */
export const slowAnswer: SceneRule = {
  name: 'slow-answer',
  door: 'both',
  asks: {
    id: 'Jawaban yang datang setelah 6 detik masih ditunggu.',
    en: 'An answer that comes after 6 seconds is waited for.',
  },
  because: {
    id: 'Bila nasib catatan akses belum pasti, jawaban dapat memakan 5 detik. Siapa yang memutus lebih cepat dan mengirim lagi membayar dua kali di pintu wire, dan membebani gerbang yang sedang lambat.',
    en: 'While the fate of an access record is in doubt an answer may take 5 seconds. Whoever hangs up before and sends again pays twice on the wire, and burdens a gate that is slow already.',
  },
  source: 'ARCHITECTURE.md "The log\'s chains"; docs/wire.md "The answer"',
  remedy: { id: 'Batas waktu satu permintaan 10 detik atau lebih.', en: 'Let a request take 10 seconds or more.' },
  judge({ questions }) {
    const first = questions.findIndex(({ played }) => played === 'slow');
    const slow = questions[first];
    if (!slow) return undefined;
    if (!slow.left) return judged('pass', 'Ditunggu sampai datang.', 'It was waited for.');
    const after = seconds(slow.until - slow.at);
    if (questions.length > first + 1) {
      return judged(
        'fail',
        `Diputus setelah ${after} detik dan dikirim lagi.`,
        `It hung up after ${after} seconds and sent again.`,
      );
    }
    return judged('warn', `Diputus setelah ${after} detik.`, `It hung up after ${after} seconds.`);
  },
};
