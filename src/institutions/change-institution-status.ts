import { type Administration, administer } from '../audit/index.ts';
import { Fault, type Uuid } from '../kernel/index.ts';

const moves = {
  suspend: { from: 'active', to: 'suspended', event: 'institution.suspended' },
  resume: { from: 'suspended', to: 'active', event: 'institution.resumed' },
} as const;

/** Suspends or resumes an institution, with a reason; throws `conflict` when it is not in the state to be left. */
export async function changeInstitutionStatus(
  by: Administration,
  institutionId: Uuid,
  move: keyof typeof moves,
  reason: string,
): Promise<void> {
  const { from, to, event } = moves[move];
  await administer(by, async (tx, tell) => {
    const text = 'UPDATE institution SET status = $3 WHERE institution_id = $1 AND status = $2';
    const moved = await tx.query(text, [institutionId, from, to]);
    if (moved.rowCount === 0)
      throw new Fault('conflict', `The institution is not ${from}.`, {
        field: 'institution',
        indonesian: 'Status lembaga ini sudah berubah. Muat ulang halaman, lalu periksa statusnya.',
      });
    tell(event, { institutionId, reason });
  });
}
