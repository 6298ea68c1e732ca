import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import {
  type Authority,
  callWire,
  changeRight,
  enterPersonas,
  type Gate,
  type GrantedAccess,
  grantAccess,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { changeRightStatus } from '../access/index.ts';
import { verifyLog } from '../audit/index.ts';
import { changeCredentialStatus, rotateCredential } from '../identity/index.ts';
import { Fault } from '../kernel/index.ts';
import { createLogger } from '../platform/log/index.ts';

let authority: Authority;
let gate: Gate;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

/** Outcomes and charges that the log holds of an institution's calls, in their order. */
async function recordsOf({ institution }: GrantedAccess): Promise<string[]> {
  const { rows } = await authority.pool.query<{ told: string }>(
    `SELECT outcome || ' ' || charged AS told FROM access_record
     WHERE institution_id = $1 AND kind <> 'administration' ORDER BY writer_id, batch_no, pos`,
    [institution.institutionId],
  );
  return rows.map(({ told }) => told);
}

/** Lets something happen after a call was permitted and before its record is written. */
function whileLookingUp(work: () => Promise<unknown>): void {
  const { find } = gate.lookup;
  vi.spyOn(gate.lookup, 'find').mockImplementationOnce(async (nik, elements) => {
    await work();
    return find.call(gate.lookup, nik, elements);
  });
}

describe('what is taken away while a call is on its way', () => {
  const takings: Record<string, readonly [string, (access: GrantedAccess) => Promise<unknown>]> = {
    'a revoked right': ['16', ({ right }) => changeRightStatus(authority, right, 'revoke', 'surat')],
    'a suspended right': ['16', ({ right }) => changeRightStatus(authority, right, 'suspend', 'surat')],
    'a suspended institution': [
      '16',
      ({ institution }) =>
        authority.pool.query("UPDATE institution SET status = 'suspended' WHERE slug = $1", [institution.slug]),
    ],
    'a revoked credential': [
      '17',
      ({ credential }) => changeCredentialStatus(authority, credential, 'revoke', 'surat'),
    ],
    'a rotated secret': ['03', ({ credential }) => rotateCredential(authority, credential)],
    'other networks': ['04', ({ right }) => changeRight(authority, right, { networks: ['10.8.0.0/16'] }, 'surat')],
    'a quota cut to nothing': ['05', ({ right }) => changeRight(authority, right, { dailyQuota: 0 }, 'surat')],
  };

  it.each(Object.entries(takings))(
    '%s: the answer is a refusal, with one record and nothing charged',
    async (_, taking) => {
      const access = await grantAccess(authority);
      whileLookingUp(() => taking[1](access));
      const { content } = await callWire(gate, access);
      expect(content.RESPONSE_CODE).toBe(taking[0]);
      expect(await recordsOf(access)).toEqual([expect.stringMatching(/ 0$/)]);
    },
  );

  it('costs another institution a second look and not its last hit', async () => {
    const [access, other] = [await grantAccess(authority, { terms: { dailyQuota: 1 } }), await grantAccess(authority)];
    whileLookingUp(() => changeRightStatus(authority, other.right, 'revoke', 'surat'));
    const { content, quotaLimiter } = await callWire(gate, access);
    expect([content.NIK, quotaLimiter]).toEqual(['Sesuai', 0]);
    expect(await recordsOf(access)).toEqual(['verified 1']);
  });

  it('is an outage when rights never stand still, and nothing is charged', async () => {
    const [access, other] = [await grantAccess(authority), await grantAccess(authority)];
    const refresh = vi.spyOn(gate.book, 'refresh');
    const append = gate.writer.append.bind(gate.writer);
    vi.spyOn(gate.writer, 'append').mockImplementation(async (item) => {
      await changeRight(authority, other.right, { dailyQuota: 5 }, 'surat');
      return append(item);
    });
    const { status, headers } = await callWire(gate, access);
    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(refresh.mock.calls.length).toBeLessThan(20);
    expect(await recordsOf(access)).toEqual([]);
  });
});

/** Runs as the owner of the tables, as a broken migration or a full disk would act. */
async function asOwner(text: string): Promise<void> {
  const owner = new Client(authority.database.owner);
  await owner.connect();
  await owner.query(text).finally(() => owner.end());
}

describe('an answer leaves only after its record', () => {
  it('and is an outage when the log cannot be written: nothing told, nothing charged, and it goes on afterwards', async () => {
    const access = await grantAccess(authority);
    expect((await callWire(gate, access)).quotaLimiter).toBe(999);
    await asOwner('REVOKE INSERT ON access_record FROM gapura_app');
    const outage = await callWire(gate, access);
    await asOwner('GRANT INSERT ON access_record TO gapura_app');
    expect([outage.status, outage.headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(outage.text)).toMatchObject({ code: 'log_unwritable', status: 503 });
    expect(outage.text).not.toMatch(/Sesuai|HENDRA/);
    expect((await callWire(gate, access)).quotaLimiter).toBe(998);
    expect(await recordsOf(access)).toEqual(['verified 1', 'verified 1']);
  });

  it('of refusals too', async () => {
    const access = await grantAccess(authority);
    await asOwner('REVOKE INSERT ON log_batch FROM gapura_app');
    const outage = await callWire(gate, access, { fields: { PASSWORD: 'salah' } });
    await asOwner('GRANT INSERT ON log_batch TO gapura_app');
    expect(outage.status).toBe(503);
    expect(outage.text).not.toContain('Login Gagal');
    expect(await recordsOf(access)).toEqual([]);
  });
});

describe('when there is more to do than can be done', () => {
  const overloaded = new Fault('overloaded', 'More work is waiting than can be answered in time.');

  it.each<[string, () => unknown]>([
    ['admission', () => vi.spyOn(gate.admission, 'run').mockRejectedValueOnce(overloaded)],
    ['the lookup', () => vi.spyOn(gate.lookup, 'find').mockRejectedValueOnce(overloaded)],
    ['the log', () => vi.spyOn(gate.writer, 'append').mockRejectedValueOnce(overloaded)],
  ])('%s says so: 503 with Retry-After, nothing charged, no hit lost', async (_, overload) => {
    const access = await grantAccess(authority, { terms: { dailyQuota: 1 } });
    overload();
    const refused = await callWire(gate, access);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'overloaded' });
    expect(await recordsOf(access)).toEqual([]);
    expect(await callWire(gate, access)).toMatchObject({ content: { NIK: 'Sesuai' }, quotaLimiter: 0 });
    expect(await recordsOf(access)).toEqual(['verified 1']);
  });
});

describe('many calls at once', () => {
  it('never get more than the quota, and each answer has its record', async () => {
    const access = await grantAccess(authority, { terms: { dailyQuota: 40 } });
    const answers = await Promise.all(Array.from({ length: 100 }, () => callWire(gate, access)));
    const told = answers.map(({ content }) => (content.NIK === 'Sesuai' ? 'verified 1' : 'quota_used_up 0'));
    expect(told.filter((each) => each === 'verified 1')).toHaveLength(40);
    expect((await recordsOf(access)).toSorted()).toEqual(told.toSorted());
  });
});

describe('what is logged and told of calls that fail', () => {
  it('holds no NIK, name or password, whatever breaks under them', async () => {
    const lines: string[] = [];
    const logger = createLogger('debug', { write: (line) => void lines.push(line) });
    const watched = await openGate(authority, logger);
    const access = await grantAccess(authority);
    const { nik } = personas.hendra;
    const answers = [
      await callWire(watched, access),
      await callWire(watched, access, { fields: { PASSWORD: 'salah' } }),
    ];

    vi.spyOn(watched.lookup, 'find').mockRejectedValueOnce(new TypeError(`no row for ${nik}`));
    answers.push(await callWire(watched, access));
    await asOwner('REVOKE INSERT ON access_record FROM gapura_app');
    answers.push(await callWire(watched, access));
    await asOwner('GRANT INSERT ON access_record TO gapura_app');
    await asOwner("ALTER TABLE access_record ADD CONSTRAINT broken CHECK (outcome <> 'verified') NOT VALID");
    answers.push(await callWire(watched, access));
    await asOwner('ALTER TABLE access_record DROP CONSTRAINT broken');
    await watched.close();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 500, 503, 503]);
    const about = (what: string) => lines.filter((line) => line.includes(what));
    expect([about('request failed').length, about('answered 503').length]).toEqual([1, 1]);
    const told = [...lines, ...answers.map(({ text }) => text)].join('');
    for (const secret of [nik, 'HENDRA', access.secret]) expect(told).not.toContain(secret);
  });
});
