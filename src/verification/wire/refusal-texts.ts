import type { Answered, OutcomeOf } from '../outcome.ts';

/** What the wire can refuse with. */
export type WireRefusal = Exclude<OutcomeOf<'wire'>, Answered>;

/** The sentence of a refusal, and the one that the methods which returned data use instead. */
interface RefusalText {
  readonly text: string;
  readonly legacy?: string;
}

/**
 * The sentences of the wire contract, letter by letter: clients compare them whole. Those of `outside_hours`,
 * `nik_withheld` and `moved_to_match` are our own, since no source shows one.
 */
export const refusalTexts: Readonly<Record<WireRefusal, RefusalText>> = {
  credentials_empty: { text: 'User, password dan IP tidak boleh kosong' },
  login_failed: { text: 'Login Gagal' },
  credential_inactive: { text: 'User ID Tidak Aktif' },
  institution_inactive: { text: 'Instansi Tidak Aktif' },
  restricted: { text: 'Instansi Tidak Aktif' },
  right_not_in_force: { text: 'Instansi Tidak Aktif' },
  method_not_granted: { text: 'Instansi Tidak Aktif' },
  address_unknown: { text: 'IP Client  Tidak terdaftar' },
  address_mismatch: { text: 'IP Tidak Sesuai', legacy: 'IP Address Tidak Sesuai' },
  outside_hours: { text: 'Akses di luar waktu yang diizinkan' },
  moved_to_match: {
    text: 'Metode ini tidak lagi mengembalikan data kependudukan. Silakan beralih ke metode CALL_VERIFY_BY_ELEMEN',
  },
  quota_used_up: { text: 'Kuota Akses Hari ini telah Habis' },
  parameters_invalid: { text: 'Parameter Tidak Lengkap / Tidak Valid' },
  terms_unmet: { text: 'Parameter Tidak Lengkap / Tidak Valid' },
  nik_malformed: { text: 'Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil' },
  nik_withheld: { text: 'NIK tidak dapat diproses' },
  not_found: {
    text: 'Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan',
    legacy: 'Data Tidak Ditemukan',
  },
  deceased: { text: 'Data Ditemukan, Meninggal Dunia' },
  duplicate: { text: 'Data Ditemukan, Data Ganda' },
  inactive: { text: 'Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil' },
};
