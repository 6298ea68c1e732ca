import { bilingual } from '../words/bilingual.ts';

/** What a record tells of; a test holds that no kind is missing. */
export const kindWords = bilingual(
  {
    verification: 'Verifikasi data',
    data_return: 'Permintaan data, metode lama',
    feedback: 'Data balikan',
    token: 'Permintaan token',
    sign_in: 'Masuk ke portal',
    noise: 'Percobaan tanpa nama yang dikenal',
    look: 'Petugas melihat data orang',
    administration: 'Perbuatan administrasi',
    void: 'Kuota dikembalikan',
    retention: 'Penghapusan catatan lama',
  },
  {
    verification: 'Verification of data',
    data_return: 'Request for data, old method',
    feedback: 'Data balikan',
    token: 'Request for a token',
    sign_in: 'Sign-in to the portal',
    noise: 'Attempts under no known name',
    look: 'An officer looked at a person',
    administration: 'Act of administration',
    void: 'Quota given back',
    retention: 'Old records dropped',
  },
);

/** How looks at people end. */
export const lookWords = bilingual(
  {
    shown: 'Data orang ditampilkan, disamarkan',
    nobody: 'NIK tidak ada di register',
    elsewhere: 'Orangnya di luar wilayah, tidak ditampilkan',
    limit_reached: 'Batas melihat hari itu habis, tidak ditampilkan',
    feedback_shown: 'Data balikan tentang orang ditampilkan',
    feedback_absent: 'Tidak ada data balikan tentang orang itu',
    feedback_withheld: 'Data balikan tidak boleh dibuka',
    log_searched: 'Log akses dicari menurut orang',
    ticket_shown: 'NIK pada tiket ditampilkan',
  },
  {
    shown: 'A person was shown, masked',
    nobody: 'The register has no such NIK',
    elsewhere: 'The person is of another region, and was not shown',
    limit_reached: 'The day’s looks were used up, nobody was shown',
    feedback_shown: 'Data balikan about a person was shown',
    feedback_absent: 'There is no data balikan about that person',
    feedback_withheld: 'Data balikan may not be opened',
    log_searched: 'The access log was searched by person',
    ticket_shown: 'The NIK of a ticket was shown',
  },
);

/** How signing in ends, as others read it. */
export const signInWords = bilingual(
  {
    signed_in: 'Berhasil masuk',
    enrol_needed: 'Masuk, faktor kedua belum ada',
    second_factor_needed: 'Kata sandi benar, menunggu faktor kedua',
    wrong_login: 'Nama pengguna atau kata sandi salah',
    not_acting: 'Di luar masa penunjukan',
    too_many_failures: 'Terlalu banyak percobaan gagal',
    ticket_expired: 'Waktu langkah masuk habis',
    code_wrong: 'Kode faktor kedua salah',
    code_used: 'Kode sudah dipakai',
    letter_expired: 'Masa surat masuk pertama habis',
    password_weak: 'Kata sandi baru terlalu lemah',
    passkey_wrong: 'Kunci sandi tidak dikenal',
    passkeys_unavailable: 'Kunci sandi tidak dapat dipakai',
    proof_needed: 'Belum membuktikan diri lagi',
    proven: 'Membuktikan diri lagi',
    factor_required: 'Faktor kedua terakhir tidak dapat dihapus',
    oidc_unlinked: 'Akun penyedia identitas belum ditautkan',
    oidc_failed: 'Penyedia identitas tidak memberi bukti',
  },
  {
    signed_in: 'Signed in',
    enrol_needed: 'Signed in, no second factor yet',
    second_factor_needed: 'Password right, second factor awaited',
    wrong_login: 'Wrong login or password',
    not_acting: 'Outside the days of the appointment',
    too_many_failures: 'Too many failures',
    ticket_expired: 'The time of the step was over',
    code_wrong: 'Wrong code of the second factor',
    code_used: 'The code was used already',
    letter_expired: 'The time of the letter was over',
    password_weak: 'The new password was too weak',
    passkey_wrong: 'Unknown passkey',
    passkeys_unavailable: 'Passkeys could not be used',
    proof_needed: 'Had not proven itself again',
    proven: 'Proved itself again',
    factor_required: 'The last second factor cannot go',
    oidc_unlinked: 'Account at the identity provider not linked',
    oidc_failed: 'The identity provider gave no proof',
  },
);

/** How old records went. */
export const retentionWords = bilingual(
  {
    month_dropped: 'Catatan satu bulan dihapus, masanya habis',
    drop_renewed: 'Keterangan penghapusan ditulis ulang',
  },
  {
    month_dropped: 'A month’s records dropped, their time was over',
    drop_renewed: 'Note of a dropped month written anew',
  },
);

/** Methods beside those of calls: by what a person was looked at, or somebody signed in. */
export const otherMethodWords = bilingual(
  {
    side_by_side: 'Perbandingan jawaban lama dan baru',
    data_balikan: 'Pembukaan data balikan',
    tiket: 'Tiket NIK',
    log_search: 'Pencarian log akses',
    'v1/feedback-deliveries': 'API /v1, data balikan',
    password: 'Kata sandi',
    first_login: 'Surat masuk pertama',
    totp: 'Aplikasi autentikator',
    passkey: 'Kunci sandi',
    recovery_code: 'Kode pemulihan',
    oidc: 'Penyedia identitas',
  },
  {
    side_by_side: 'Old and new answer side by side',
    data_balikan: 'Opening data balikan',
    tiket: 'Ticket about a NIK',
    log_search: 'Search of the access log',
    'v1/feedback-deliveries': 'API /v1, data balikan',
    password: 'Password',
    first_login: 'Letter of first login',
    totp: 'Authenticator app',
    passkey: 'Passkey',
    recovery_code: 'Recovery code',
    oidc: 'Identity provider',
  },
);

/** How an element compared. */
export const resultWords = bilingual(
  {
    match: 'Sesuai',
    mismatch: 'Tidak sesuai',
    notSubmitted: 'Tidak ditanyakan',
    returned: 'Nilainya dikembalikan',
    withheld: 'Ditahan',
  },
  { match: 'Match', mismatch: 'No match', notSubmitted: 'Not asked', returned: 'Value returned', withheld: 'Withheld' },
);
