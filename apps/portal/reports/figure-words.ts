import { bilingual } from '../words/bilingual.ts';

/** What the figures of a report are called, in the order in which they are shown. */
export const figureWords = bilingual(
  {
    agreements: 'PKS yang berlaku',
    rights: 'Hak akses',
    usersActive: 'Pengguna aktif',
    usersDeactivated: 'Pengguna yang dinonaktifkan',
    adminsActive: 'Admin aktif',
    calls: 'Akses',
    hits: 'Akses yang dihitung pada kuota',
    notFound: 'NIK tidak ditemukan',
    daysAtLimit: 'Hari kuota habis',
    personsAccessed: 'Orang yang datanya diakses',
    personsCovered: 'Di antaranya dengan data balikan',
  },
  {
    agreements: 'Agreements in force',
    rights: 'Rights',
    usersActive: 'Active users',
    usersDeactivated: 'Deactivated users',
    adminsActive: 'Active admins',
    calls: 'Calls',
    hits: 'Calls counted against the quota',
    notFound: 'NIK not found',
    daysAtLimit: 'Days on which the quota was used up',
    personsAccessed: 'Persons that were accessed',
    personsCovered: 'Of them with data balikan',
  },
);
