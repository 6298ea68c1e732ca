import type { Sign } from '../pieces/icon.tsx';
import { bilingual } from '../words/bilingual.ts';
import type { Agreement, ListedAgreement, Signature } from './queries.ts';

type State = ListedAgreement['state'];

/** What an agreement is called by its state. */
export const stateWords = bilingual(
  {
    draft: 'Rancangan',
    awaiting_annex: 'Menunggu juknis',
    upcoming: 'Belum berlaku',
    active: 'Berlaku',
    near_end: 'Mendekati akhir',
    expired: 'Berakhir sendiri',
    ended: 'Diakhiri',
  } satisfies Record<State, string>,
  {
    draft: 'Draft',
    awaiting_annex: 'Awaits its annex',
    upcoming: 'Not yet in force',
    active: 'In force',
    near_end: 'Near its end',
    expired: 'Expired',
    ended: 'Ended early',
  },
);

export const stateSigns: Readonly<Record<State, Sign>> = {
  draft: 'rest',
  awaiting_annex: 'due',
  upcoming: 'rest',
  active: 'ok',
  near_end: 'due',
  expired: 'rest',
  ended: 'no',
};

/** What the papers of an agreement are called. */
export const paperWords = bilingual(
  {
    agreement: 'Perjanjian kerja sama',
    annex: 'Petunjuk teknis (juknis)',
    addendum: (no: number) => `Addendum ${no}`,
    nonDisclosure: 'Pernyataan menjaga kerahasiaan',
    responsibility: 'Pernyataan tanggung jawab mutlak',
  },
  {
    agreement: 'Agreement (PKS)',
    annex: 'Annex (juknis)',
    addendum: (no: number) => `Addendum ${no}`,
    nonDisclosure: 'Deed of confidentiality',
    responsibility: 'Deed of full responsibility',
  },
);

/** How a paper was signed. */
export const signedHow = bilingual(
  {
    scan: 'basah, dipindai',
    pades: 'elektronik, sah',
    carried_over: 'dicatat dari arsip',
  } satisfies Record<Signature['how'], string>,
  { scan: 'by hand, scanned', pades: 'electronic, valid', carried_over: 'entered from the archive' },
);

/** What happened to an agreement; the number of its paper stands beside it. */
export const happeningWords = bilingual(
  {
    drafted: 'Rancangan dibuat',
    agreement_signed: 'PKS ditandatangani',
    annex_signed: 'Juknis ditandatangani',
    addendum_signed: 'Addendum ditandatangani',
    in_force: 'Mulai berlaku',
    letter: 'Hak diubah dengan surat',
    uplift: 'Kuota ditambah sementara',
  } satisfies Record<Agreement['timeline'][number]['what'], string>,
  {
    drafted: 'Draft written',
    agreement_signed: 'Agreement signed',
    annex_signed: 'Annex signed',
    addendum_signed: 'Addendum signed',
    in_force: 'Came into force',
    letter: 'Right changed by letter',
    uplift: 'Quota raised for a time',
  },
);
