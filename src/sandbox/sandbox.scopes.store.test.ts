import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  callWire,
  changeRight,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  ordinaryPeer,
  registerNative,
  requestToken,
  tokenOf,
} from '../../testing/rights/index.ts';
import { changeRightStatus, getRight } from '../access/index.ts';
import { changeCredentialStatus, getCredential, issueCredential, revokeClientKey } from '../identity/index.ts';
import { changeInstitutionStatus } from '../institutions/index.ts';
import { expectationOf, sandboxPeople, scripted } from './index.ts';

let by: Authority;
let gate: Gate;

/** An institution with a user and a client in each of the two worlds. */
interface BothWorlds {
  readonly live: GrantedAccess;
  readonly sandbox: GrantedAccess;
  readonly liveClient: NativeClient;
  readonly sandboxClient: NativeClient;
}

beforeAll(async () => {
  by = await openAuthority();
  await enterPersonas(by);
  gate = await openGate(by);
});

afterAll(async () => {
  await gate.close();
  await by.close();
});

async function bothWorlds(): Promise<BothWorlds> {
  const live = await grantAccess(by);
  const { institution, right } = live;
  const wanted = { institutionId: institution.institutionId, rightId: right.rightId, kind: 'wire' } as const;
  const issued = await issueCredential(by, { ...wanted, userId: 'sandbox_ws', mode: 'sandbox' });
  const credential = await getCredential(by.pool, issued.credentialId);
  return {
    live,
    sandbox: { ...live, credential, secret: issued.secret },
    liveClient: await registerNative(by, live),
    sandboxClient: await registerNative(by, live, { mode: 'sandbox' }),
  };
}

const { nik: liveNik, nama_lgkp: liveName } = personas.hendra;
const somebody = sandboxPeople[0]?.member;
const [sandboxNik = '', sandboxName = ''] = [somebody?.nik, somebody?.nama_lgkp];
const forcedNik = scripted.find((one) => expectationOf(one).name === 'identical')?.nik ?? '';
/** Far from every network of a right. */
const abroad = '203.0.113.9';

/** What a wire call about somebody ends with: a code, or the verdict on the name. */
async function wireAbout(access: GrantedAccess, nik: string, name: string, call = {}) {
  const { content } = await callWire(gate, access, { fields: { NIK: nik, NAMA_LGKP: name }, ...call });
  return content.RESPONSE_CODE ?? content.NAMA_LGKP;
}

async function nativeAbout(client: NativeClient, nik: string, name: string, call = {}) {
  const { body } = await callNative(gate, client, { fields: { nik, elements: { NAMA_LGKP: name } }, ...call });
  return body.code ?? `${body.mode} ${body.outcome}`;
}

describe('the sandbox knows nobody of the register, and the register nobody of the sandbox', () => {
  it('on the wire', async () => {
    const { live, sandbox } = await bothWorlds();
    expect(await wireAbout(live, liveNik, liveName)).toBe('Sesuai (100)');
    expect(await wireAbout(sandbox, liveNik, liveName)).toBe('13');
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('Sesuai (100)');
    expect(await wireAbout(live, sandboxNik, sandboxName)).toBe('13');
    expect(await wireAbout(live, forcedNik, sandboxName)).toBe('13');
  });

  it('on the native door', async () => {
    const { liveClient, sandboxClient } = await bothWorlds();
    expect(await nativeAbout(liveClient, liveNik, liveName)).toBe('live verified');
    expect(await nativeAbout(sandboxClient, liveNik, liveName)).toBe('sandbox not_found');
    expect(await nativeAbout(sandboxClient, sandboxNik, sandboxName)).toBe('sandbox verified');
    expect(await nativeAbout(liveClient, sandboxNik, sandboxName)).toBe('live not_found');
    expect(await nativeAbout(liveClient, forcedNik, sandboxName)).toBe('live not_found');
  });

  it('whoever of them is asked about', async () => {
    const found = await by.pool.query('SELECT 1 FROM resident WHERE nik = ANY($1::bigint[])', [
      [...sandboxPeople.map(({ member }) => member.nik), ...scripted.map(({ nik }) => nik)],
    ]);
    expect(found.rowCount).toBe(0);
    const { sandbox } = await bothWorlds();
    for (const { nik, nama_lgkp } of Object.values(personas)) {
      expect(await wireAbout(sandbox, nik, nama_lgkp)).toBe('13');
    }
  });
});

describe('a credential opens the gate of its mode alone', () => {
  it('a user’s password proves nothing for the user of the other world', async () => {
    const { live, sandbox } = await bothWorlds();
    expect(await wireAbout({ ...live, secret: sandbox.secret }, liveNik, liveName)).toBe('03');
    expect(await wireAbout({ ...sandbox, secret: live.secret }, sandboxNik, sandboxName)).toBe('03');
  });

  it('from another network the user of the sandbox is let in, the live one is not', async () => {
    const { live, sandbox } = await bothWorlds();
    expect(await wireAbout(sandbox, sandboxNik, sandboxName, { peer: abroad })).toBe('Sesuai (100)');
    expect(await wireAbout(live, sandboxNik, sandboxName, { peer: abroad })).toBe('10');
  });

  it('a token under the prefix of the other mode is none', async () => {
    const { liveClient, sandboxClient } = await bothWorlds();
    const [live, sandbox] = [await tokenOf(gate, liveClient), await tokenOf(gate, sandboxClient)];
    expect([live.slice(0, 4), sandbox.slice(0, 4)]).toEqual(['gpl_', 'gps_']);
    for (const token of [live.replace('gpl_', 'gps_'), sandbox.replace('gps_', 'gpl_')]) {
      expect(await nativeAbout(liveClient, liveNik, liveName, { token })).toBe('token_invalid');
    }
  });

  it('a client cannot be proven under the id of the other mode', async () => {
    const { liveClient, sandboxClient } = await bothWorlds();
    const { clientId } = liveClient;
    expect((await requestToken(gate, { ...sandboxClient, clientId })).body.reason).toBe('key_unknown');
    const renamed = { ...liveClient, clientId: clientId.replace('gpl_', 'gps_') };
    expect((await requestToken(gate, renamed)).body.reason).toBe('client_unknown');
  });

  it('and there is none for data balikan', async () => {
    const { institution, right } = await grantAccess(by);
    const wanted = { institutionId: institution.institutionId, rightId: right.rightId } as const;
    const sandboxed = { ...wanted, kind: 'feedback', userId: 'sandbox_balikan', mode: 'sandbox' } as const;
    await expect(issueCredential(by, sandboxed)).rejects.toMatchObject({ code: 'invalid_input', field: 'mode' });
  });
});

describe('nothing of the sandbox is written down', () => {
  it('no record, batch, hit, answer or guess, whatever is asked and however it is refused', async () => {
    const { sandbox, sandboxClient } = await bothWorlds();
    const token = await tokenOf(gate, sandboxClient);
    const [keyId = ''] = sandboxClient.keyIds;
    gate.noise.take(true);
    const before = await rows();
    for (const { nik, script } of scripted) {
      if (script.does === 'delay') continue;
      await wireAbout(sandbox, nik, sandboxName);
      await nativeAbout(sandboxClient, nik, sandboxName, { token, key: `kunci-${nik}` });
    }
    await wireAbout({ ...sandbox, secret: 'salah' }, sandboxNik, sandboxName);
    await wireAbout(sandbox, 'bukan nik', sandboxName);
    await callNative(gate, sandboxClient, { token, body: '{' });
    await callNative(gate, sandboxClient, { token, method: 'GET', path: '/v1/me' });
    expect(await rows()).toEqual(before);
    expect(gate.noise.take(true)).toEqual([]);

    await revokeClientKey(by, keyId, 'surat');
    const afterRevoking = await rows();
    expect(await nativeAbout(sandboxClient, sandboxNik, sandboxName, { token })).toBe('token_invalid');
    expect((await callNative(gate, sandboxClient, { token, method: 'GET', path: '/v1/me' })).status).toBe(401);
    expect(await rows()).toEqual(afterRevoking);
    expect(gate.noise.take(true)).toEqual([]);
  });

  /** How many rows each table has that calls are written into. */
  async function rows(): Promise<Record<string, number>> {
    const tables = ['access_record', 'log_batch', 'quota_day', 'quota_lease', 'kept_answer', 'tried_value'];
    const counted = tables.map(async (table) => {
      const { rows: found } = await by.pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      return [table, found[0]?.n ?? -1] as const;
    });
    const { rows: spent } = await by.pool.query<{ n: number }>(
      'SELECT coalesce(sum(spent), 0)::int AS n FROM quota_lease',
    );
    return { ...Object.fromEntries(await Promise.all(counted)), spent: spent[0]?.n ?? -1 };
  }
});

describe('what changes in the register’s world counts here from the next call on', () => {
  it.each(['suspend', 'revoke'] as const)('a user: %s', async (move) => {
    const { sandbox, live } = await bothWorlds();
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('Sesuai (100)');
    await changeCredentialStatus(by, sandbox.credential, move, 'surat');
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('17');
    expect(await wireAbout(sandbox, forcedNik, sandboxName)).toBe('17');
    expect(await wireAbout(live, liveNik, liveName)).toBe('Sesuai (100)');
  });

  it.each(['suspend', 'revoke'] as const)('a client: %s', async (move) => {
    const { sandboxClient, liveClient } = await bothWorlds();
    const token = await tokenOf(gate, sandboxClient);
    expect(await nativeAbout(sandboxClient, sandboxNik, sandboxName, { token })).toBe('sandbox verified');
    const credential = await getCredential(by.pool, sandboxClient.credentialId);
    await changeCredentialStatus(by, credential, move, 'surat');
    expect(await nativeAbout(sandboxClient, sandboxNik, sandboxName, { token })).toBe('credential_inactive');
    expect(await nativeAbout(liveClient, liveNik, liveName)).toBe('live verified');
  });

  it('a suspended institution', async () => {
    const { sandbox, live } = await bothWorlds();
    await changeInstitutionStatus(by, live.institution.institutionId, 'suspend', 'surat');
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('16');
  });

  it('what a right demands', async () => {
    const { sandbox, live } = await bothWorlds();
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('Sesuai (100)');
    await changeRight(by, live.right, { requiresOfficer: true }, 'surat');
    expect(await wireAbout(sandbox, sandboxNik, sandboxName)).toBe('07');
  });
});

describe('an institution meets its own terms, without what only matters when it is real', () => {
  it('a right that is over, from another network, at night: the sandbox goes on', async () => {
    const { sandbox, live, sandboxClient } = await bothWorlds();
    const right = await getRight(by.pool, live.right.rightId);
    await changeRight(by, right, { opensMinute: 0, closesMinute: 1, weekdays: [7], dailyQuota: 1 }, 'surat');
    await changeRightStatus(by, right, 'suspend', 'surat');
    expect(await wireAbout(live, liveNik, liveName)).toBe('16');
    expect(await wireAbout(sandbox, sandboxNik, sandboxName, { peer: abroad })).toBe('Sesuai (100)');
    const { body } = await callNative(gate, sandboxClient, { method: 'GET', path: '/v1/me', peer: abroad });
    expect(body).toMatchObject({ mode: 'sandbox', right: { state: 'in_force' }, quota: { limit: 1_000 } });
  });

  it('but its purpose, its officer and its case', async () => {
    const access = await grantAccess(by, { terms: { requiresOfficer: true, requiresCase: true } });
    const client = await registerNative(by, access, { mode: 'sandbox' });
    const { body } = await callNative(gate, client, { fields: { nik: sandboxNik, purpose: 'law_enforcement' } });
    const parameters = body.parameters as readonly { readonly code: string }[];
    expect(parameters.map(({ code }) => code)).toEqual(['purpose_not_the_rights', 'officer_required', 'case_required']);
  });

  it('and the old methods answer no values, even where the right still does', async () => {
    const { sandbox } = await bothWorlds();
    const { content } = await callWire(gate, sandbox, { method: 'CALL_NIK', peer: ordinaryPeer });
    expect(content.RESPON).toContain('CALL_VERIFY_BY_ELEMEN');
  });
});
