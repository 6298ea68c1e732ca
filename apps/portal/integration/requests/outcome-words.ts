import { bilingual } from '../../words/bilingual.ts';

/** How requests end that ask about nobody: for a token, and deliveries of data balikan. A test holds that none is missing. */
export const otherOutcomeWords = bilingual(
  {
    token_issued: 'Token diberikan',
    token_refused: 'Token ditolak',
    feedback_stored: 'Data balikan disimpan',
    feedback_repeated: 'Data balikan sudah pernah dikirim',
    feedback_invalid: 'Data balikan tidak dapat dibaca',
    feedback_refused: 'Token data balikan ditolak',
  },
  {
    token_issued: 'A token was given',
    token_refused: 'The token was refused',
    feedback_stored: 'Data balikan stored',
    feedback_repeated: 'Data balikan had been sent before',
    feedback_invalid: 'Data balikan could not be read',
    feedback_refused: 'The token for data balikan was refused',
  },
);

/** What to do about them, where the catalogue of codes does not say it. */
export const otherRemedies = bilingual(
  {
    token_issued: 'Tidak ada. Pakai token yang sama selama berlaku.',
    token_refused:
      'Lihat `reason` dalam jawabannya: periksa tanda tangan, `aud`, jam komputer, dan apakah kunci publiknya masih berlaku.',
    feedback_stored: 'Tidak ada.',
    feedback_repeated: 'Tidak ada yang disimpan lagi. Kirim hanya yang baru.',
    feedback_invalid: 'Perbaiki bentuk kirimannya menurut juknis, lalu kirim lagi.',
    feedback_refused: 'Periksa token data balikan; bila sudah dicabut, buat yang baru.',
  },
  {
    token_issued: 'Nothing. Use the same token as long as it lasts.',
    token_refused:
      'See `reason` in the answer: look at the signature, `aud`, the clock, and whether the public key is still in force.',
    feedback_stored: 'Nothing.',
    feedback_repeated: 'Nothing was stored anew. Send only what is new.',
    feedback_invalid: 'Mend the form of the delivery as the annex says, and send it again.',
    feedback_refused: 'Look at the token for data balikan; if it was revoked, make a new one.',
  },
);
