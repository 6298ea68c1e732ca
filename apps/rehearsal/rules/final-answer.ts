import { isFinal, type Question } from '../exchange.ts';
import { judged, type SceneRule, times } from './rule.ts';

/** A question that was answered for good is not sent again. */
export const finalAnswer: SceneRule = {
  name: 'final-answer',
  door: 'both',
  asks: {
    id: 'Jawaban akhir diterima; pertanyaan yang sama tidak dikirim lagi.',
    en: 'A final answer is taken; the same question is not sent again.',
  },
  because: {
    id: 'HTTP 200, dengan atau tanpa kode, dan penolakan 4xx tidak berubah bila dikirim lagi. Setiap jawaban register memakai satu kuota, dan login yang diulang menutup pintu bagi alamat pengirim.',
    en: 'HTTP 200, with or without a code, and a 4xx refusal do not change when they are sent again. Each answer of the register costs a hit, and repeated logins shut the door to their address.',
  },
  source: 'docs/wire.md "The answer"; RFC 9110 section 15.5',
  remedy: {
    id: 'Kirim lagi hanya setelah 503, 429 rate_limited, atau koneksi putus. Perlakukan kode 03-17 dan 4xx sebagai hasil.',
    en: 'Send again only after 503, 429 rate_limited or a lost connection. Take codes 03-17 and 4xx for results.',
  },
  judge({ questions }) {
    const alike = new Set(questions.map(({ request }) => request.asks));
    const ends = [...alike]
      .map((asks) => endOf(questions.filter(({ request }) => request.asks === asks)))
      .filter((end) => end !== undefined);
    const worst = ends.toSorted((a, b) => b.again - a.again)[0];
    if (!worst) return undefined;
    const { again, after } = worst;
    if (again === 0) {
      return judged(
        'pass',
        'Tidak dikirim lagi setelah jawaban akhir.',
        'It was not sent again after the final answer.',
      );
    }
    return judged(
      'fail',
      `Dikirim lagi ${again} kali setelah ${after}.`,
      `It was sent again ${times(again)} after ${after}.`,
    );
  },
};

/** How often the same was asked after it had been answered; undefined when it never was. */
function endOf(questions: readonly Question[]): { readonly again: number; readonly after: string } | undefined {
  const at = questions.findIndex((one) => isFinal(one));
  const answered = questions[at];
  if (!answered) return undefined;
  const { status, code } = answered;
  return { again: questions.length - at - 1, after: code === null ? `HTTP ${status}` : `HTTP ${status} ${code}` };
}
