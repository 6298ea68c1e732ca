import { demand, listRights } from '../access/index.ts';
import { listAgreements } from '../agreements/index.ts';
import { type Administration, administer, type Tell } from '../audit/index.ts';
import { getInstitution, type InstitutionInZone, type Officer } from '../institutions/index.ts';
import { type Clock, dayAt, Fault, type FieldProblem, type Uuid, uuidV7 } from '../kernel/index.ts';
import type { Sql } from '../platform/sql/index.ts';
import { readSettings } from '../settings/index.ts';
import { evidenceProblems } from './evidence.ts';
import type { Proposal } from './model.ts';
import { refuseProblems, roleFor } from './record-step.ts';
import { tellDecider } from './tell-of-sanction.ts';
import { insertStep } from './timeline.ts';

/**
 * Proposes a sanction from evidence, as an officer of the office that looks after the institution; answers its id. Throws
 * `not_found` and `not_permitted` as `demand()` does, `invalid_input` with everything that is wrong, and `conflict` for a
 * kind that the setting `sanctionLadder` leaves out.
 */
export function proposeSanction(by: Administration, officer: Officer, proposal: Proposal): Promise<Uuid> {
  return administer(by, async (tx, tell) => {
    const institution = await getInstitution(tx, proposal.institutionId);
    demand(officer, 'sanction.propose', institution);
    const sanctionId = uuidV7(by.clock.now());
    await proposeIn(tx, tell, by.clock, { sanctionId, institution, proposal, officer, key: null });
    const { officeCode } = institution;
    await tellDecider(tx, by.clock, institution, { sanctionId, kind: proposal.kind, officeCode });
    return sanctionId;
  });
}

/**
 * Proposes a sanction as a rule does, for something that happened once: of the same key never again, whatever became of
 * it. Answers its id, or undefined when it was proposed before.
 */
export async function proposeByRule(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  { key, ...proposal }: Proposal & { readonly key: string },
): Promise<Uuid | undefined> {
  const institution = await getInstitution(tx, proposal.institutionId);
  const sanctionId = uuidV7(clock.now());
  const isNew = await proposeIn(tx, tell, clock, { sanctionId, institution, proposal, officer: null, key });
  return isNew ? sanctionId : undefined;
}

interface NewSanction {
  readonly sanctionId: Uuid;
  readonly institution: InstitutionInZone;
  readonly proposal: Proposal;
  /** Null for a rule, which has a key. */
  readonly officer: Officer | null;
  readonly key: string | null;
}

const insertSql = `INSERT INTO sanction (sanction_id, institution_id, office_code, kind, percent, right_id, agreement_id,
    evidence, note, rule_key, state_since)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (rule_key) DO NOTHING`;

/** False when a rule proposed it before. */
async function proposeIn(
  tx: Sql,
  tell: Tell,
  clock: Clock,
  { sanctionId, institution, proposal, officer, key }: NewSanction,
): Promise<boolean> {
  const today = dayAt(clock.business(), institution.timeZone);
  await demandOnLadder(tx, proposal);
  refuseProblems([...shapeProblems(proposal), ...evidenceProblems(proposal.evidence, today)]);
  await demandOwn(tx, proposal);
  const { kind, percent, rightId, agreementId, evidence, note = '' } = proposal;
  const { institutionId, officeCode } = institution;
  const about = [percent ?? null, rightId ?? null, agreementId ?? null, JSON.stringify(evidence), note];
  const made = await tx.query(insertSql, [sanctionId, institutionId, officeCode, kind, ...about, key, today]);
  if (made.rowCount === 0) return false;
  const who = { officerId: officer?.officerId ?? null, role: officer && roleFor('sanction.propose', officer) };
  const when = { at: new Date(clock.now()), day: today };
  const nothing = { letterNo: null, letterDate: null, reason: null };
  await insertStep(tx, sanctionId, { move: 'propose', from: null, to: 'proposed', ...when, ...who, ...nothing });
  tell('sanction.proposed', { institutionId, reason: sanctionId });
  return true;
}

async function demandOnLadder(tx: Sql, { kind }: Proposal): Promise<void> {
  if ((await readSettings(tx)).sanctionLadder.includes(kind)) return;
  throw new Fault('conflict', `The ladder of sanctions has no ${kind}.`, {
    field: 'kind',
    remedy: 'Propose another kind, or have the setting sanctionLadder decided otherwise.',
    indonesian: 'Jenis sanksi ini tidak ada dalam jenjang sanksi. Pilih jenis lain.',
  });
}

/** What each kind has to say and must not. */
function shapeProblems({ kind, percent, rightId, agreementId, evidence, note = '' }: Proposal): FieldProblem[] {
  const problem = (name: string, code: string, reason: string, indonesian: string) => ({
    name,
    code,
    reason,
    indonesian,
  });
  const mayNameRight = kind !== 'warning' && kind !== 'end_of_agreement';
  return [
    ...(evidence.length === 0
      ? [
          problem(
            'evidence',
            'missing',
            'A sanction is proposed from evidence.',
            'Sebutkan paling sedikit satu dasar sanksi.',
          ),
        ]
      : []),
    ...((percent !== undefined) === (kind === 'quota_cut')
      ? []
      : [
          problem(
            'percent',
            'kind',
            'A quota cut says by how many percent, and nothing else does.',
            'Isi persentase pada pengurangan kuota saja.',
          ),
        ]),
    ...((agreementId !== undefined) === (kind === 'end_of_agreement')
      ? []
      : [
          problem(
            'agreementId',
            'kind',
            'The end of an agreement says of which, and nothing else does.',
            'Pilih PKS pada pengakhiran PKS saja.',
          ),
        ]),
    ...(rightId === undefined || mayNameRight
      ? []
      : [
          problem(
            'rightId',
            'kind',
            'Neither a warning nor the end of an agreement is about one right.',
            'Surat peringatan dan pengakhiran PKS tidak mengenai satu hak akses. Kosongkan hak aksesnya.',
          ),
        ]),
    ...(/(?:\d[\s.-]*){16}/.test(note)
      ? [
          problem(
            'note',
            'looks_like_nik',
            'It holds sixteen digits, as a NIK does. Nobody is named here.',
            'Catatan memuat enam belas digit seperti NIK. Hapus angka itu; di sini tidak disebut orang.',
          ),
        ]
      : []),
  ];
}

/** A right or agreement of another institution is told as one that does not exist. */
async function demandOwn(tx: Sql, { institutionId, rightId, agreementId }: Proposal): Promise<void> {
  const hasRight = (await listRights(tx, institutionId)).some((own) => own.rightId === rightId);
  const hasAgreement = (await listAgreements(tx, institutionId)).some((own) => own.agreementId === agreementId);
  if (rightId !== undefined && !hasRight) {
    throw new Fault('not_found', 'The institution has no such right.', {
      field: 'rightId',
      indonesian: 'Lembaga tidak memiliki hak akses itu. Pilih hak akses dari daftar.',
    });
  }
  if (agreementId !== undefined && !hasAgreement) {
    throw new Fault('not_found', 'The institution has no such agreement.', {
      field: 'agreementId',
      indonesian: 'Lembaga tidak memiliki PKS itu. Pilih PKS dari daftar.',
    });
  }
}
