import type { Exchange } from '../exchange.ts';
import { judged, listed, type WholeRule, wireOnly } from './rule.ts';

const CALLING = 'docs/wire.md "Calling"';

/** User, password and institution are those of the file of keys. */
export const wireLogin: WholeRule = {
  name: 'wire-login',
  door: 'wire',
  asks: { id: 'Login memakai kunci gladi ini.', en: 'The login is the one of this rehearsal.' },
  because: {
    id: 'Tanpa login yang benar hanya kode 03 dan 09 yang dapat dimainkan.',
    en: 'Without it nothing but codes 03 and 09 can be played.',
  },
  source: CALLING,
  remedy: {
    id: 'Salin instansi, userId, dan password dari berkas kunci; semuanya baru pada setiap start.',
    en: 'Copy instansi, userId and password from the file of keys; they are new at every start.',
  },
  judge: (exchanges) =>
    overBodies(exchanges, (sent) => {
      const wrong = sent.filter(
        ({ request }) => request.form !== 'unreadable' && request.credentials !== 'right',
      ).length;
      if (wrong === 0) return judged('pass', 'Benar.', 'Right.');
      return judged('fail', `Salah atau kosong pada ${wrong} permintaan.`, `Wrong or empty on ${wrong} requests.`);
    }),
};

/** Bodies can be read. */
export const wireBody: WholeRule = {
  name: 'wire-body',
  door: 'wire',
  asks: { id: 'Isi permintaan dapat dibaca.', en: 'Bodies can be read.' },
  because: {
    id: 'Isi yang bukan objek JSON atau formulir dijawab kode 07. Nilai bersarang atau lebih dari 500 karakter juga.',
    en: 'A body that is neither a JSON object nor a form gets code 07. So do values that are nested or longer than 500 characters.',
  },
  source: CALLING,
  remedy: {
    id: 'Buat isi permintaan dengan pustaka JSON, dalam UTF-8.',
    en: 'Make the body with a JSON library, in UTF-8.',
  },
  judge: (exchanges) =>
    overBodies(exchanges, (sent) => {
      const reasons = sent.flatMap(({ request }) => (request.invalid === null ? [] : [request.invalid]));
      if (reasons.length === 0) return judged('pass', 'Semuanya dapat dibaca.', 'All of them could be read.');
      const what = `${listed(reasons)} (${reasons.length}x).`;
      return judged('fail', what, what);
    }),
};

/** Keys are known. */
export const wireKeys: WholeRule = {
  name: 'wire-keys',
  door: 'wire',
  asks: { id: 'Semua kunci dikenal.', en: 'All keys are known.' },
  because: {
    id: 'Kunci yang tidak dikenal diabaikan tanpa pesan: yang salah eja tidak pernah diverifikasi.',
    en: 'An unknown key is ignored in silence: what is misspelt is never verified.',
  },
  source: CALLING,
  remedy: {
    id: 'Gunakan nama elemen seperti dalam docs/wire.md.',
    en: 'Use the names of elements as docs/wire.md has them.',
  },
  judge: (exchanges) =>
    overBodies(exchanges, (sent) => {
      const unknown = sent.flatMap(({ request }) => request.unknownKeys);
      if (unknown.length === 0) return judged('pass', 'Semuanya dikenal.', 'All are known.');
      return judged('warn', `Diabaikan: ${listed(unknown)}.`, `Ignored: ${listed(unknown)}.`);
    }),
};

/** A NIK is text. */
export const nikAsText: WholeRule = {
  name: 'nik-as-text',
  door: 'wire',
  asks: { id: 'NIK dikirim sebagai teks 16 digit.', en: 'The NIK is sent as text of 16 digits.' },
  because: {
    id: 'NIK dari wilayah 91 ke atas melebihi 2^53. Sebagai angka, digit terakhirnya hilang di JavaScript, Excel, atau PHP 32-bit, dan yang ditanyakan orang lain.',
    en: 'NIKs from region 91 up exceed 2^53. As a number, the last digit is lost in JavaScript, Excel or 32-bit PHP, and the question is about somebody else.',
  },
  source: `${CALLING}; RFC 8259 section 6`,
  remedy: {
    id: 'Simpan dan kirim NIK sebagai teks di seluruh aplikasi.',
    en: 'Keep and send the NIK as text in the whole application.',
  },
  judge: (exchanges) =>
    overBodies(exchanges, (sent) => {
      if (sent.some(({ request }) => !request.nikWhole)) {
        return judged(
          'fail',
          'Digit NIK hilang: yang ditanyakan orang lain.',
          'Digits of a NIK were lost: somebody else was asked about.',
        );
      }
      const numbers = sent.filter(({ request }) => request.nikAs === 'number').length;
      if (numbers > 0)
        return judged(
          'warn',
          `Sebagai angka pada ${numbers} permintaan; digitnya utuh.`,
          `A number on ${numbers} requests; its digits are whole.`,
        );
      return judged('pass', 'Selalu teks.', 'Always text.');
    }),
};

/** What the Content-Type says is ignored, and is told all the same. */
export const contentType: WholeRule = {
  name: 'content-type',
  door: 'wire',
  asks: { id: 'Content-Type menyebut isinya.', en: 'The Content-Type tells what the body is.' },
  because: {
    id: 'Gerbang ini membaca isi apa adanya, tetapi proksi di antaranya belum tentu.',
    en: 'This gate reads a body for what it is; a proxy on the way may not.',
  },
  source: `${CALLING}; RFC 9110 section 8.3`,
  remedy: { id: 'Content-Type: application/json', en: 'Content-Type: application/json' },
  judge: (exchanges) =>
    overBodies(exchanges, (sent) => {
      const odd = sent.filter(
        ({ request: { form, contentType: type } }) =>
          form === 'json' && !/^application\/json\s*(;|$)/i.test(type ?? ''),
      );
      if (odd.length === 0) return judged('pass', 'Benar.', 'Right.');
      const types = listed(odd.map(({ request }) => (request.contentType ?? '-').slice(0, 60)));
      return judged('pass', `Catatan: JSON sebagai ${types}.`, `Remark: JSON as ${types}.`);
    }),
};

function overBodies(
  exchanges: readonly Exchange[],
  judge: (sent: ReturnType<typeof wireOnly>) => ReturnType<typeof judged>,
) {
  const sent = wireOnly(exchanges);
  return sent.length === 0 ? judged('not_seen', 'Tidak ada pertanyaan.', 'There was no question.') : judge(sent);
}
