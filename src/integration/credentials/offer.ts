import type { Right } from '../../access/index.ts';
import { credentialModes } from '../../identity/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { listNamedRights } from '../rights.ts';
import { actToIssue, kindsInForce } from './act-to-issue.ts';
import { refusalUnder } from './issue.ts';
import { managedKinds, type RightForKeys } from './schemas.ts';

/** The rights of an institution, each with the keys that can be made for it and who makes them. */
export async function offerKeys(sql: Sql, institutionId: Right['institutionId']): Promise<RightForKeys[]> {
  const offers: RightForKeys[] = [];
  for (const { right, facts } of await listNamedRights(sql, institutionId)) {
    const inForce = await kindsInForce(sql, institutionId, right.rightId);
    const keys = usableUnder(right).map((key) => {
      const maker = actToIssue(key, inForce) === 'credential.found' ? ('office' as const) : ('institution' as const);
      return { ...key, maker };
    });
    offers.push({ ...facts, keys });
  }
  return offers;
}

function usableUnder(right: Right) {
  const all = managedKinds.flatMap((kind) => credentialModes.map((mode) => ({ kind, mode })));
  return all.filter((key) => refusalUnder(right, key) === undefined);
}
