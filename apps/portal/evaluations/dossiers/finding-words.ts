import { bilingual } from '../../words/bilingual.ts';
import type { Dossier } from '../queries.ts';

export type Finding = Dossier['findings'][number];
type Weight = Finding['weight'];

/** How much a finding weighs. */
export const weightWords = bilingual(
  { note: 'Catatan', minor: 'Ringan', major: 'Berat' } satisfies Record<Weight, string>,
  { note: 'Note', minor: 'Minor', major: 'Major' },
);

export const findingWords = bilingual(
  {
    title: 'Temuan',
    none: 'Belum ada temuan.',
    noneLeft: 'Tidak ada temuan.',
    task: 'Tindak lanjut',
    dueOn: 'Batas waktu',
    responsible: 'Penanggung jawab',
    closed: 'Selesai',
    closedOn: (day: string, remark: string) => `${day}. ${remark}`,
    noFollowUp: 'Tidak perlu tindak lanjut.',
    add: 'Tambah temuan',
    addTitle: 'Temuan baru',
    change: 'Ubah',
    changeTitle: 'Ubah temuan',
    withdraw: 'Hapus',
    withdrawTitle: 'Hapus temuan ini',
    withdrawAbout: (said: string) => `Dihapus dari berkas: ${said}`,
    said: 'Yang ditemukan',
    weight: 'Bobot',
    needsFollowUp: 'Perlu tindak lanjut',
    taskField: 'Yang harus dilakukan',
    responsibleHint: 'Orang atau bagian di lembaga itu.',
    save: 'Simpan temuan',
  },
  {
    title: 'Findings',
    none: 'No findings yet.',
    noneLeft: 'No findings.',
    task: 'Follow-up',
    dueOn: 'Due on',
    responsible: 'Responsible',
    closed: 'Done',
    closedOn: (day: string, remark: string) => `${day}. ${remark}`,
    noFollowUp: 'No follow-up is needed.',
    add: 'Add a finding',
    addTitle: 'A new finding',
    change: 'Change',
    changeTitle: 'Change a finding',
    withdraw: 'Remove',
    withdrawTitle: 'Remove this finding',
    withdrawAbout: (said: string) => `Taken out of the dossier: ${said}`,
    said: 'What was found',
    weight: 'Weight',
    needsFollowUp: 'It needs a follow-up',
    taskField: 'What has to be done',
    responsibleHint: 'A person or a part of the institution.',
    save: 'Save the finding',
  },
);
