import { dayAt, type Uuid, uuidV7 } from '../../src/kernel/index.ts';
import type { Authority } from '../rights/index.ts';

let entered = 0;

/** What a search found; NIKs in sequence unless the test says otherwise. */
interface Found {
  readonly kind: string;
  readonly evidence: object;
}

/** Enters an unusual pattern as the search would have, each a moment after the one before; answers its id. */
export async function enterPattern(
  { pool, clock }: Authority,
  { officeCode, institutionId }: { readonly officeCode: string; readonly institutionId: Uuid },
  found?: Found,
): Promise<Uuid> {
  entered += 1;
  // By the clock of the authority's days, which a page shows; the machine's may be months away.
  const at = clock.business();
  const [patternId, foundAt] = [uuidV7(clock.now()), new Date(at + entered)];
  const usual = { credentialId: patternId, pairs: 12, requestId: patternId };
  const { kind, evidence } = found ?? { kind: 'sequence', evidence: usual };
  await pool.query(
    `INSERT INTO usage_pattern (pattern_id, kind, office_code, institution_id, subject, day, evidence, found_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [patternId, kind, officeCode, institutionId, patternId, dayAt(at, 'WIB'), JSON.stringify(evidence), foundAt],
  );
  return patternId;
}
