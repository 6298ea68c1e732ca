import { bilingual } from '../words/bilingual.ts';
import type { ListedTicket, Result, State, Ticket } from './queries.ts';

export const stateWords = bilingual(
  {
    opened: 'Menunggu kantor',
    taken_up: 'Sedang diperiksa',
    answered: 'Sudah dijawab',
    closed: 'Selesai',
    withdrawn: 'Ditarik',
  } satisfies Record<State, string>,
  {
    opened: 'Waits for the office',
    taken_up: 'Being looked into',
    answered: 'Answered',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
);

/** What the register answered to the verification that a ticket rests on. */
export const outcomeWords = bilingual(
  {
    not_found: 'NIK tidak ditemukan',
    inactive: 'Data tidak aktif',
    duplicate: 'Data ganda',
  } satisfies Record<ListedTicket['outcome'], string>,
  { not_found: 'NIK not found', inactive: 'Record not active', duplicate: 'Duplicate record' },
);

/** What an office found out, in short. */
export const resultWords = bilingual(
  {
    consolidated: 'Sudah dikonsolidasi',
    registered_elsewhere: 'Terdaftar di daerah lain',
    must_come: 'Perlu datang ke kantor',
    no_such_person: 'Belum terdaftar',
    wrong_nik: 'NIK salah',
  } satisfies Record<Result, string>,
  {
    consolidated: 'Consolidated',
    registered_elsewhere: 'Registered in another region',
    must_come: 'Has to come to the office',
    no_such_person: 'Not registered',
    wrong_nik: 'Wrong NIK',
  },
);

/** What was done, by whom; the clock closes what nobody closed. */
export const historyWords = bilingual(
  {
    open: (who: string) => `Dilaporkan oleh ${who}`,
    take_up: (who: string) => `Diambil oleh ${who}`,
    answer: (who: string) => `Dijawab oleh ${who}`,
    close: (who: string) => `Ditutup oleh ${who}`,
    withdraw: (who: string) => `Ditarik oleh ${who}`,
    clock: 'sistem, karena sudah lama dijawab',
  } satisfies Record<Ticket['history'][number]['move'] | 'clock', unknown>,
  {
    open: (who: string) => `Reported by ${who}`,
    take_up: (who: string) => `Taken up by ${who}`,
    answer: (who: string) => `Answered by ${who}`,
    close: (who: string) => `Closed by ${who}`,
    withdraw: (who: string) => `Withdrawn by ${who}`,
    clock: 'the system, because it was answered long ago',
  },
);
