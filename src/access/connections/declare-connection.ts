import { type Administration, administer } from '../../audit/index.ts';
import type { InstitutionInZone } from '../../institutions/index.ts';
import { dayAt, type Uuid, uuidV7 } from '../../kernel/index.ts';
import { checkDeclared, checkPaper, type DeclaredConnection } from './check-declared.ts';
import type { ConnectionPolicy, Paper } from './model.ts';
import { keepStep } from './take-step.ts';
import { tellOffice } from './tell-of-connection.ts';

/** Enters the closed network that an institution has declared by a letter, and answers its id; throws `invalid_input`. */
export async function declareConnection(
  by: Administration,
  institution: InstitutionInZone,
  declared: DeclaredConnection,
  paper: Paper,
  policy: ConnectionPolicy,
): Promise<Uuid> {
  checkDeclared(declared, policy);
  checkPaper(paper, dayAt(by.clock.business(), institution.timeZone));
  const connectionId = uuidV7(by.clock.now());
  const { institutionId } = institution;
  await administer(by, async (tx, tell) => {
    const text = `INSERT INTO connection (connection_id, institution_id, kind, provider, networks)
      VALUES ($1, $2, $3, $4, $5::text[]::cidr[])`;
    await tx.query(text, [connectionId, institutionId, declared.kind, declared.provider, declared.networks]);
    await keepStep(tx, by, connectionId, 'declare', paper);
    tell('connection.declared', { institutionId, reason: paper.number });
    await tellOffice(tx, by.clock, institution, { connectionId, provider: declared.provider }, paper);
  });
  return connectionId;
}
