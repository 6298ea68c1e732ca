import type { InstitutionInZone } from '../../institutions/index.ts';
import type { Clock } from '../../kernel/index.ts';
import { notify } from '../../notices/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import type { Connection, ConnectionMove, connectionMoves, Paper } from './model.ts';

type Named = Pick<Connection, 'connectionId' | 'provider'>;

/** Tells the office that a connection waits for its check. */
export async function tellOffice(
  tx: Sql,
  clock: Clock,
  { name, officeCode }: InstitutionInZone,
  { connectionId, provider }: Named,
  paper: Paper,
): Promise<void> {
  await notify(tx, clock, {
    to: { officeCode },
    kind: 'connection.declared',
    about: connectionId,
    data: { institution: name, provider, letter: paper.number },
    key: `connection.declared/${connectionId}`,
  });
}

/** A step as the institution hears of it. */
interface ToldStep {
  readonly event: (typeof connectionMoves)[ConnectionMove]['event'];
  readonly stepNo: number;
  readonly paper: Paper;
  /** Rights that were suspended with it. */
  readonly rights: number;
}

/** Tells the institution what was done to its connection. */
export async function tellInstitution(
  tx: Sql,
  clock: Clock,
  { institutionId, name }: InstitutionInZone,
  { connectionId, provider }: Named,
  { event, stepNo, paper, rights }: ToldStep,
): Promise<void> {
  await notify(tx, clock, {
    to: { institutionId },
    kind: event,
    about: connectionId,
    data: { institution: name, provider, letter: paper.number, rights },
    key: `${event}/${connectionId}/${stepNo}`,
  });
}
