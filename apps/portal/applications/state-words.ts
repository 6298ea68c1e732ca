import type { Sign } from '../pieces/icon.tsx';
import { bilingual } from '../words/bilingual.ts';
import type { ApplicationState } from './queries.ts';

/** What states of an application are called. */
export const stateWords = bilingual(
  {
    draft: 'Draf',
    submitted: 'Diajukan',
    under_review: 'Diperiksa',
    returned: 'Dikembalikan',
    forwarded: 'Diteruskan, menunggu keputusan',
    approved: 'Disetujui',
    refused: 'Ditolak',
    mou: 'Nota kesepahaman',
    pks_drafted: 'PKS disusun',
    pks_signed: 'PKS ditandatangani',
    juknis_signed: 'Juknis ditandatangani',
    credentials_requested: 'ID pengguna diminta',
    network_check: 'Disetujui, menunggu jaringan',
    trial: 'Uji coba',
    active: 'Aktif',
  } satisfies Record<ApplicationState, string>,
  {
    draft: 'Draft',
    submitted: 'Submitted',
    under_review: 'Being checked',
    returned: 'Returned',
    forwarded: 'Forwarded, to be decided',
    approved: 'Approved',
    refused: 'Refused',
    mou: 'Memorandum',
    pks_drafted: 'Agreement drafted',
    pks_signed: 'Agreement signed',
    juknis_signed: 'Annex signed',
    credentials_requested: 'User ids asked for',
    network_check: 'Approved, waiting for the network',
    trial: 'In trial',
    active: 'Active',
  },
);

/** The sign of a state: what is done, what ended, what somebody has to act on, what merely goes on. */
export const stateSigns: Readonly<Record<ApplicationState, Sign>> = {
  draft: 'rest',
  submitted: 'due',
  under_review: 'due',
  returned: 'due',
  forwarded: 'due',
  approved: 'ok',
  refused: 'no',
  mou: 'ok',
  pks_drafted: 'ok',
  pks_signed: 'ok',
  juknis_signed: 'ok',
  credentials_requested: 'due',
  network_check: 'due',
  trial: 'due',
  active: 'ok',
};
