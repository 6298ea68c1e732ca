import type { Role } from '../institutions/index.ts';

/** What a notice says, with `{name}` where a value of its data goes. */
interface Text {
  readonly subject: string;
  readonly body: string;
}

interface Kind {
  /** Names of the values that fill the text: names of offices and institutions, numbers of papers, days; of no person. */
  readonly holds: readonly string[];
  /** Whom at the addressee a mail goes to. Everybody there sees the notice in the portal. */
  readonly mailTo: readonly Role[];
  readonly id: Text;
  readonly en: Text;
}

/**
 * Every kind of notice. `docs/reference/notices.md` lists them; a test keeps page and table equal. Kinds are added and
 * reworded, never taken out: old notices are shown by them.
 */
export const noticeKinds = {
  'agreement.ending': {
    holds: ['number', 'institution', 'endsOn', 'daysLeft'],
    mailTo: ['head', 'reviewer', 'institution_admin'],
    id: {
      subject: 'Perjanjian {number} berakhir {endsOn}',
      body: 'Perjanjian kerja sama {number} dengan {institution} berakhir pada {endsOn}, {daysLeft} hari lagi. Setelah hari itu akses berhenti dengan sendirinya. Jika pemanfaatan data akan dilanjutkan, siapkan perjanjian baru sebelum hari itu.',
    },
    en: {
      subject: 'Agreement {number} ends on {endsOn}',
      body: 'Agreement {number} with {institution} ends on {endsOn}, {daysLeft} days from now. After that day access stops by itself. If use of the data is to go on, prepare a new agreement before that day.',
    },
  },
  'application.submitted': {
    holds: ['institution'],
    mailTo: ['reviewer'],
    id: {
      subject: 'Permohonan {institution} menunggu pemeriksaan',
      body: '{institution} mengajukan permohonan pemanfaatan data. Ambil permohonan itu dari kotak masuk dan periksa.',
    },
    en: {
      subject: 'The application of {institution} waits to be checked',
      body: '{institution} has submitted an application. Take it up from the inbox and check it.',
    },
  },
  'application.returned': {
    holds: ['institution'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Permohonan dikembalikan dengan catatan',
      body: 'Permohonan {institution} dikembalikan. Baca catatannya pada permohonan itu, perbaiki, lalu ajukan lagi.',
    },
    en: {
      subject: 'The application came back with remarks',
      body: 'The application of {institution} was returned. Read the remarks in it, mend it and submit it again.',
    },
  },
  'application.forwarded': {
    holds: ['institution', 'letter'],
    mailTo: ['head', 'reviewer'],
    id: {
      subject: 'Permohonan {institution} menunggu keputusan',
      body: 'Permohonan {institution} diteruskan dengan surat {letter} dan menunggu keputusan Dirjen.',
    },
    en: {
      subject: 'The application of {institution} waits for the decision',
      body: 'The application of {institution} was forwarded by letter {letter} and waits for the decision of the Dirjen.',
    },
  },
  'application.approved': {
    holds: ['institution', 'letter'],
    mailTo: ['reviewer', 'institution_admin'],
    id: {
      subject: 'Permohonan {institution} disetujui',
      body: 'Permohonan {institution} disetujui dengan surat {letter}. Langkah berikutnya: perjanjian kerja sama dan petunjuk teknis.',
    },
    en: {
      subject: 'The application of {institution} was approved',
      body: 'The application of {institution} was approved by letter {letter}. The agreement and its technical annex come next.',
    },
  },
  'application.refused': {
    holds: ['institution', 'letter'],
    mailTo: ['reviewer', 'institution_admin'],
    id: {
      subject: 'Permohonan {institution} ditolak',
      body: 'Permohonan {institution} ditolak dengan surat {letter}, yang menyebutkan alasannya.',
    },
    en: {
      subject: 'The application of {institution} was refused',
      body: 'The application of {institution} was refused by letter {letter}, which gives the reason.',
    },
  },
  'application.credentials_requested': {
    holds: ['institution'],
    mailTo: ['reviewer'],
    id: {
      subject: '{institution} meminta pengguna akses',
      body: '{institution} meminta pengguna akses dan menyebutkan alamat jaringannya. Periksa jaringan tertutupnya.',
    },
    en: {
      subject: '{institution} asks for its user ids',
      body: '{institution} asks for its user ids and has named its network addresses. Check its closed network.',
    },
  },
  'application.activated': {
    holds: ['institution', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Akses dibuka',
      body: 'Akses {institution} dibuka menurut berita acara {letter}.',
    },
    en: {
      subject: 'Access is open',
      body: 'Access of {institution} was opened, as minutes {letter} say.',
    },
  },
  'sanction.proposed': {
    holds: ['institution', 'sanction'],
    mailTo: ['head'],
    id: {
      subject: 'Usulan sanksi terhadap {institution} menunggu keputusan',
      body: 'Terhadap {institution} diusulkan {sanction}. Buktinya ada di portal; putuskan atau tolak usulan itu.',
    },
    en: {
      subject: 'A proposed sanction of {institution} waits for a decision',
      body: 'A sanction ({sanction}) of {institution} was proposed. Its evidence is in the portal; decide or dismiss it.',
    },
  },
  'sanction.decided': {
    holds: ['institution', 'sanction', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Sanksi terhadap {institution}: {sanction}',
      body: 'Terhadap {institution} ditetapkan {sanction} dengan surat {letter}. Alasan, akibat, dan apa yang harus dilakukan tercantum dalam surat itu, yang dapat dicetak di portal.',
    },
    en: {
      subject: 'A sanction of {institution}: {sanction}',
      body: 'A sanction ({sanction}) of {institution} was decided by letter {letter}. The letter, which can be printed in the portal, says why, what it does, and what has to be done.',
    },
  },
  'sanction.lifted': {
    holds: ['institution', 'sanction', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Sanksi terhadap {institution} dicabut',
      body: 'Sanksi {sanction} terhadap {institution} dicabut dengan surat {letter}.',
    },
    en: {
      subject: 'A sanction of {institution} was lifted',
      body: 'A sanction ({sanction}) of {institution} was lifted by letter {letter}.',
    },
  },
  'report.opened': {
    holds: ['institution', 'semester', 'year', 'dueOn'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Laporan pemanfaatan semester {semester} tahun {year} jatuh tempo {dueOn}',
      body: '{institution} wajib menyampaikan laporan pemanfaatan semester {semester} tahun {year} paling lambat {dueOn}. Angka yang sudah kami ketahui telah diisikan; tambahkan keterangan dan sampaikan di portal.',
    },
    en: {
      subject: 'The usage report of semester {semester} of {year} is due on {dueOn}',
      body: '{institution} owes its usage report of semester {semester} of {year} by {dueOn}. What we know is filled in; add your remarks and submit it in the portal.',
    },
  },
  'report.submitted': {
    holds: ['institution', 'semester', 'year'],
    mailTo: ['reviewer'],
    id: {
      subject: '{institution} menyampaikan laporan pemanfaatan',
      body: '{institution} menyampaikan laporan pemanfaatan semester {semester} tahun {year}. Bila aksesnya ditutup karena laporan itu, periksa apakah sanksi dapat dicabut.',
    },
    en: {
      subject: '{institution} submitted its usage report',
      body: '{institution} submitted its usage report of semester {semester} of {year}. If access was shut off for it, see whether that can be lifted.',
    },
  },
  'report.late': {
    holds: ['count'],
    mailTo: ['head'],
    id: {
      subject: '{count} sanksi diusulkan karena laporan terlambat',
      body: 'Aturan laporan terlambat mengusulkan penutupan sementara akses {count} lembaga. Buktinya ada di portal; putuskan atau tolak setiap usulan.',
    },
    en: {
      subject: '{count} sanctions proposed for late reports',
      body: 'The rule of late reports proposes to shut off the access of {count} institutions. The evidence is in the portal; decide or dismiss each.',
    },
  },
  'feedback.overdue': {
    holds: ['institution', 'kinds', 'from', 'until', 'dueOn', 'periods'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Data balikan belum diterima untuk masa sampai {until}',
      body: 'Data balikan {institution} ({kinds}) untuk masa {from} sampai {until} belum diterima hingga batas waktu {dueOn}. Masa yang belum dipenuhi seluruhnya: {periods}. Sampaikan melalui web service, portal, atau loket; tanda terimanya adalah bukti penyampaian.',
    },
    en: {
      subject: 'Data balikan have not been received for the period until {until}',
      body: 'Data balikan of {institution} ({kinds}) for {from} until {until} had not been received by {dueOn}. Open periods altogether: {periods}. Deliver them by the web service, the portal or at the counter; the receipt is the proof.',
    },
  },
  'connection.declared': {
    holds: ['institution', 'provider', 'letter'],
    mailTo: ['reviewer'],
    id: {
      subject: 'Jaringan tertutup {institution} menunggu pemeriksaan',
      body: '{institution} menyatakan jaringan tertutup dari {provider} dengan surat {letter}. Periksa jaringan itu dan catat berita acaranya.',
    },
    en: {
      subject: 'A closed network of {institution} waits to be checked',
      body: '{institution} has declared a closed network by {provider} in letter {letter}. Check it and record the minutes.',
    },
  },
  'connection.checked': {
    holds: ['institution', 'provider', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Jaringan tertutup lulus pemeriksaan',
      body: 'Jaringan tertutup {institution} dari {provider} lulus pemeriksaan menurut berita acara {letter}. Jaringan itu belum dibuka.',
    },
    en: {
      subject: 'The closed network passed its check',
      body: 'The closed network of {institution} by {provider} passed its check, as minutes {letter} say. It is not open yet.',
    },
  },
  'connection.check_failed': {
    holds: ['institution', 'provider', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Jaringan tertutup belum lulus pemeriksaan',
      body: 'Jaringan tertutup {institution} dari {provider} belum lulus pemeriksaan. Berita acara {letter} menyebutkan apa yang harus diperbaiki; setelah itu jaringan diperiksa lagi.',
    },
    en: {
      subject: 'The closed network did not pass its check',
      body: 'The closed network of {institution} by {provider} did not pass its check. Minutes {letter} say what has to be mended; then it is checked again.',
    },
  },
  'connection.activated': {
    holds: ['institution', 'provider', 'letter'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Jaringan tertutup dibuka',
      body: 'Jaringan tertutup {institution} dari {provider} dibuka dengan surat {letter}. Hak akses kini dapat memakainya.',
    },
    en: {
      subject: 'The closed network is open',
      body: 'The closed network of {institution} by {provider} was opened by letter {letter}. Access rights can use it from now on.',
    },
  },
  'connection.ended': {
    holds: ['institution', 'provider', 'letter', 'rights'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Jaringan tertutup ditutup',
      body: 'Jaringan tertutup {institution} dari {provider} ditutup dengan surat {letter}. Hak akses yang ditangguhkan karenanya: {rights}.',
    },
    en: {
      subject: 'The closed network was closed',
      body: 'The closed network of {institution} by {provider} was closed by letter {letter}. Access rights suspended with it: {rights}.',
    },
  },
  'ticket.opened': {
    holds: ['reference', 'institution'],
    // Some 45 a day in one regency: they are a queue of the portal, and no mails.
    mailTo: [],
    id: {
      subject: 'Tiket {reference} dari {institution} menunggu',
      body: '{institution} melaporkan NIK yang tidak terjawab oleh register dengan tiket {reference}. Ambil tiket itu dan jawab; orangnya menunggu kabar.',
    },
    en: {
      subject: 'Ticket {reference} of {institution} waits',
      body: '{institution} has reported a NIK that the register does not answer for, with ticket {reference}. Take it up and answer it; the person waits to hear.',
    },
  },
  'ticket.answered': {
    holds: ['reference', 'office'],
    mailTo: ['operator'],
    id: {
      subject: 'Tiket {reference} sudah dijawab',
      body: '{office} menjawab tiket {reference}. Baca jawabannya di portal, sampaikan kepada orangnya, lalu tutup tiket itu.',
    },
    en: {
      subject: 'Ticket {reference} was answered',
      body: '{office} has answered ticket {reference}. Read the answer in the portal, tell the person, and close the ticket.',
    },
  },
  'bulk.done': {
    holds: ['handedIn', 'keptDays'],
    mailTo: ['operator'],
    id: {
      subject: 'Pemadanan daftar tanggal {handedIn} selesai',
      body: 'Pemadanan daftar yang Anda serahkan pada {handedIn} selesai. Jawabannya dapat dibaca dan diunduh di portal selama {keptDays} hari.',
    },
    en: {
      subject: 'The list of {handedIn} is done',
      body: 'The list that you handed in on {handedIn} is done. Its answers can be read and saved in the portal for {keptDays} days.',
    },
  },
  'bulk.quota_ended': {
    holds: ['handedIn'],
    // It asks nobody to do anything.
    mailTo: [],
    id: {
      subject: 'Pemadanan daftar tanggal {handedIn} menunggu kuota',
      body: 'Kuota hari ini habis sebelum semua baris daftar yang Anda serahkan pada {handedIn} ditanyakan. Pemadanan dilanjutkan sendiri begitu ada kuota lagi; Anda diberi tahu bila selesai.',
    },
    en: {
      subject: 'The list of {handedIn} waits for quota',
      body: "The day's quota was used up before all rows of the list that you handed in on {handedIn} were asked. It goes on by itself when there is quota again; you will be told when it is done.",
    },
  },
  'bulk.not_permitted': {
    holds: ['handedIn'],
    mailTo: ['operator'],
    id: {
      subject: 'Pemadanan daftar tanggal {handedIn} terhenti',
      body: 'Hak akses tidak mengizinkan lagi sisa daftar yang Anda serahkan pada {handedIn} ditanyakan. Pemadanan dilanjutkan sendiri bila hak aksesnya berlaku lagi. Tanyakan kepada admin lembaga Anda.',
    },
    en: {
      subject: 'The list of {handedIn} has stopped',
      body: 'The access right does not allow the rest of the list that you handed in on {handedIn} to be asked any more. It goes on by itself when the right is in force again. Ask the admin of your institution.',
    },
  },
  'switchover.announced': {
    holds: ['institution', 'agreement', 'letter', 'lastDay'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Metode lama berakhir {lastDay}',
      body: 'Dengan surat {letter}, metode yang mengembalikan data berakhir bagi {institution} pada perjanjian {agreement}: hari terakhirnya {lastDay}. Alihkan aplikasi ke CALL_VERIFY_BY_ELEMEN sebelum hari itu; panduannya ada pada surat dan pada portal.',
    },
    en: {
      subject: 'Old methods end on {lastDay}',
      body: 'By letter {letter} the methods that return data end for {institution} under agreement {agreement}: their last day is {lastDay}. Move your application to CALL_VERIFY_BY_ELEMEN before; the guide is in the letter and in the portal.',
    },
  },
  'switchover.undone': {
    holds: ['institution', 'agreement', 'letter', 'lastDay'],
    mailTo: ['institution_admin', 'integrator'],
    id: {
      subject: 'Metode lama melayani lagi sampai {lastDay}',
      body: 'Dengan surat {letter}, pengalihan {institution} pada perjanjian {agreement} ditunda: metode lama mengembalikan data lagi sampai {lastDay}. Penundaan hanya satu kali.',
    },
    en: {
      subject: 'Old methods serve again until {lastDay}',
      body: 'By letter {letter} the switch of {institution} under agreement {agreement} was undone: old methods return data again until {lastDay}. It is undone only once.',
    },
  },
  'switchover.near': {
    holds: ['institution', 'agreement', 'lastDay', 'daysLeft'],
    mailTo: ['reviewer', 'institution_admin', 'integrator'],
    id: {
      subject: 'Metode lama berakhir {daysLeft} hari lagi dan masih dipanggil',
      body: 'Hari terakhir metode yang mengembalikan data bagi {institution} pada perjanjian {agreement} adalah {lastDay}, {daysLeft} hari lagi, dan aplikasinya masih memanggilnya.',
    },
    en: {
      subject: 'Old methods end in {daysLeft} days and are still called',
      body: 'The last day of the methods that return data is {lastDay} for {institution} under agreement {agreement}, {daysLeft} days from now, and its application still calls them.',
    },
  },
  'switchover.came': {
    holds: ['institution', 'agreement', 'lastDay'],
    mailTo: ['reviewer', 'institution_admin', 'integrator'],
    id: {
      subject: 'Metode lama tidak lagi mengembalikan data',
      body: 'Sejak {lastDay} berakhir, metode lama tidak lagi mengembalikan data bagi {institution} pada perjanjian {agreement}; panggilannya dijawab dengan petunjuk untuk beralih.',
    },
    en: {
      subject: 'Old methods return no data any more',
      body: 'Since {lastDay} ended, old methods return no data any more for {institution} under agreement {agreement}; calls of them are answered with where to move.',
    },
  },
  'evaluation.invited': {
    holds: ['office', 'title', 'day', 'place', 'letter'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Undangan: {title}, {day}',
      body: '{office} mengundang Saudara dengan surat {letter} pada {title}, {day}, di {place}. Surat undangan disampaikan tersendiri.',
    },
    en: {
      subject: 'Invitation: {title}, {day}',
      body: '{office} invites you by letter {letter} to {title}, {day}, at {place}. The letter reaches you separately.',
    },
  },
  'evaluation.postponed': {
    holds: ['office', 'title', 'day'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Ditunda: {title}, {day}',
      body: '{title} yang dijadwalkan {office} pada {day} ditunda. Undangan baru akan disampaikan.',
    },
    en: {
      subject: 'Postponed: {title}, {day}',
      body: '{title}, which {office} had planned for {day}, is postponed. You will be invited anew.',
    },
  },
  'evaluation.signed': {
    holds: ['office', 'number', 'followUps'],
    mailTo: ['institution_admin'],
    id: {
      subject: 'Berita acara monev {number} telah ditandatangani',
      body: 'Berita acara monitoring dan evaluasi {number} dari {office} telah ditandatangani. Tindak lanjut di dalamnya: {followUps}.',
    },
    en: {
      subject: 'Minutes of evaluation {number} are signed',
      body: 'Minutes of evaluation {number} by {office} are signed. Follow-ups in them: {followUps}.',
    },
  },
} as const satisfies Record<string, Kind>;

export type NoticeKind = keyof typeof noticeKinds;

/** Values that fill the text of a kind. Days are given as `YYYY-MM-DD` and written out in the language of the text. */
export type NoticeData<K extends NoticeKind = NoticeKind> = Readonly<
  Record<(typeof noticeKinds)[K]['holds'][number], string | number>
>;
