import { isFinal } from '../exchange.ts';
import { judged, pairs, type SceneRule, times } from './rule.ts';

/** Requests for one question up to which nobody is bothered, and from which on somebody is. */
const FEW = 5;
const MANY = 10;
/** Milliseconds between two requests below which nothing can have changed. */
const AT_ONCE_MS = 100;

/** Whoever tries again does so a few times, and never in a hurry. */
export const patience: SceneRule = {
  name: 'patience',
  door: 'both',
  asks: {
    id: 'Percobaan ulang sedikit dan berjarak.',
    en: 'Retries are few and apart.',
  },
  because: {
    id: 'Ribuan klien yang mencoba tanpa jeda mengubah gangguan sesaat menjadi padam. Di pintu wire percobaan ulang setelah koneksi putus dapat memakai kuota kedua.',
    en: 'Thousands of clients that try without a pause turn a hiccup into a blackout. On the wire a retry after a lost connection may cost a second hit.',
  },
  source: 'docs/wire.md "The answer"; RFC 9110 section 9.2.2',
  remedy: {
    id: 'Paling banyak 5 kiriman untuk satu pertanyaan, dengan jeda yang berlipat dua (0,25; 0,5; 1; 2 detik) dan sedikit acak.',
    en: 'At most 5 requests for one question, with pauses that double (0.25, 0.5, 1, 2 seconds) and a little chance in them.',
  },
  judge({ questions }) {
    const open = questions.findIndex((one) => isFinal(one));
    const tries = open === -1 ? questions : questions.slice(0, open + 1);
    if (tries.length < 2) return undefined;
    const hasty = pairs(tries).filter(([before, next]) => next.at - before.until < AT_ONCE_MS);
    // One retry at once is what HTTP libraries do when a connection that they kept open turns out to be gone.
    if (hasty.length > 1) {
      const count = hasty.length;
      return judged(
        'fail',
        `${count} kali dikirim lagi tanpa jeda.`,
        `It was sent again without a pause ${times(count)}.`,
      );
    }
    const count = tries.length;
    if (count > FEW) {
      return judged(
        count > MANY ? 'fail' : 'warn',
        `${count} kiriman untuk satu pertanyaan.`,
        `${count} requests for one question.`,
      );
    }
    return judged('pass', `${count} kiriman, berjarak.`, `${count} requests, with pauses.`);
  },
};
