import { type Administration, administer } from '../../../audit/index.ts';
import { Fault, type Uuid, uuidV7 } from '../../../kernel/index.ts';
import type { Sql } from '../../../platform/sql/index.ts';
import { beginWork, type HeldDossier } from '../dossiers/begin-work.ts';
import type { GivenFinding } from './model.ts';

/** Findings of one dossier: more would fill no paper that anyone reads. */
const MOST_FINDINGS = 100;

/** Notes a finding in an open dossier and answers its id. Throws `invalid_input` or `conflict`. */
export async function noteFinding(by: Administration, dossierId: Uuid, finding: GivenFinding): Promise<Uuid> {
  const findingId = uuidV7(by.clock.now());
  await writing(by, dossierId, finding, async (tx) => {
    const counted = await tx.query('SELECT FROM finding WHERE dossier_id = $1', [dossierId]);
    if ((counted.rowCount ?? 0) >= MOST_FINDINGS) {
      throw new Fault('conflict', `The dossier has ${MOST_FINDINGS} findings already.`, {
        field: 'findings',
        indonesian: `Berkas lembaga ini sudah memiliki ${MOST_FINDINGS} temuan. Gabungkan temuan yang sejenis.`,
      });
    }
    await tx.query(
      `INSERT INTO finding (finding_id, dossier_id, said, weight, follow_up, due_on, responsible)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [findingId, dossierId, ...valuesOf(finding)],
    );
  });
  return findingId;
}

/** Rewords a finding of an open dossier; throws `invalid_input`, `conflict`, or `not_found`. */
export async function rewordFinding(
  by: Administration,
  dossierId: Uuid,
  findingId: Uuid,
  finding: GivenFinding,
): Promise<void> {
  await writing(by, dossierId, finding, async (tx) => {
    const text = `UPDATE finding SET said = $3, weight = $4, follow_up = $5, due_on = $6, responsible = $7
      WHERE finding_id = $1 AND dossier_id = $2`;
    demandOne(await tx.query(text, [findingId, dossierId, ...valuesOf(finding)]));
  });
}

/** Takes a finding of an open dossier back; throws `conflict` or `not_found`. */
export async function withdrawFinding(by: Administration, dossierId: Uuid, findingId: Uuid): Promise<void> {
  await writing(by, dossierId, null, async (tx) => {
    demandOne(await tx.query('DELETE FROM finding WHERE finding_id = $1 AND dossier_id = $2', [findingId, dossierId]));
  });
}

async function writing(
  by: Administration,
  dossierId: Uuid,
  finding: GivenFinding | null,
  write: (tx: Sql) => Promise<void>,
): Promise<void> {
  await administer(by, async (tx, tell) => {
    const held = await beginWork(tx, dossierId);
    checkDue(held, finding);
    await write(tx);
    tell('dossier.changed', { institutionId: held.dossier.institutionId, reason: dossierId });
  });
}

/** What has to be done cannot have been due before it was found. */
function checkDue({ evaluation }: HeldDossier, finding: GivenFinding | null): void {
  const dueOn = finding?.followUp?.dueOn;
  if (dueOn === undefined || dueOn >= evaluation.day) return;
  throw new Fault('invalid_input', 'It is due before the day of the evaluation.', {
    field: 'followUp.dueOn',
    indonesian: 'Batas waktu tindak lanjut tidak boleh sebelum hari monev. Periksa tanggalnya.',
  });
}

function valuesOf({ said, weight, followUp }: GivenFinding): unknown[] {
  return [said, weight, followUp?.task ?? null, followUp?.dueOn ?? null, followUp?.responsible ?? null];
}

function demandOne({ rowCount }: { readonly rowCount: number | null }): void {
  if (rowCount !== 1) throw new Fault('not_found', 'The dossier has no such finding.', { field: 'finding' });
}
