import { bilingual } from '../../words/bilingual.ts';

/** How a value relates to what is held, in few words; a test holds that none is missing. */
export const reasonWords = bilingual(
  {
    identical: 'Persis sama',
    equal: 'Sama, ditulis lain',
    spelling: 'Beda ejaan',
    order: 'Beda urutan kata',
    initials: 'Ada yang disingkat',
    shortened: 'Ada kata yang tidak ditulis',
    different: 'Berbeda',
    day_month_swapped: 'Tanggal dan bulan tertukar',
    level_differs: 'Kota, bukan kabupaten',
    house_differs: 'Beda nomor rumah, RT, atau RW',
    not_in_register: 'Tidak tercatat di register',
    not_submitted: 'Tidak dikirim',
    unreadable: 'Tidak terbaca',
    not_comparable: 'Tidak dapat dibandingkan',
    withheld: 'Ditahan: terlalu banyak dicoba',
    superseded: 'Dokumen sudah diganti',
  },
  {
    identical: 'Exactly the same',
    equal: 'The same, written otherwise',
    spelling: 'Spelled otherwise',
    order: 'Words in another order',
    initials: 'Some in initials',
    shortened: 'Some words left out',
    different: 'Different',
    day_month_swapped: 'Day and month exchanged',
    level_differs: 'A city, not a regency',
    house_differs: 'Another house, RT or RW',
    not_in_register: 'Not in the register',
    not_submitted: 'Not submitted',
    unreadable: 'Unreadable',
    not_comparable: 'Not comparable',
    withheld: 'Withheld: too many were tried',
    superseded: 'The document was replaced',
  },
);

/** What can go wrong on the way of a call. */
export const troubleWords = bilingual(
  {
    slow_3: 'Dijawab setelah 3 detik',
    slow_30: 'Dijawab setelah 30 detik',
    outage: 'Layanan tidak menjawab',
    outage_once: 'Tidak menjawab sekali, lalu dijawab',
    rate_limited: 'Terlalu banyak panggilan per detik',
  },
  {
    slow_3: 'Answered after 3 seconds',
    slow_30: 'Answered after 30 seconds',
    outage: 'The service does not answer',
    outage_once: 'No answer once, then one',
    rate_limited: 'Too many calls a second',
  },
);
