import { ORDINARY_PERSON } from '../scenario.ts';
import { judged, type SceneRule, wireOnly } from './rule.ts';

/** A name with quotes and a backslash arrives as it is. */
export const nameWhole: SceneRule = {
  name: 'name-whole',
  door: 'wire',
  asks: { id: 'Nama berisi " dan \\ sampai utuh.', en: 'A name with " and \\ arrives whole.' },
  because: {
    id: 'JSON yang dirangkai dari potongan teks rusak pada nama seperti ini, dan jawabannya kode 07.',
    en: 'JSON that is joined from pieces of text breaks at names like this one, and the answer is code 07.',
  },
  source: 'docs/wire.md "Calling"; RFC 8259 section 7',
  remedy: { id: 'Buat isi permintaan dengan pustaka JSON.', en: 'Make the body with a JSON library.' },
  judge({ scenario, questions }) {
    if (scenario.person === ORDINARY_PERSON || questions.length === 0) return undefined;
    const sent = wireOnly(questions).map(({ request }) => request);
    if (sent.some(({ form }) => form === 'unreadable')) {
      return judged('fail', 'Isinya bukan JSON lagi.', 'The body was no longer JSON.');
    }
    if (sent.some((request) => request.nameWhole === false))
      return judged('fail', 'Nama sampai dalam keadaan berubah.', 'The name arrived changed.');
    if (sent.some((request) => request.nameWhole))
      return judged('pass', 'Nama sampai utuh.', 'The name arrived whole.');
    return judged('not_seen', 'Nama yang diberikan tidak ditanyakan.', 'The name that was given was not asked about.');
  },
};
