import type { AgreementInZone } from '../../agreements/index.ts';
import type { SwitchoverNotice, SwitchoverUndo } from '../../documents/index.ts';
import type { Clock, Uuid } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { LetterKind } from '../model.ts';

/** Tells the institution of a letter, inside the transaction that signs it. */
export async function tellInstitution(
  tx: Sql,
  clock: Clock,
  kind: LetterKind,
  letterId: Uuid,
  { number, institution, lastDay }: SwitchoverNotice | SwitchoverUndo,
  { institutionId, number: agreement }: AgreementInZone,
): Promise<void> {
  const told = kind === 'undo' ? 'switchover.undone' : 'switchover.announced';
  await notify(tx, clock, {
    to: { institutionId },
    kind: told,
    about: letterId,
    data: { institution, agreement, letter: number ?? '', lastDay },
    key: `${told}/${letterId}`,
  });
}
