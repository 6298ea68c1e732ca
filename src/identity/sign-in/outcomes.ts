/** How signing in, or a step of it, can end: with which HTTP status, and what is said to the person. */
interface OutcomeRow {
  readonly status: number;
  readonly id: string;
  readonly en: string;
}

const row = (status: number, id: string, en: string): OutcomeRow => ({ status, id, en });

/**
 * Every outcome of signing in. `docs/reference/sign-in.md` lists them; those that name an existing account are recorded in
 * the access log by these names, those that name none are counted as noise.
 */
export const signInOutcomes = {
  signed_in: row(201, 'Anda sudah masuk.', 'You are signed in.'),
  enrol_needed: row(
    201,
    'Daftarkan faktor kedua (aplikasi autentikator atau kunci sandi) untuk melanjutkan.',
    'Enrol a second factor (authenticator app or passkey) to go on.',
  ),
  second_factor_needed: row(200, 'Masukkan faktor kedua.', 'Give your second factor.'),
  wrong_login: row(401, 'Nama pengguna atau kata sandi salah.', 'Login or password is wrong.'),
  not_acting: row(
    403,
    'Masa penunjukan Anda belum mulai, sudah berakhir, atau Anda sudah dinonaktifkan.',
    'Your appointment has not begun or is over, or you were deactivated.',
  ),
  too_many_failures: row(
    429,
    'Terlalu banyak percobaan yang gagal. Tunggu dahulu, atau masuk dari peramban yang biasa Anda pakai.',
    'Too many attempts failed. Wait, or sign in from the browser that you usually use.',
  ),
  ticket_expired: row(
    401,
    'Waktu untuk langkah ini habis. Masuk lagi dari awal.',
    'The time for this step is over. Begin again.',
  ),
  code_wrong: row(401, 'Kode salah.', 'The code is wrong.'),
  code_used: row(
    401,
    'Kode ini sudah dipakai. Pakai kode berikutnya.',
    'This code was used already. Use the next one.',
  ),
  letter_expired: row(
    401,
    'Masa berlaku surat ini habis. Minta surat baru kepada administrator Anda.',
    'The time of this letter is over. Ask your administrator for a new one.',
  ),
  password_weak: row(422, 'Kata sandi ini tidak dapat dipakai.', 'This password cannot be used.'),
  passkey_wrong: row(
    401,
    'Kunci sandi ini tidak dikenal, atau tidak membuktikan Anda.',
    'This passkey is unknown, or did not prove you.',
  ),
  passkeys_unavailable: row(
    409,
    'Kunci sandi memerlukan nama domain dengan HTTPS, atau localhost; alamat angka tidak dapat dipakai.',
    'Passkeys need a domain name with HTTPS, or localhost; an address of numbers cannot be one.',
  ),
  proof_needed: row(
    403,
    'Buktikan lagi diri Anda sebelum mengubah cara masuk.',
    'Prove yourself again before you change how you sign in.',
  ),
  proven: row(
    200,
    'Terima kasih. Anda dapat mengubah cara masuk selama sepuluh menit.',
    'Thank you. For ten minutes you may change how you sign in.',
  ),
  factor_required: row(
    409,
    'Peran Anda memerlukan faktor kedua. Daftarkan yang lain dahulu.',
    'Your role needs a second factor. Enrol another one first.',
  ),
  oidc_unlinked: row(
    403,
    'Akun di penyedia identitas itu belum ditautkan dengan petugas mana pun.',
    'No officer is linked with that account at the identity provider.',
  ),
  oidc_failed: row(
    502,
    'Penyedia identitas tidak memberi bukti yang sah.',
    'The identity provider gave no valid proof.',
  ),
} as const satisfies Record<string, OutcomeRow>;

export type SignInOutcome = keyof typeof signInOutcomes;

/** By what somebody proves itself; the record of the access log has it as its method. */
export const signInMethods = ['password', 'first_login', 'totp', 'passkey', 'recovery_code', 'oidc'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Whether a code was right, or why not. */
export type CodeResult = 'right' | 'code_wrong' | 'code_used';
