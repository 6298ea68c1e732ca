import { isFinal } from '../exchange.ts';
import { judged, nativeOnly, type WholeRule } from './rule.ts';

const source = 'docs/guides/integrator.md; draft-ietf-httpapi-idempotency-key-header section 2';

/** Every question has a key. */
export const keyPresent: WholeRule = {
  name: 'key-present',
  door: 'native',
  asks: { id: 'Setiap pertanyaan membawa Idempotency-Key.', en: 'Each question carries an Idempotency-Key.' },
  because: {
    id: 'Tanpa kunci, percobaan ulang setelah koneksi putus adalah pertanyaan baru: dua catatan dan dua kuota.',
    en: 'Without a key, a retry after a lost connection is a new question: two records and two hits.',
  },
  source,
  remedy: {
    id: 'Buat UUID untuk setiap pertanyaan dan kirim sebagai Idempotency-Key.',
    en: 'Make a UUID for each question and send it as Idempotency-Key.',
  },
  judge(exchanges) {
    const sent = nativeOnly(exchanges);
    const without = sent.filter(({ request }) => request.key === null).length;
    if (sent.length === 0) return nothingAsked();
    if (without === 0) return judged('pass', 'Ada pada setiap pertanyaan.', 'It is on each question.');
    const { length } = sent;
    return judged(
      'fail',
      `Tidak ada pada ${without} dari ${length} pertanyaan.`,
      `It is missing on ${without} of ${length} questions.`,
    );
  },
};

/** A retry is the same question under the same key. */
export const keyKept: WholeRule = {
  name: 'key-kept',
  door: 'native',
  asks: {
    id: 'Percobaan ulang membawa kunci yang sama dan isi yang sama.',
    en: 'A retry carries the same key and the same body.',
  },
  because: {
    id: 'Kunci baru pada percobaan ulang adalah pertanyaan baru dan memakai kuota kedua; isi lain dengan kunci yang sama ditolak (422).',
    en: 'A new key on a retry is a new question and costs a second hit; another body under the same key is refused (422).',
  },
  source,
  remedy: {
    id: 'Buat kunci dan teks isi satu kali, di luar putaran percobaan ulang.',
    en: 'Make key and body once, outside the loop of retries.',
  },
  judge(exchanges) {
    const tries = retries(exchanges);
    if (tries.length === 0) return judged('not_seen', 'Tidak ada percobaan ulang.', 'Nothing was retried.');
    const otherKey = tries.filter(([before, next]) => before.key !== next.key).length;
    const { length } = tries;
    if (otherKey > 0) {
      return judged(
        'fail',
        `Kunci lain pada ${otherKey} dari ${length} percobaan ulang.`,
        `Another key on ${otherKey} of ${length} retries.`,
      );
    }
    if (tries.some(([before, next]) => before.key !== null && before.question !== next.question)) {
      return judged('fail', 'Isi berubah pada percobaan ulang.', 'The body changed on a retry.');
    }
    return tries.some(([before]) => before.key !== null)
      ? judged('pass', `Sama pada ${length} percobaan ulang.`, `The same on ${length} retries.`)
      : judged('not_seen', 'Percobaan ulang tanpa kunci.', 'Retries had no key.');
  },
};

/** Another question has another key. */
export const keyFresh: WholeRule = {
  name: 'key-fresh',
  door: 'native',
  asks: { id: 'Pertanyaan lain membawa kunci lain.', en: 'Another question carries another key.' },
  because: {
    id: 'Kunci yang dipakai untuk pertanyaan lain ditolak dengan 422 idempotency_key_reused.',
    en: 'A key that was used for another question is refused with 422 idempotency_key_reused.',
  },
  source,
  remedy: {
    id: 'Jangan memakai kunci tetap; buat yang baru untuk setiap pertanyaan.',
    en: 'Use no fixed key; make a new one for each question.',
  },
  judge(exchanges) {
    const asked = new Map<string, Set<string>>();
    for (const { request } of nativeOnly(exchanges)) {
      if (request.key !== null) asked.set(request.key, (asked.get(request.key) ?? new Set()).add(request.asks));
    }
    const people = new Set([...asked.values()].flatMap((each) => [...each]));
    if (people.size < 2) return judged('not_seen', 'Kurang dari dua pertanyaan.', 'Fewer than two questions.');
    const shared = [...asked.values()].filter((each) => each.size > 1).length;
    if (shared === 0)
      return judged('pass', 'Setiap pertanyaan punya kunci sendiri.', 'Each question has a key of its own.');
    return judged(
      'fail',
      `${shared} kunci dipakai untuk beberapa pertanyaan.`,
      `${shared} keys served several questions.`,
    );
  },
};

/** Pairs of requests, the second of which is the first once more, since it had no final answer. */
function retries(exchanges: Parameters<WholeRule['judge']>[0]) {
  const sent = nativeOnly(exchanges);
  return sent.flatMap((next, place) => {
    const before = sent
      .slice(0, place)
      .findLast(
        ({ scenario, round, request }) =>
          scenario === next.scenario && round === next.round && request.asks === next.request.asks,
      );
    return before && !isFinal(before) ? [[before.request, next.request] as const] : [];
  });
}

function nothingAsked() {
  return judged('not_seen', 'Tidak ada pertanyaan.', 'There was no question.');
}
