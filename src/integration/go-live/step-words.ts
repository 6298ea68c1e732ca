import type { Bilingual } from '../../verification/index.ts';
import type { StepName } from './steps.ts';

interface StepWords {
  readonly title: Bilingual;
  /** What to do while it is not done. */
  readonly toDo: Bilingual;
}

const both = (titleId: string, titleEn: string, id: string, en: string): StepWords => ({
  title: { id: titleId, en: titleEn },
  toDo: { id, en },
});

/** What each step is called and what has to be done for it. */
export const stepWords: Readonly<Record<StepName, StepWords>> = {
  people: both(
    'Admin dan pengelola integrasi terdaftar',
    'Admin and integrator are registered',
    'Daftarkan admin lembaga dan pengelola integrasi dengan surat penunjukan.',
    "Register the institution's admin and an integrator, each with a letter of appointment.",
  ),
  agreement_signed: both(
    'PKS dan juknis ditandatangani',
    'Agreement and annex are signed',
    'Dinas mencatat PKS dan juknis yang ditandatangani kedua pihak.',
    'The office records agreement and annex as signed by both sides.',
  ),
  right_in_force: both(
    'Hak akses berlaku',
    'The right is in force',
    'Periksa masa berlaku PKS, penangguhan, dan sanksi bersama dinas.',
    'Look at the dates of the agreement, suspensions and sanctions with the office.',
  ),
  test_key: both(
    'Kunci uji coba dibuat',
    'A test key is made',
    'Buat kunci uji coba untuk hak akses ini.',
    'Make a key of mode sandbox for this right.',
  ),
  test_call: both(
    'Panggilan uji coba terjawab',
    'A test call is answered',
    'Tanyakan orang rekaan dari uji coba sampai dijawab sesuai atau tidak sesuai.',
    'Ask about a test person in the sandbox until it is answered match or no match.',
  ),
  test_refusals: both(
    'Penolakan sudah dicoba',
    'Refusals were tried',
    'Tanyakan NIK uji coba yang hasilnya sudah ditentukan, dan tampilkan kalimatnya kepada pengguna.',
    'Ask about the test NIKs with the forced outcomes that are named, and show their sentences to the user.',
  ),
  network: both(
    'Jaringan tertutup aktif',
    'The closed network is active',
    'Laporkan jaringan tertutup; dinas memeriksa, mengaktifkan, dan menyebutnya dalam hak akses.',
    'Declare the closed network; the office checks it, opens it and names it in the right.',
  ),
  live_key: both(
    'Kunci nyata diserahkan',
    'A live key is issued',
    'Minta kunci nyata pertama kepada dinas; kunci berikutnya dibuat lembaga sendiri.',
    'Ask the office for the first live key; the institution makes further ones by itself.',
  ),
  first_answer: both(
    'Panggilan nyata pertama terjawab',
    'The first live call is answered',
    'Panggil dari jaringan yang terdaftar. Bila ditolak, lihat catatan permintaan.',
    'Call from a registered network. When it is refused, look into the request log.',
  ),
  feedback: both(
    'Data balikan dikirim',
    'Data balikan are delivered',
    'Periksa jenis data balikan dalam juknis, lalu kirim yang pertama.',
    'See in the annex which data balikan are owed, and deliver the first.',
  ),
};
