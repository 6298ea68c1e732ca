import type { Scenario } from '../scenario.ts';
import { judged, type SceneRule } from './rule.ts';

/** A client that is run ends in time, and with 0 when everything matched. */
export const endsWell: SceneRule = {
  name: 'ends-well',
  door: 'both',
  asks: {
    id: 'Klien selesai pada waktunya, dan dengan kode keluar 0 bila semua elemen sesuai, juga bila jawabannya berisi hal baru.',
    en: 'The client ends in time, and with exit code 0 when every element matched, also when the answer holds something new.',
  },
  because: {
    id: 'Kontrak boleh bertambah: kunci, properti, dan nilai reason baru dapat muncul kapan saja, dalam urutan apa pun, dan quotaLimiter boleh 0.',
    en: 'The contract may grow: new keys, properties and values of reason can come at any time, in any order, and quotaLimiter may be 0.',
  },
  source: 'docs/versioning.md; RFC 8259 section 4',
  remedy: {
    id: 'Abaikan yang tidak dikenal, jangan bergantung pada urutan, dan perlakukan reason yang tidak dikenal sebagai keterangan saja.',
    en: 'Ignore what you do not know, rely on no order, and take an unknown reason for a remark.',
  },
  judge({ scenario, questions, ended }) {
    if (!ended) return undefined;
    if (ended.timedOut) {
      return judged(
        'fail',
        `Belum selesai setelah ${ended.seconds} detik; dihentikan.`,
        `It had not ended after ${ended.seconds} seconds and was stopped.`,
      );
    }
    if (ended.exitCode === null)
      return judged(
        'fail',
        'Tidak dapat dijalankan, atau mati oleh sinyal.',
        'It could not be started, or died of a signal.',
      );
    const last = questions.at(-1);
    if (!last)
      return judged(
        'not_seen',
        `Tidak bertanya apa pun; kode keluar ${ended.exitCode}.`,
        `It asked nothing and ended with ${ended.exitCode}.`,
      );
    const isAnswered = last.status === 200 && last.code === null && last.played !== 'cut';
    if (!isAnswered || !matches(scenario)) return judged('pass', 'Selesai pada waktunya.', 'It ended in time.');
    if (ended.exitCode === 0)
      return judged('pass', 'Jawaban diterima, kode keluar 0.', 'It took the answer and ended with 0.');
    const { exitCode } = ended;
    return judged(
      'fail',
      `Semua elemen sesuai, tetapi kode keluar ${exitCode}.`,
      `Every element matched, and it ended with ${exitCode}.`,
    );
  },
};

function matches({ answer }: Scenario): boolean {
  return answer.gives === 'verdicts' && answer.match;
}
