import { createInstitution } from '../../../src/institutions/index.ts';
import { addDays, type Uuid } from '../../../src/kernel/index.ts';
import {
  addEvaluationFile,
  answerChecklist,
  closeEvaluation,
  type Evaluation,
  getEvaluation,
  noteFinding,
} from '../../../src/monitoring/index.ts';
import { completeFor, dossierOf, enterEvaluation, signFor } from '../../../testing/evaluations/index.ts';
import { aCheckedPdf, aPdf } from '../../../testing/files/index.ts';
import { enterReport } from '../../../testing/reports/index.ts';
import { aMonday } from '../../../testing/rights/index.ts';
import { decidedSanction } from '../../../testing/sanctions/index.ts';
import type { Site } from '../open-site.ts';

/** What the scenes of evaluations and reports are about. */
export interface Evaluated {
  readonly planned: Uuid;
  readonly invited: Uuid;
  readonly held: Uuid;
  readonly closed: Uuid;
  readonly open: Uuid;
  readonly completed: Uuid;
  readonly signed: Uuid;
  readonly lateReport: Uuid;
  readonly submittedReport: Uuid;
}

const filled = new WeakMap<Site, Evaluated>();

/** What a site was filled with. */
export function evaluated(site: Site): Evaluated {
  const known = filled.get(site);
  if (!known) throw new Error('The site has nothing to evaluate.');
  return known;
}

const OFFICE = '3278';
const clinics = ['Klinik Rekaan Medika', 'Puskesmas Umpama Mekar', 'Dinas Andaian Sosial'];

/** Fills a site with an evaluation in each of its states, dossiers likewise, a follow-up, and usage reports. */
export async function fillEvaluation(site: Site): Promise<void> {
  const { authority: by, staff } = site;
  const { institutionId } = staff.hospital;
  await decidedSanction(by, 'warning', staff);
  const others = await enterClinics(site);
  const earlier = await enterEvaluation(by, OFFICE, 'held', { year: 2025, semester: 2 });
  const signed = await signFor(by, staff.city, earlier, institutionId, 'Dua akun petugas yang pindah belum ditutup.');
  await closeEvaluation(by, await getEvaluation(by.pool, earlier.evaluationId));
  const held = await enterEvaluation(by, OFFICE, 'held', { title: 'Monitoring dan Evaluasi Semester I' });
  const completed = await completeFor(by, held, institutionId);
  await addEvaluationFile(by, held.evaluationId, { kind: 'material', file: aCheckedPdf(aPdf('materi')) });
  const open = await begunDossier(site, held, others[0] as Uuid);
  const invited = await enterEvaluation(by, OFFICE, 'invited', {
    ...{ title: 'Monitoring dan Evaluasi Susulan', day: addDays(aMonday, 10) },
  });
  const planned = await enterEvaluation(by, OFFICE, 'planned', { day: addDays(aMonday, 40) });
  filled.set(site, {
    ...{ planned: planned.evaluationId, invited: invited.evaluationId, held: held.evaluationId },
    ...{ closed: earlier.evaluationId, open, completed: completed.dossierId, signed: signed.dossierId },
    ...(await reports(site)),
  });
}

async function enterClinics({ authority: by }: Site): Promise<Uuid[]> {
  const kinds = {
    officeCode: OFFICE,
    customerId: null,
    class: 'city',
    kind: 'regional_body',
    sector: 'kesehatan',
  } as const;
  return Promise.all(clinics.map((name, at) => createInstitution(by, { ...kinds, slug: `LEMBAGA_${at}`, name })));
}

/** A dossier that officers have begun to write: a no among its answers, and what is to be done about it. */
async function begunDossier({ authority: by }: Site, held: Evaluation, institutionId: Uuid): Promise<Uuid> {
  const { dossierId } = await dossierOf(by, held, institutionId);
  const yes = { answer: 'yes', remark: '' } as const;
  const accounts_personal = { answer: 'no', remark: 'Satu akun dipakai tiga petugas loket.' } as const;
  await answerChecklist(by, dossierId, { purpose_kept: yes, not_spread: yes, accounts_personal });
  await noteFinding(by, dossierId, {
    said: 'Satu akun dipakai bersama oleh tiga petugas loket.',
    weight: 'major',
    followUp: {
      task: 'Mengajukan akun untuk setiap petugas dan menutup akun bersama.',
      dueOn: addDays(aMonday, 14),
      responsible: 'Kepala Bagian Pendaftaran',
    },
  });
  return dossierId;
}

/** One that is late, one that is due, and one that was submitted. */
async function reports({ authority: by, staff }: Site) {
  const { institutionId, admin } = staff.hospital;
  const submittedReport = await enterReport(by, institutionId, addDays(aMonday, 20));
  const lateReport = await enterReport(by, institutionId, addDays(aMonday, -30));
  await enterReport(by, institutionId, addDays(aMonday, 9));
  await by.pool.query(
    'UPDATE usage_report SET submitted_on = $2, submitted_by = $3, remarks = $4 WHERE report_id = $1',
    [...[submittedReport, aMonday, admin.officerId], 'Data dipakai untuk pendaftaran pasien. Tidak ada hambatan.'],
  );
  return { lateReport, submittedReport };
}
