import { judged, nativeOnly, type SceneRule } from './rule.ts';

/** A token that is refused is replaced, once, and the question sent again. */
export const tokenRenewed: SceneRule = {
  name: 'token-renewed',
  door: 'native',
  asks: {
    id: 'Setelah 401 klien meminta token baru, satu kali, lalu mengirim pertanyaan yang sama.',
    en: 'After 401 the client asks for a new token, once, and sends the same question.',
  },
  because: {
    id: 'Token dapat berakhir lebih awal dari expires_in, misalnya karena kunci diganti. Token yang sama tidak akan diterima lagi, dan token baru yang ditolak tidak akan membaik.',
    en: 'A token may end before its expires_in, such as when keys change. The same token is never taken again, and a new one that is refused will not get better.',
  },
  source: 'RFC 6750 section 3.1; docs/reference/errors.md "token_invalid"',
  remedy: {
    id: 'Pada 401 token_invalid: buang token, minta yang baru, kirim lagi satu kali dengan Idempotency-Key yang sama.',
    en: 'On 401 token_invalid: discard the token, ask for a new one, send once more with the same Idempotency-Key.',
  },
  judge({ questions }) {
    const sent = nativeOnly(questions);
    const first = sent.findIndex(({ code }) => code === 'token_invalid');
    const refused = sent[first];
    if (!refused) return undefined;
    const after = sent.slice(first + 1);
    if (after.length === 0) {
      return judged('warn', 'Menyerah pada 401 tanpa token baru.', 'It gave up at 401 without a new token.');
    }
    if (after[0]?.request.token === refused.request.token) {
      return judged('fail', 'Token yang ditolak dikirim lagi.', 'The token that was refused was sent again.');
    }
    const refusals = sent.filter(({ code }) => code === 'token_invalid').length;
    if (refusals > 2) {
      return judged(
        'fail',
        `Terus mencoba setelah ${refusals} penolakan.`,
        `It went on trying after ${refusals} refusals.`,
      );
    }
    return judged('pass', 'Token baru diminta satu kali.', 'One new token was asked for.');
  },
};
