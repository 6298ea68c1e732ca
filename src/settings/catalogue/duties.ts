import { ASSUMED, oneOf, orderOf, type Setting, wholeNumber, yesOrNo } from '../setting.ts';

/** What users owe, by when, and what follows when they do not; and what the authority owes others. */
export const dutySettings = {
  feedbackFrequency: {
    allowed: oneOf('weekly', 'monthly', 'quarterly', 'semester'),
    fallback: 'monthly',
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Seberapa sering data balikan disampaikan bila PKS tidak menyebutnya.',
      en: 'How often data balikan is delivered where the agreement does not say.',
    },
  },
  feedbackDueDays: {
    allowed: wholeNumber(0, 60),
    fallback: 10,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Data balikan suatu masa disampaikan paling lambat sekian hari setelah masa itu berakhir.',
      en: 'Data balikan of a period is due so many days after the period has ended.',
    },
  },
  feedbackLookBackMonths: {
    allowed: wholeNumber(1, 60),
    fallback: 24,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Tunggakan data balikan ditagih paling lama sekian bulan ke belakang.',
      en: 'Arrears of data balikan are counted so many months back at most.',
    },
  },
  feedbackSensitiveMonths: {
    allowed: wholeNumber(1, 120),
    fallback: 24,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Nilai data balikan yang bersifat kesehatan atau keuangan, atau yang tidak disebut dalam PKS, dihapus setelah sekian bulan.',
      en: 'Values of data balikan about health or money, or of no agreed kind, are dropped after so many months.',
    },
  },
  feedbackPlainMonths: {
    allowed: wholeNumber(1, 240),
    fallback: 60,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Nilai data balikan lainnya, dan isyarat kematian, dihapus setelah sekian bulan.',
      en: 'Other values of data balikan, and hints of deaths, are dropped after so many months.',
    },
  },
  feedbackArrearsMonths: {
    allowed: wholeNumber(1, 24),
    fallback: 3,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Surat peringatan diusulkan bila data balikan menunggak lebih dari sekian bulan.',
      en: 'A warning is proposed when data balikan is in arrears for more than so many months.',
    },
  },
  coverageDeadlineDays: {
    allowed: wholeNumber(0, 180),
    fallback: 30,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Data balikan yang diterima sampai sekian hari setelah suatu periode berakhir dihitung dalam cakupan periode itu.',
      en: 'Data balikan received up to so many days after a period counts in its coverage.',
    },
  },
  centralUsageReport: {
    allowed: yesOrNo,
    fallback: true,
    unit: 'none',
    source: 'Praktik Ditjen Dukcapil 2021',
    about: {
      id: 'Pengguna pusat menyampaikan laporan pemanfaatan setiap semester.',
      en: 'Central users owe a usage report each semester.',
    },
  },
  regionalUsageReport: {
    allowed: yesOrNo,
    fallback: false,
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Pengguna daerah menyampaikan laporan pemanfaatan setiap semester.',
      en: 'Regional users owe a usage report each semester.',
    },
  },
  usageReportLateMonths: {
    allowed: wholeNumber(1, 12),
    fallback: 3,
    unit: 'months',
    source: 'Praktik Ditjen Dukcapil, April 2021',
    about: {
      id: 'Laporan pemanfaatan dianggap terlambat setelah sekian bulan.',
      en: 'A usage report counts as late after so many months.',
    },
  },
  usageReportDueDays: {
    allowed: wholeNumber(1, 90),
    fallback: 14,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Laporan pemanfaatan jatuh tempo sekian hari setelah akhir semester, atau setelah dibuka bila itu kemudian.',
      en: 'A usage report is due so many days after the semester ends, or after it was opened where that is later.',
    },
  },
  warningAnswerDays: {
    allowed: wholeNumber(1, 90),
    fallback: 14,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Surat peringatan harus dipenuhi dalam sekian hari bila suratnya tidak menyebut batas lain.',
      en: 'What a warning asks is due within so many days where its letter names no other.',
    },
  },
  warningLastsMonths: {
    allowed: wholeNumber(1, 36),
    fallback: 12,
    unit: 'months',
    source: ASSUMED,
    about: {
      id: 'Peringatan tidak diperhitungkan lagi setelah sekian bulan.',
      en: 'A warning counts no more after so many months.',
    },
  },
  evaluationMonths: {
    allowed: wholeNumber(1, 12),
    fallback: 6,
    unit: 'months',
    source: 'Monev Disdukcapil Kota Tasikmalaya, Semester II 2021',
    about: {
      id: 'Monev diadakan setiap sekian bulan.',
      en: 'Monitoring and evaluation is held every so many months.',
    },
  },
  isoDueMonths: {
    allowed: wholeNumber(1, 36),
    fallback: 6,
    unit: 'months',
    source: 'Katalog layanan Ditjen Dukcapil; standar: Permendagri 57/2021',
    about: {
      id: 'Sertifikat SNI ISO/IEC 27001 diserahkan dalam sekian bulan setelah PKS ditandatangani.',
      en: 'The certificate of SNI ISO/IEC 27001 is due so many months after signing.',
    },
  },
  sanctionLadder: {
    allowed: orderOf('warning', 'quota_cut', 'temporary_shut_off', 'revocation', 'end_of_agreement'),
    fallback: ['warning', 'quota_cut', 'temporary_shut_off', 'revocation', 'end_of_agreement'],
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Urutan sanksi: teguran, pengurangan kuota, penutupan sementara, pencabutan, pengakhiran PKS.',
      en: 'The order of sanctions: warning, quota cut, temporary shut-off, revocation, end of the agreement.',
    },
  },
  regionalShutOffBy: {
    allowed: oneOf('dirjen', 'office'),
    fallback: 'dirjen',
    unit: 'none',
    source: ASSUMED,
    about: {
      id: 'Yang memutuskan penutupan dan yang lebih berat atas pengguna daerah: Dirjen atas usul kantor, atau kantor itu.',
      en: 'Who decides shut-off and worse of a regional user: the Dirjen, as the office proposes, or the office.',
    },
  },
  residentAnswerHours: {
    allowed: wholeNumber(1, 72),
    fallback: 72,
    unit: 'hours',
    source: 'UU 27/2022: 3 x 24 jam',
    about: {
      id: 'Permintaan penduduk tentang jejak datanya dijawab dalam sekian jam.',
      en: "A resident's request about the use of its data is answered within so many hours.",
    },
  },
  breachNoticeHours: {
    allowed: wholeNumber(1, 72),
    fallback: 72,
    unit: 'hours',
    source: 'UU 27/2022: 3 x 24 jam',
    about: {
      id: 'Kegagalan pelindungan data diberitahukan dalam sekian jam.',
      en: 'A breach of personal data is notified within so many hours.',
    },
  },
  aggregateAnswerHours: {
    allowed: wholeNumber(1, 720),
    fallback: 72,
    unit: 'hours',
    source: 'Standar layanan Disdukcapil: 3 x 24 jam',
    about: {
      id: 'Permintaan data agregat dijawab dalam sekian jam.',
      en: 'A request for aggregate data is answered within so many hours.',
    },
  },
  ticketProofDays: {
    allowed: wholeNumber(1, 30),
    fallback: 7,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Tiket konsolidasi NIK dibuka paling lambat sekian hari setelah pemeriksaan yang mendasarinya.',
      en: 'A ticket about a NIK is opened within so many days of the verification that it rests on.',
    },
  },
  ticketLateDays: {
    allowed: wholeNumber(1, 30),
    fallback: 3,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Tiket konsolidasi NIK yang belum dijawab dihitung terlambat setelah sekian hari.',
      en: 'A ticket about a NIK that is not answered counts as late after so many days.',
    },
  },
  ticketClosesDays: {
    allowed: wholeNumber(1, 90),
    fallback: 14,
    unit: 'days',
    source: ASSUMED,
    about: {
      id: 'Tiket konsolidasi NIK yang sudah dijawab ditutup dengan sendirinya setelah sekian hari.',
      en: 'A ticket about a NIK that was answered is closed by itself after so many days.',
    },
  },
} as const satisfies Record<string, Setting>;
