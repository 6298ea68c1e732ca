/** What to do next, to whoever's turn it is. */
export const nextWords = {
  apply: { id: 'Ajukan permohonan.', en: 'Apply.' },
  submit_form: { id: 'Lengkapi dan sampaikan formulir.', en: 'Complete the form and submit it.' },
  take_up: { id: 'Mulai memeriksa permohonan.', en: 'Begin to check the application.' },
  mend_form: {
    id: 'Perbaiki formulir menurut catatan, lalu sampaikan lagi.',
    en: 'Mend the form and submit it again.',
  },
  forward: {
    id: 'Periksa, lalu teruskan dengan surat kepala daerah.',
    en: "Check, and forward by the region head's letter.",
  },
  decide: { id: 'Putuskan permohonan dengan surat.', en: 'Decide the application by letter.' },
  apply_again: { id: 'Permohonan ditolak; ajukan yang baru.', en: 'The application was refused; apply anew.' },
  sign_mou: { id: 'Tanda tangani nota kesepahaman.', en: 'Sign the memorandum.' },
  draft_agreement: { id: 'Susun perjanjian kerja sama.', en: 'Draft the agreement.' },
  sign_agreement: { id: 'Tanda tangani perjanjian kerja sama.', en: 'Sign the agreement.' },
  sign_annex: { id: 'Tanda tangani petunjuk teknis.', en: 'Sign the technical annex.' },
  ask_for_users: { id: 'Minta user id dan sebutkan alamat jaringan.', en: 'Ask for user ids and name the networks.' },
  issue_users: { id: 'Siapkan user id.', en: 'Prepare the user ids.' },
  open_network: {
    id: 'Siapkan jaringan tertutup bersama penyedia.',
    en: 'Make the closed network ready with its provider.',
  },
  hold_trial: { id: 'Lakukan uji coba dan buat berita acaranya.', en: 'Hold the trial and write its minutes.' },
  activate: { id: 'Aktifkan akses menurut berita acara uji coba.', en: 'Open the access by the minutes of the trial.' },
  appoint_admin: { id: 'Tunjuk admin lembaga.', en: "Appoint the institution's admin." },
  appoint_users: {
    id: 'Tunjuk operator atau integrator dengan surat.',
    en: 'Appoint operators or integrators by letter.',
  },
  deliver_feedback: { id: 'Sampaikan data balikan yang pertama.', en: 'Deliver data balikan for the first time.' },
  deliver_arrears: { id: 'Sampaikan data balikan yang tertunggak.', en: 'Deliver the data balikan in arrears.' },
  make_first_call: { id: 'Lakukan pemeriksaan yang pertama.', en: 'Make the first call.' },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>;

export type NextKey = keyof typeof nextWords;
