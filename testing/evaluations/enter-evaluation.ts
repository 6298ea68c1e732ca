import { NO_TRUST } from '../../src/agreements/index.ts';
import { changeOfficer } from '../../src/institutions/index.ts';
import { type Day, dayAt, type Uuid } from '../../src/kernel/index.ts';
import {
  answerChecklist,
  checklistKeys,
  completeDossier,
  type Dossier,
  type Evaluation,
  type GivenPlan,
  getDossier,
  getEvaluation,
  holdEvaluation,
  inviteInstitutions,
  noteFinding,
  planEvaluation,
  recordAttendance,
  searchDossiers,
  signDossier,
} from '../../src/monitoring/index.ts';
import { aCheckedPdf, aPdf } from '../files/index.ts';
import type { Authority } from '../rights/index.ts';
import type { OfficePeople } from '../staff/index.ts';

/** An evaluation that is planned for a day; its test changes what it is about. */
export function aPlan(day: Day, change: Partial<GivenPlan> = {}): GivenPlan {
  return {
    title: 'Monitoring dan Evaluasi Hak Akses',
    day,
    beginsMinute: 9 * 60,
    endsMinute: 12 * 60,
    place: 'Aula Disdukcapil',
    agenda: ['Pembukaan', 'Pemaparan materi', 'Evaluasi setiap lembaga'],
    speakers: [{ name: 'Kepala Bidang Contoh', position: 'Kepala Bidang', topic: 'Tiga metode akses' }],
    ...change,
  };
}

/** Every item of the checklist as it should be. */
export const allAnswered = Object.fromEntries(
  checklistKeys.map((item) => [item, { answer: 'yes', remark: '' }] as const),
);

/** Plans an evaluation of an office for today and leads it as far as wanted. */
export async function enterEvaluation(
  by: Authority,
  officeCode: string,
  until: 'planned' | 'invited' | 'held',
  change: Partial<GivenPlan> = {},
): Promise<Evaluation> {
  const today = dayAt(by.clock.business(), 'WIB');
  const id = await planEvaluation(by, officeCode, aPlan(today, change));
  const now = () => getEvaluation(by.pool, id);
  if (until !== 'planned') await inviteInstitutions(by, await now());
  if (until === 'held') await holdEvaluation(by, await now());
  return now();
}

/** The dossier of an institution in an evaluation. */
export async function dossierOf(by: Authority, { evaluationId }: Evaluation, institutionId: Uuid): Promise<Dossier> {
  const all = await searchDossiers(by.pool, evaluationId, { limit: 1_000, page: 1 });
  const found = all.find((one) => one.institutionId === institutionId);
  if (!found) throw new Error('The institution was not invited.');
  return getDossier(by.pool, found.dossierId);
}

/** What a finding says when its test does not care. */
const anything = 'Daftar pengguna belum diperbarui.';

/** Has the institution come, answers its checklist, notes a finding that is due today, and completes its dossier. */
export async function completeFor(
  by: Authority,
  evaluation: Evaluation,
  institutionId: Uuid,
  said = anything,
): Promise<Dossier> {
  const { dossierId } = await dossierOf(by, evaluation, institutionId);
  const attendance = [{ name: 'Utusan Contoh', position: 'Staf', institutionId, signed: true }];
  await recordAttendance(by, await getEvaluation(by.pool, evaluation.evaluationId), attendance);
  await answerChecklist(by, dossierId, allAnswered);
  const dueOn = dayAt(by.clock.business(), 'WIB');
  const followUp = { task: 'Memperbarui daftar pengguna', dueOn, responsible: 'Admin' };
  await noteFinding(by, dossierId, { said, weight: 'minor', followUp });
  await completeDossier(by, dossierId);
  return getDossier(by.pool, dossierId);
}

/** The same, and has its minutes signed. */
export async function signFor(
  by: Authority,
  { head }: Pick<OfficePeople, 'head'>,
  evaluation: Evaluation,
  institutionId: Uuid,
  said = anything,
): Promise<Dossier> {
  const { dossierId, officeCode } = await completeFor(by, evaluation, institutionId, said);
  // Minutes name the position of whoever signs them.
  await changeOfficer(by, head, { ...head, position: 'Kepala Dinas' });
  const signedOn = dayAt(by.clock.business(), 'WIB');
  const minutes = { how: 'scan', signedOn, officerId: head.officerId, file: aCheckedPdf(aPdf(said)) } as const;
  const institution = { name: 'Pimpinan Rekaan', position: 'Direktur' };
  await signDossier(by, { dossierId, officeCode }, { ...minutes, institution }, NO_TRUST);
  return getDossier(by.pool, dossierId);
}
