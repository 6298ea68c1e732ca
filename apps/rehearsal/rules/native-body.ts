import { judged, listed, nativeOnly, type WholeRule } from './rule.ts';

/** Bodies are what the reference says. */
export const nativeBody: WholeRule = {
  name: 'native-body',
  door: 'native',
  asks: {
    id: 'Isi permintaan sesuai rujukan; NIK dikirim sebagai teks.',
    en: 'Bodies are as the reference says; the NIK is sent as text.',
  },
  because: {
    id: 'Pintu ini menolak parameter yang tidak dikenal atau salah bentuk, agar salah ketik tidak menjadi jawaban yang salah. NIK sebagai angka kehilangan digit di atas 2^53.',
    en: 'This door refuses parameters that are unknown or misshapen, so that a slip does not become a wrong answer. A NIK as a number loses digits beyond 2^53.',
  },
  source: 'docs/api/openapi.json; docs/reference/errors.md "parameters_invalid"; RFC 8259 section 6',
  remedy: {
    id: 'Perbaiki parameter yang disebut; lihat /reference.',
    en: 'Mend the parameters that are named; see /reference.',
  },
  judge(exchanges) {
    const sent = nativeOnly(exchanges);
    if (sent.length === 0) return judged('not_seen', 'Tidak ada pertanyaan.', 'There was no question.');
    const found = sent.flatMap(({ request, played, code }) =>
      played === 'refused' && code === 'media_type_unsupported' ? ['Content-Type'] : request.problems,
    );
    if (found.length === 0) return judged('pass', 'Semuanya dapat dibaca.', 'All of them could be read.');
    return judged('fail', `${listed(found)}.`, `${listed(found)}.`);
  },
};

/** A client says what it is. */
export const userAgent: WholeRule = {
  name: 'user-agent',
  door: 'native',
  asks: { id: 'Klien menyebut dirinya dalam User-Agent.', en: 'The client names itself in User-Agent.' },
  because: {
    id: 'Petugas yang melihat panggilan aneh dapat menanyakan aplikasi yang tepat.',
    en: 'Whoever sees strange calls can ask about the right application.',
  },
  source: 'RFC 9110 section 10.1.5',
  remedy: { id: 'Misalnya User-Agent: simrs-contoh/2.1.', en: 'Such as User-Agent: simrs-contoh/2.1.' },
  judge(exchanges) {
    const sent = nativeOnly(exchanges);
    if (sent.length === 0) return judged('not_seen', 'Tidak ada pertanyaan.', 'There was no question.');
    const names = sent.map(({ request }) => request.userAgent ?? '');
    // What a library says of itself is better than nothing and tells little: worth a remark, no warning.
    if (names.includes('')) return judged('pass', 'Catatan: tidak ada User-Agent.', 'Remark: there is no User-Agent.');
    return judged('pass', `${listed(names).slice(0, 80)}`, `${listed(names).slice(0, 80)}`);
  },
};
