import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  aMonday,
  callWire,
  changeRight,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
} from '../../../testing/rights/index.ts';
import type { Day } from '../../kernel/index.ts';
import {
  activateConnection,
  type Connection,
  changeRightStatus,
  checkConnection,
  declareConnection,
  endConnection,
  getConnection,
  getRight,
  listConnections,
  nameConnection,
} from '../index.ts';
import type { DeclaredConnection } from './check-declared.ts';
import { type ConnectionMove, type ConnectionState, connectionMoves, connectionStates } from './model.ts';

let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
});

afterAll(async () => {
  await gate.close();
  await authority.close();
});

const open = { platformBersama: true };
const paper = (number: string) => ({ number, date: aMonday, result: '' });
const line: DeclaredConnection = { kind: 'private_line', provider: 'PT Jaringan Contoh', networks: ['10.1.0.0/16'] };

async function declare(access: GrantedAccess, change: Partial<DeclaredConnection> = {}): Promise<Connection> {
  const declared = { ...line, ...change };
  const id = await declareConnection(authority, access.institution, declared, paper('surat 1'), open);
  return getConnection(authority.pool, id);
}

const moves: Record<ConnectionMove, (connection: Connection) => Promise<void>> = {
  pass: (connection) => checkConnection(authority, connection, true, paper('BA 1')),
  fail: (connection) => checkConnection(authority, connection, false, paper('BA 2')),
  activate: (connection) => activateConnection(authority, connection, paper('surat 2'), open),
  end: (connection) => endConnection(authority, connection, paper('surat 3')),
};

/** The shortest way into each state. */
const ways: Record<ConnectionState, readonly ConnectionMove[]> = {
  declared: [],
  checked: ['pass'],
  active: ['pass', 'activate'],
  ended: ['end'],
};

async function bring(access: GrantedAccess, state: ConnectionState, change?: Partial<DeclaredConnection>) {
  const connection = await declare(access, change);
  for (const move of ways[state]) await moves[move](connection);
  return getConnection(authority.pool, connection.connectionId);
}

const stateOf = async ({ connectionId }: Connection) => (await getConnection(authority.pool, connectionId)).state;

async function noticesAbout({ connectionId }: Connection): Promise<object[]> {
  const text = `SELECT kind, to_office AS office, to_institution AS institution FROM notice WHERE about = $1 ORDER BY kind`;
  return (await authority.pool.query<Record<string, unknown>>(text, [connectionId])).rows;
}

describe('a connection', () => {
  it('is declared with its networks, and every step is kept with its paper and who recorded it', async () => {
    const access = await grantAccess(authority);
    const connection = await bring(access, 'active');
    const { institutionId } = access.institution;
    expect(connection).toMatchObject({ ...line, institutionId, state: 'active' });
    expect(connection.steps.map(({ move, actor, paper: { number, date } }) => [move, actor, number, date])).toEqual([
      ['declare', 'test', 'surat 1', aMonday],
      ['pass', 'test', 'BA 1', aMonday],
      ['activate', 'test', 'surat 2', aMonday],
    ]);
    expect(await listConnections(authority.pool, institutionId)).toEqual([connection]);
    expect(await listConnections(authority.pool, (await grantAccess(authority)).institution.institutionId)).toEqual([]);
  });

  it.each(
    connectionStates.flatMap((from) => Object.keys(moves).map((move) => [from, move as ConnectionMove] as const)),
  )('that is %s allows %s as the table of moves says', async (from, move) => {
    const connection = await bring(await grantAccess(authority), from);
    const allowed = (connectionMoves[move].from as readonly string[]).includes(from);
    if (!allowed)
      await expect(moves[move](connection)).rejects.toMatchObject({ code: 'conflict', field: 'connection' });
    else await moves[move](connection);
    expect(await stateOf(connection)).toBe(allowed ? connectionMoves[move].to : from);
  });

  it('tells the office that it waits, and the institution what becomes of it, each once', async () => {
    const access = await grantAccess(authority);
    const connection = await declare(access);
    for (const move of ['fail', 'pass', 'activate', 'end'] as const) await moves[move](connection);
    await expect(moves.end(connection)).rejects.toMatchObject({ code: 'conflict' });
    const institution = access.institution.institutionId;
    const told = (kind: string) => ({ kind: `connection.${kind}`, office: null, institution });
    expect(await noticesAbout(connection)).toEqual([
      ...['activated', 'check_failed', 'checked'].map(told),
      { kind: 'connection.declared', office: '32', institution: null },
      told('ended'),
    ]);
  });

  it.each<[string, Partial<DeclaredConnection>, string]>([
    ['no provider', { provider: ' ' }, 'provider'],
    ['no network', { networks: [] }, 'networks'],
    ['a host in place of a network', { networks: ['10.1.2.3/16'] }, 'networks'],
    ['the whole internet for a network', { networks: ['0.0.0.0/0'] }, 'networks'],
    ['half of IPv6 for a network', { networks: ['8000::/1'] }, 'networks'],
  ])('is not declared with %s', async (_, change, field) => {
    await expect(declare(await grantAccess(authority), change)).rejects.toMatchObject({ code: 'invalid_input', field });
  });

  it('is not checked by minutes without a number, or of tomorrow', async () => {
    const connection = await declare(await grantAccess(authority));
    const check = (change: object) => checkConnection(authority, connection, true, { ...paper('BA 1'), ...change });
    await expect(check({ number: ' ' })).rejects.toMatchObject({ code: 'invalid_input', field: 'letterNo' });
    const date = '2026-03-03' as Day;
    await expect(check({ date })).rejects.toMatchObject({ code: 'invalid_input', field: 'letterDate' });
    expect(await stateOf(connection)).toBe('declared');
  });

  it('over a Platform Bersama is taken only where the authority has not switched them off', async () => {
    const access = await grantAccess(authority);
    const declared = { ...line, kind: 'platform_bersama' as const };
    const off = { platformBersama: false };
    const refused = declareConnection(authority, access.institution, declared, paper('surat 1'), off);
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'kind' });
    const connection = await bring(access, 'checked', declared);
    const opened = activateConnection(authority, connection, paper('surat 2'), off);
    await expect(opened).rejects.toMatchObject({ code: 'invalid_input', field: 'kind' });
    await moves.activate(connection);
  });
});

describe('a right', () => {
  it('names an active connection of its institution, and no other', async () => {
    const [access, other] = [await grantAccess(authority), await grantAccess(authority)];
    for (const state of ['declared', 'checked', 'ended'] as const) {
      const named = nameConnection(authority, access.right, await bring(access, state), 'surat 4');
      await expect(named, state).rejects.toMatchObject({ code: 'conflict', field: 'connection' });
    }
    const foreign = nameConnection(authority, access.right, await bring(other, 'active'), 'surat 4');
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', field: 'connection' });

    const connection = await bring(access, 'active');
    await nameConnection(authority, access.right, connection, 'surat 4');
    expect(await getRight(authority.pool, access.right.rightId)).toEqual({
      ...access.right,
      connectionId: connection.connectionId,
    });
  });

  it('never hangs on the connection of another institution, even where a use case does not look', async () => {
    const [access, other] = [await grantAccess(authority), await grantAccess(authority)];
    const { connectionId } = await bring(other, 'active');
    const text = 'UPDATE access_right SET connection_id = $2 WHERE right_id = $1';
    const hung = authority.pool.query(text, [access.right.rightId, connectionId]);
    await expect(hung).rejects.toMatchObject({ code: '23503' });
  });

  it('keeps within the networks of its connection, when it names it and when they change', async () => {
    const access = await grantAccess(authority, { terms: { networks: ['10.1.0.0/16', '10.9.0.0/24'] } });
    const narrow = await bring(access, 'active');
    const outside = { code: 'invalid_input', field: 'networks', message: expect.stringContaining('10.9.0.0/24') };
    await expect(nameConnection(authority, access.right, narrow, 'surat')).rejects.toMatchObject(outside);
    const wide = await bring(access, 'active', { networks: ['10.1.0.0/16', '10.9.0.0/16'] });
    await nameConnection(authority, access.right, wide, 'surat');

    const right = await getRight(authority.pool, access.right.rightId);
    const widened = changeRight(authority, right, { networks: ['10.0.0.0/8'] }, 'surat');
    await expect(widened).rejects.toMatchObject({ code: 'invalid_input', field: 'networks' });
    await changeRight(authority, right, { networks: ['10.9.8.0/24'] }, 'surat');
    expect(await getRight(authority.pool, right.rightId)).toEqual({ ...right, networks: ['10.9.8.0/24'] });
  });

  it('that was revoked names none', async () => {
    const access = await grantAccess(authority);
    const connection = await bring(access, 'active');
    await changeRightStatus(authority, access.right, 'revoke', 'surat');
    const named = nameConnection(authority, access.right, connection, 'surat');
    await expect(named).rejects.toMatchObject({ code: 'conflict', field: 'right' });
  });
});

describe('when a connection ends', () => {
  it('the very next call under a right that names it is refused, and the right of another goes on', async () => {
    const [access, other] = [await grantAccess(authority), await grantAccess(authority)];
    const connection = await bring(access, 'active');
    await nameConnection(authority, access.right, connection, 'surat');
    const codeOf = async (asked: GrantedAccess) => (await callWire(gate, asked)).content.RESPONSE_CODE;
    const before = [await codeOf(access), await codeOf(other)];
    await moves.end(connection);
    const after = [await codeOf(access), await codeOf(other)];
    expect(before[0]).toBe(before[1]);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);

    const text = `SELECT outcome, case_ref FROM access_record WHERE kind = 'administration' AND case_ref = 'surat 3'
      AND institution_id = $1 ORDER BY pos`;
    const { rows } = await authority.pool.query(text, [access.institution.institutionId]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['connection.ended', 'right.suspended']);
  });

  it('its rights are resumed under another connection only', async () => {
    const access = await grantAccess(authority);
    const [first, second] = [await bring(access, 'active'), await bring(access, 'active')];
    await nameConnection(authority, access.right, first, 'surat');
    await moves.end(first);
    const resume = () => changeRightStatus(authority, access.right, 'resume', 'surat');
    await expect(resume()).rejects.toMatchObject({ code: 'conflict', field: 'connection' });
    await nameConnection(authority, access.right, second, 'surat');
    await resume();
    expect(await getRight(authority.pool, access.right.rightId)).toMatchObject({ status: 'active' });
  });

  it('no right is left active on it, whatever is named or resumed at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const access = await grantAccess(authority);
      const connection = await bring(access, 'active');
      await Promise.allSettled([nameConnection(authority, access.right, connection, 'surat'), moves.end(connection)]);
      const { connectionId, status } = await getRight(authority.pool, access.right.rightId);
      expect(connectionId === null || status === 'suspended').toBe(true);
    }
  });
});
