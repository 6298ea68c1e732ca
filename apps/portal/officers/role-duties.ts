import { bilingual } from '../words/bilingual.ts';
import type { Role } from './queries.ts';

/** What each role may do, in the words of somebody who has to choose one. The server decides by its table of acts. */
export const roleDuties = bilingual(
  {
    head: 'Memutus dan menandatangani: perjanjian, sanksi, surat pengalihan. Membaca log akses. Tidak memeriksa berkas.',
    reviewer:
      'Mencatat dan memeriksa permohonan, merancang perjanjian, memeriksa jaringan, menyelenggarakan monev, menjawab tiket. Tidak memutus.',
    administrator:
      'Menunjuk petugas kantor, mengubah kop dan nomor surat, mengangkat admin pertama lembaga. Tidak memeriksa dan tidak memutus.',
    auditor: 'Membaca semua yang dicatat kantor, juga log akses. Tidak mengubah apa pun.',
    institution_admin:
      'Menunjuk pengguna lembaga, mengajukan permohonan, mengurus kunci dan jaringan, menyampaikan laporan dan data balikan. Tidak memeriksa data orang.',
    operator: 'Memeriksa data orang di portal, menyampaikan data balikan, membuka tiket tentang NIK.',
    integrator:
      'Mengurus kunci dan jaringan, mencoba di sandbox, membaca catatan permintaan. Tidak melihat data orang.',
    applicant: 'Mengisi satu permohonan yang diundang untuknya.',
  } satisfies Record<Role, string>,
  {
    head: 'Decides and signs: agreements, sanctions, letters about the switch. Reads the access log. Checks no papers.',
    reviewer:
      'Registers and checks applications, drafts agreements, checks networks, holds evaluations, answers tickets. Decides nothing.',
    administrator:
      'Appoints the officers of the office, changes letterhead and numbers of letters, appoints an institution’s first admin. Checks and decides nothing.',
    auditor: 'Reads all that the office has recorded, the access log too. Changes nothing.',
    institution_admin:
      'Appoints the institution’s users, applies, looks after keys and networks, submits reports and data balikan. Verifies nobody.',
    operator: 'Verifies people in the portal, delivers data balikan, opens tickets about NIKs.',
    integrator:
      'Looks after keys and networks, tries in the sandbox, reads the request log. Sees nothing about people.',
    applicant: 'Fills in the one application that it was invited to.',
  },
);

/** Roles at an office, and at an institution, in the order in which they are offered. */
export const rolesAt = {
  office: ['head', 'reviewer', 'administrator', 'auditor'],
  institution: ['institution_admin', 'operator', 'integrator'],
} as const satisfies Record<string, readonly Role[]>;
