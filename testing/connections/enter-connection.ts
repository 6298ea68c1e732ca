import { activateConnection, checkConnection, declareConnection, getConnection } from '../../src/access/index.ts';
import { getInstitution } from '../../src/institutions/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { type Authority, aMonday } from '../rights/index.ts';

const policy = { platformBersama: true };
const paper = { number: '555/1', date: aMonday, result: 'baik' };

/** Declares a closed network for an institution, and answers its id. */
export async function declaredConnection(
  by: Authority,
  institutionId: Uuid,
  provider = 'PT Jaringan Contoh',
): Promise<Uuid> {
  const line = { kind: 'vpn', provider, networks: ['10.1.0.0/16'] } as const;
  return declareConnection(by, await getInstitution(by.pool, institutionId), line, paper, policy);
}

/** Declares one that passes its check. */
export async function checkedConnection(by: Authority, institutionId: Uuid): Promise<Uuid> {
  const id = await declaredConnection(by, institutionId);
  await checkConnection(by, await getConnection(by.pool, id), true, paper);
  return id;
}

/** Declares one that passes its check and is opened. */
export async function activeConnection(by: Authority, institutionId: Uuid): Promise<Uuid> {
  const id = await checkedConnection(by, institutionId);
  await activateConnection(by, await getConnection(by.pool, id), paper, policy);
  return id;
}
