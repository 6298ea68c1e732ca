import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  changeRight,
  type GrantedAccess,
  grantAccess,
  lift,
  openAuthority,
  ordinaryPeer,
  restrict,
} from '../../testing/rights/index.ts';
import { changeCredentialStatus, issueCredential, rotateCredential } from '../identity/index.ts';
import { changeInstitutionStatus } from '../institutions/index.ts';
import { isFault, type Uuid } from '../kernel/index.ts';
import { changeRightStatus } from './change-right.ts';
import { permit } from './permit.ts';
import { setAlias } from './set-alias.ts';
import { AccessBook } from './snapshot.ts';

let authority: Authority;
let access: GrantedAccess;
let book: AccessBook;

beforeAll(async () => {
  authority = await openAuthority();
  access = await grantAccess(authority, { customerId: '320000000000001', terms: { networks: ['10.1.0.0/16'] } });
  book = new AccessBook(authority.pool);
  await book.load();
});

afterAll(() => authority.close());

/** What the book says of the one access: the verdict, and the name of the credential it goes by. */
function verdict(): string {
  const { credential } = access;
  const judged = permit({ credential, peer: ordinaryPeer }, book, authority.clock);
  return judged.granted ? 'granted' : judged.denial;
}

describe('the book of rights', () => {
  it('knows an institution by slug and customer id, its right, and its credential by user', () => {
    const { institution, right, credential } = access;
    const { institutionId } = institution;
    expect(book.institutionByName(institution.slug)).toEqual(institution);
    expect(book.institutionByName('320000000000001')).toEqual(institution);
    expect(book.institution(institutionId)?.timeZone).toBe('WIB');
    expect(book.right(right.rightId)).toMatchObject(right);
    expect(book.credential(institutionId, 'wire', credential.userId)).toMatchObject(credential);
    expect(book.credential(institutionId, 'feedback', credential.userId)).toBeUndefined();
    expect([book.isRegistered('10.1.9.9'), book.isRegistered('10.2.9.9')]).toEqual([true, false]);
  });

  it('sees a suspended, resumed and revoked right from the next reading on, and tells whoever listens', async () => {
    const heard: string[] = [];
    book = new AccessBook(authority.pool, ({ status }) => heard.push(status));
    await book.load();
    const steps = ['suspend', 'resume', 'revoke'] as const;
    const seen: string[] = [];
    access = await grantAccess(authority);
    await book.refreshIfChanged();
    for (const step of steps) {
      await changeRightStatus(authority, access.right, step, 'surat 1');
      await book.refreshIfChanged();
      seen.push(verdict());
    }
    expect(seen).toEqual(['right_not_in_force', 'granted', 'right_not_in_force']);
    expect(heard).toEqual(['suspended', 'active', 'revoked']);
  });

  it('sees changed terms, and the networks of all rights anew', async () => {
    access = await grantAccess(authority);
    await changeRight(authority, access.right, { networks: ['10.77.0.0/16'], dailyQuota: 3 }, 'surat 2');
    await book.refreshIfChanged();
    expect(book.right(access.right.rightId)).toMatchObject({ networks: ['10.77.0.0/16'], dailyQuota: 3 });
    expect([verdict(), book.isRegistered('10.77.1.1')]).toEqual(['address_mismatch', true]);
  });

  it('sees a suspended institution and credential, a new secret and an alias', async () => {
    access = await grantAccess(authority);
    const { institution, credential } = access;
    const { institutionId } = institution;
    const seen: string[] = [];
    const look = async (change: Promise<unknown>) => {
      await change;
      await book.refreshIfChanged();
      seen.push(verdict());
    };
    await look(changeInstitutionStatus(authority, institutionId, 'suspend', 'surat 3'));
    await look(changeInstitutionStatus(authority, institutionId, 'resume', 'surat 4'));
    await look(changeCredentialStatus(authority, credential, 'suspend', 'surat 5'));
    await look(changeCredentialStatus(authority, credential, 'resume', 'surat 6'));
    await look(rotateCredential(authority, credential));
    await look(setAlias(authority, institutionId, 'cek_nik', 'CALL_NIK'));
    await look(changeCredentialStatus(authority, credential, 'revoke', 'surat 7'));
    expect(seen.map((each) => each.replace('_inactive', ''))).toEqual([
      'institution',
      'granted',
      'credential',
      'granted',
      'granted',
      'granted',
      'credential',
    ]);
    expect(book.credentialById(credential.credentialId)?.secretHash).not.toBe(credential.secretHash);
    expect(book.aliases(institutionId)).toEqual(new Map([['CEK_NIK', 'CALL_NIK']]));
  });

  it('sees a credential that another process issued, for a name that it did not know', async () => {
    const { institutionId, rightId } = access.right;
    expect(book.credential(institutionId, 'wire', 'new')).toBeUndefined();
    await issueCredential(authority, { institutionId, rightId, kind: 'wire', userId: 'new' });
    await book.refreshIfChanged();
    expect(book.credential(institutionId, 'wire', 'new')).toMatchObject({ status: 'active' });
  });

  it('asks once for all who ask while a check runs', async () => {
    let asked = 0;
    const counting = {
      query: ((text: string, values?: unknown[]) => {
        asked += /FROM access_epoch/.test(text) ? 1 : 0;
        return authority.pool.query(text, values);
      }) as typeof authority.pool.query,
    };
    const another = new AccessBook(counting);
    await another.load();
    asked = 0;
    await Promise.all(Array.from({ length: 50 }, () => another.refreshIfChanged()));
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('reads nothing when nothing has changed, and only what has changed when something has', async () => {
    const rows: number[] = [];
    const counting = {
      query: (async (text: string, values?: unknown[]) => {
        const found = await authority.pool.query(text, values);
        if (!/FROM access_epoch/.test(text)) rows.push(found.rows.length);
        return found;
      }) as typeof authority.pool.query,
    };
    const another = new AccessBook(counting);
    await another.load();
    expect(rows.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(6);
    rows.length = 0;
    await another.refreshIfChanged();
    expect(rows).toEqual([]);
    await setAlias(authority, access.institution.institutionId, 'LAIN', 'NIK');
    await another.refreshIfChanged();
    expect(rows).toEqual([0, 0, 0, 0, 1]);
  });
});

describe('the book never loses a change', () => {
  type Change = (access: GrantedAccess, n: number) => Promise<unknown>;
  const changes: Record<string, Change> = {
    'right.suspend': ({ right }) => changeRightStatus(authority, right, 'suspend', 'x'),
    'right.resume': ({ right }) => changeRightStatus(authority, right, 'resume', 'x'),
    'right.change': ({ right }, n) =>
      changeRight(authority, right, { dailyQuota: n, networks: [`10.${n}.0.0/16`] }, 'x'),
    'right.restrict': ({ right }, n) =>
      restrict(authority, right, { kind: 'quota_cut', percent: (n % 99) + 1 }, n % 2 === 0),
    'right.lift': ({ institution }) => liftAll(authority, institution.institutionId),
    'institution.suspend': ({ institution }) =>
      changeInstitutionStatus(authority, institution.institutionId, 'suspend', 'x'),
    'institution.resume': ({ institution }) =>
      changeInstitutionStatus(authority, institution.institutionId, 'resume', 'x'),
    'credential.suspend': ({ credential }) => changeCredentialStatus(authority, credential, 'suspend', 'x'),
    'credential.resume': ({ credential }) => changeCredentialStatus(authority, credential, 'resume', 'x'),
    'alias.set': ({ institution }, n) =>
      setAlias(authority, institution.institutionId, `NAMA_${n % 3}`, n % 2 ? 'NIK' : 'CALL_NIK'),
  };

  it('however changes and readings fall together, it ends as a fresh reading does', async () => {
    const accesses = [await grantAccess(authority), await grantAccess(authority), await grantAccess(authority)];
    const step = fc.record({
      what: fc.constantFrom(...Object.keys(changes)),
      of: fc.constantFrom(...accesses),
      n: fc.integer({ min: 0, max: 255 }),
      look: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const running = steps.map(async ({ what, of, n, look }) => {
          await changes[what]?.(of, n).catch(ignoreConflict);
          if (look) await book.refreshIfChanged();
        });
        await Promise.all(running);
        await book.refreshIfChanged();
        const fresh = new AccessBook(authority.pool);
        await fresh.load();
        expect(contentOf(book, accesses)).toEqual(contentOf(fresh, accesses));
      }),
      { numRuns: 60 },
    );
  });

  async function liftAll(by: Authority, institutionId: string): Promise<void> {
    const text = 'SELECT DISTINCT sanction_id AS id FROM restriction WHERE institution_id = $1 AND lifted_at IS NULL';
    for (const { id } of (await by.pool.query<{ id: Uuid }>(text, [institutionId])).rows) await lift(by, id);
  }

  /** A move that the status of the moment does not allow is no change. */
  function ignoreConflict(error: unknown): void {
    if (!isFault(error, 'conflict')) throw error;
  }

  function contentOf(from: AccessBook, accesses: readonly GrantedAccess[]) {
    const of = accesses.map(({ institution, right, credential }) => ({
      institution: from.institution(institution.institutionId),
      right: { ...from.right(right.rightId), networkSet: undefined },
      credential: from.credentialById(credential.credentialId),
      aliases: [...from.aliases(institution.institutionId)].toSorted(),
    }));
    const registered = Array.from({ length: 256 }, (_, n) => from.isRegistered(`10.${n}.1.1`));
    return { epoch: from.epoch, of, registered };
  }
});
