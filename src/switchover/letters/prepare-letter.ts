import { demandLetters } from '../../agreements/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { type Uuid, uuidV7 } from '../../kernel/index.ts';
import type { LetterDraft } from '../model.ts';
import { checkLetter } from './check-letter.ts';
import { holdScene } from './hold-scene.ts';

/**
 * Prepares a letter about the switch of a right, in place of one that waits for its signature; answers its id. Nothing
 * changes for the institution until it is signed. Throws as `checkLetter` does, and `conflict` where the settings demand an
 * addendum for every change.
 */
export async function prepareLetter(
  by: Administration,
  officer: Officer,
  rightId: Uuid,
  draft: LetterDraft,
): Promise<Uuid> {
  const { clock } = by;
  await demandLetters(by.pool);
  return administer(by, async (tx, tell) => {
    const scene = await holdScene(tx, clock, rightId);
    checkLetter(draft, scene);
    const { institutionId } = scene.right;
    const letterId = uuidV7(clock.now());
    await tx.query('DELETE FROM switchover_letter WHERE right_id = $1 AND signed_at IS NULL', [rightId]);
    await tx.query(
      `INSERT INTO switchover_letter (letter_id, institution_id, right_id, kind, values_until, reason, prepared_by,
         prepared_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[letterId, institutionId, rightId, draft.kind, draft.valuesUntil, draft.reason, officer.officerId],
        new Date(clock.now()),
      ],
    );
    tell('switchover.prepared', { institutionId, rightId, reason: `${draft.kind} ${draft.valuesUntil}` });
    return letterId;
  });
}
