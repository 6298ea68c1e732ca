import type { PortalRight } from '../api/queries.ts';
import { bilingual } from '../words/bilingual.ts';
import type { NikProblem } from './read-nik.ts';

export const verifyWords = bilingual(
  {
    title: 'Verifikasi',
    lead: 'Tulis yang disebutkan orang itu. Register hanya menjawab sesuai atau tidak.',
    documentLead: 'Tulis nomor dokumennya. Register hanya menjawab apakah dokumen itu miliknya dan masih berlaku.',
    desk: 'Untuk apa Anda memeriksa?',
    purpose: 'Tujuan',
    case: 'Rujukan perkara',
    caseOptional: 'Rujukan perkara (bila ada)',
    caseHint: 'Misalnya nomor berkas atau loket. Berlaku untuk semua pemeriksaan sampai Anda ubah; jangan tulis NIK.',
    caseNeeded: 'Hak akses ini mewajibkan rujukan perkara.',
    begin: 'Mulai memeriksa',
    holds: 'Berlaku untuk semua pemeriksaan',
    agreement: 'Hak akses',
    ends: (day: string) => `berakhir ${day}`,
    until: (day: string) => `sampai ${day}`,
    daysLeft: (days: number) => `${days} hari lagi`,
    change: 'Ubah tujuan atau rujukan',
    quota: 'Sisa kuota hari ini',
    ofQuota: (limit: string) => `dari ${limit} pemeriksaan`,
    said: 'Yang disebutkan',
    paste: 'Tempel dari Excel pun bisa',
    answers: 'Jawaban register',
    waiting: 'Belum ada pertanyaan',
    asking: 'Menanyakan…',
    nik: 'NIK',
    notAsked: 'Tidak diperiksa',
    dateHint: 'hh-bb-tttt',
    check: 'Periksa',
    checkAgain: 'Periksa ulang',
    blankOnes: (count: number) => `${count} data tidak diisi. Tampilkan`,
    next: 'Orang berikutnya',
    nextHint: 'Kursor kembali ke NIK; tujuan dan rujukan tetap.',
    firstHint: 'Isi NIK dan paling sedikit satu yang lain, lalu tekan Enter.',
    reference: 'No. rujukan',
    copy: 'Salin nomor rujukan',
    tell: 'Sampaikan',
    kind: 'Jenis dokumen',
    number: 'Nomor dokumen',
    noRights: 'Belum ada hak akses portal',
    noRightsText:
      'Lembaga Anda belum memegang hak akses untuk portal. Admin lembaga dapat mengajukannya kepada Disdukcapil.',
    noDocuments: 'Hak akses ini tidak mencakup dokumen',
    noDocumentsText: 'Periksa data orangnya saja, atau minta admin lembaga mengajukan perubahan perjanjian.',
    closed: 'Verifikasi belum dapat dipakai di sini',
    nothingSaid: 'Isi paling sedikit satu data selain NIK.',
    badDate: 'Tulis sebagai hh-bb-tttt, misalnya 12-05-1980.',
    needNumber: 'Isi nomor dokumen.',
    lost: 'Jaringan terputus sebelum ada jawaban. Yang Anda ketik masih di sini. Tekan Enter untuk mengulang: pertanyaan yang sama tidak dihitung dua kali.',
    refused: 'Pertanyaan ini ditolak; tidak ada kuota yang terpakai.',
    request: 'Nomor permintaan',
    recorded: (instant: string) =>
      `${instant}. Memakai satu kuota dan tercatat atas nama Anda. Yang diketik tidak disimpan.`,
    onlyQuota:
      'Kuota hari ini habis. Pemeriksaan terbuka lagi tengah malam waktu dinas; kuota sementara diajukan oleh admin lembaga.',
  },
  {
    title: 'Verification',
    lead: 'Write what the person said. The register answers match or no match, and nothing else.',
    documentLead: 'Write the number of the document. The register answers whether it is the person’s and in force.',
    desk: 'What do you check for?',
    purpose: 'Purpose',
    case: 'Case',
    caseOptional: 'Case (if there is one)',
    caseHint: 'A file number or a counter, for example. Holds for all checks until you change it; never write a NIK.',
    caseNeeded: 'This right demands the case.',
    begin: 'Begin',
    holds: 'Holds for all checks',
    agreement: 'Right',
    ends: (day: string) => `ends on ${day}`,
    until: (day: string) => `until ${day}`,
    daysLeft: (days: number) => `${days} days left`,
    change: 'Change purpose or case',
    quota: 'Left of today’s quota',
    ofQuota: (limit: string) => `of ${limit} checks`,
    said: 'What was said',
    paste: 'You may paste from Excel',
    answers: 'Answers of the register',
    waiting: 'Nothing asked yet',
    asking: 'Asking…',
    nik: 'NIK',
    notAsked: 'Not checked',
    dateHint: 'dd-mm-yyyy',
    check: 'Check',
    checkAgain: 'Check again',
    blankOnes: (count: number) => `${count} were not filled in. Show them`,
    next: 'Next person',
    nextHint: 'The cursor goes back to the NIK; purpose and case stay.',
    firstHint: 'Fill in the NIK and one more at least, then press Enter.',
    reference: 'Reference',
    copy: 'Copy the reference',
    tell: 'Say',
    kind: 'Kind of document',
    number: 'Number of the document',
    noRights: 'No right for the portal yet',
    noRightsText: 'Your institution holds no right for the portal. Its admin can apply for one to the Disdukcapil.',
    noDocuments: 'This right covers no documents',
    noDocumentsText:
      'Check the person’s data, or have the admin of the institution apply for a change of the agreement.',
    closed: 'Verification cannot be used here at present',
    nothingSaid: 'Fill in one more than the NIK at least.',
    badDate: 'Write it as dd-mm-yyyy, such as 12-05-1980.',
    needNumber: 'Fill in the number of the document.',
    lost: 'The network was lost before there was an answer. What you typed is still here. Press Enter to repeat: the same question is not counted twice.',
    refused: 'This question was refused; no quota was used.',
    request: 'Request number',
    recorded: (instant: string) =>
      `${instant}. It used one unit of quota and is recorded in your name. What was typed is not kept.`,
    onlyQuota:
      'Today’s quota is used up. Checks open again at midnight of the office; the admin of the institution applies for more.',
  },
);

/** The purposes of UU 24/2013 art. 58(4). */
export const purposeWords = bilingual(
  {
    public_service: 'Pelayanan publik',
    development_planning: 'Perencanaan pembangunan',
    budget_allocation: 'Alokasi anggaran',
    democratic_development: 'Pembangunan demokrasi',
    law_enforcement: 'Penegakan hukum',
  } satisfies Record<PortalRight['purpose'], string>,
  {
    public_service: 'Public service',
    development_planning: 'Planning of development',
    budget_allocation: 'Allocation of budgets',
    democratic_development: 'Development of democracy',
    law_enforcement: 'Law enforcement',
  },
);

/** What is wrong with a NIK, and what to do; told before anything is sent. */
export const nikWords = bilingual(
  {
    missing: () => 'Isi NIK.',
    scientific: () => 'Ini notasi ilmiah dari Excel; digit terakhirnya sudah hilang. Salin NIK dari sumbernya.',
    letters: () => 'NIK hanya terdiri atas angka. Periksa huruf O dan angka 0.',
    too_short: (digits: string) => `Baru ${digits} angka; NIK terdiri atas 16.`,
    too_long: (digits: string) => `Ada ${digits} angka; NIK terdiri atas 16.`,
  } satisfies Record<NikProblem, (digits: string) => string>,
  {
    missing: () => 'Fill in the NIK.',
    scientific: () =>
      'This is scientific notation of Excel; its last digits are lost. Copy the NIK from where it came.',
    letters: () => 'A NIK has digits only. Look for the letter O in place of 0.',
    too_short: (digits: string) => `Only ${digits} digits; a NIK has 16.`,
    too_long: (digits: string) => `There are ${digits} digits; a NIK has 16.`,
  },
);

/** Why a right cannot be used here and now, and what to do. */
export const closedWords = bilingual(
  {
    in_force: '',
    credential_inactive: 'Hak akses portal lembaga Anda ditangguhkan. Hubungi dinas yang menerbitkannya.',
    institution_inactive: 'Lembaga Anda sedang ditangguhkan. Hubungi Disdukcapil.',
    restricted: 'Akses lembaga Anda ditutup oleh sanksi. Suratnya ada pada admin lembaga; tanyakan ke Disdukcapil.',
    right_not_in_force:
      'Hak akses sedang ditangguhkan atau sudah berakhir. Admin lembaga dapat menanyakannya ke Disdukcapil.',
    method_not_granted: 'Hak akses lembaga Anda bukan untuk portal.',
    address_unknown:
      'Jaringan ini belum terdaftar. Pakai komputer di jaringan tertutup lembaga, atau minta admin lembaga mendaftarkannya.',
    address_mismatch: 'Jaringan ini terdaftar untuk hak akses lain. Pakai jaringan yang tercantum dalam perjanjian.',
    outside_hours: 'Sekarang di luar jam yang ditetapkan dalam hak akses. Coba lagi pada jam pelayanan.',
  } satisfies Record<PortalRight['state'], string>,
  {
    in_force: '',
    credential_inactive: 'The portal right of your institution is suspended. Ask the office that issued it.',
    institution_inactive: 'Your institution is suspended. Ask the Disdukcapil.',
    restricted:
      'A sanction has shut off the access of your institution. Its admin has the letter; ask the Disdukcapil.',
    right_not_in_force: 'The right is suspended or over. The admin of the institution can ask the Disdukcapil.',
    method_not_granted: 'The right of your institution is not for the portal.',
    address_unknown:
      'This network is not registered. Use a computer in a closed network of the institution, or have its admin register this one.',
    address_mismatch: 'This network is registered for another right. Use the network that the agreement names.',
    outside_hours: 'It is outside the hours of the right. Try again in service hours.',
  },
);
