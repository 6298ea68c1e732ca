import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { type Authority, aMonday, grantAccess, grantRight, openAuthority } from '../../testing/rights/index.ts';
import { getRight, rightsUnder } from '../access/index.ts';
import { addDays, type Day, type Uuid } from '../kernel/index.ts';
import { changeAnnex, changeDraft } from './change-draft.ts';
import { type AgreementDraft, draftAgreement } from './draft-agreement.ts';
import { endAgreement } from './end-agreement.ts';
import { enterSignedAgreement } from './enter-signed.ts';
import { getAgreement, listAgreements, listSignatures, listVersions } from './find-agreements.ts';
import { signAgreement, signAnnex } from './sign-agreement.ts';
import { NO_TRUST } from './signatures/index.ts';
import type { SignedPaper } from './signed-paper.ts';

let authority: Authority;
let institutionId: Uuid;
let stranger: Uuid;

beforeAll(async () => {
  authority = await openAuthority();
  institutionId = (await grantAccess(authority)).institution.institutionId;
  stranger = (await grantAccess(authority)).institution.institutionId;
});

afterAll(() => authority.close());

const day = (text: string) => text as Day;
const paper = scanOf('PKS', aMonday);
const draft = (change: Partial<AgreementDraft> = {}) => draftAgreement(authority, draftOf(institutionId, change));
const signPks = (id: Uuid, signed: SignedPaper = paper) => signAgreement(authority, id, signed, NO_TRUST);
const signJuknis = (id: Uuid, signed: SignedPaper = paper) => signAnnex(authority, id, signed, NO_TRUST);
const rightsOf = (id: Uuid) => rightsUnder(authority.pool, id);

describe('a signed agreement with its annex', () => {
  it('makes the rights of the annex, element by element, and neither does so alone', async () => {
    const other = { ...ordinaryRight, key: 'B', elements: ['NIK', 'ALAMAT'] as const, documents: ['ektp'] as const };
    const id = await draft({ annex: { rights: [other, ordinaryRight] } });
    expect(await rightsOf(id)).toEqual([]);
    await signPks(id);
    expect(await rightsOf(id)).toEqual([]);
    await signJuknis(id);
    const rights = await rightsOf(id);
    expect(rights.map(({ elements, documents }) => [elements, documents])).toEqual([
      [['NAMA_LGKP', 'NIK'], []],
      [['ALAMAT', 'NIK'], ['ektp']],
    ]);
    for (const right of rights) {
      expect(right).toMatchObject({
        status: 'active',
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
        threshold: 80,
      });
    }
  });

  it('is what nothing but both signatures makes of a draft', async () => {
    const id = await draft();
    const terms = { ...ordinaryRight, institutionId, agreementId: id, validFrom: aMonday, validUntil: aMonday };
    const refused = { code: 'not_found', field: 'agreement' };
    await expect(grantRight(authority, terms)).rejects.toMatchObject(refused);
    await expect(signJuknis(id)).rejects.toMatchObject({ code: 'conflict' });
    await signPks(id);
    await expect(grantRight(authority, terms)).rejects.toMatchObject(refused);
    await signJuknis(id);
    await grantRight(authority, terms);
  });

  it('keeps how it was signed, by whom, and the file', async () => {
    const id = await draft();
    await signPks(id);
    await signJuknis(id, scanOf('Juknis', aMonday));
    const signatures = await listSignatures(authority.pool, id);
    expect(signatures).toMatchObject([
      { part: 'agreement', how: 'scan', signedOn: aMonday, office: paper.office, recordedBy: 'test', signers: [] },
      { part: 'annex', how: 'scan', institution: paper.institution },
    ]);
    const { rows } = await authority.pool.query('SELECT content FROM stored_file WHERE file_id = $1', [
      signatures[0]?.fileId,
    ]);
    expect(rows[0].content.equals(paper.file.content)).toBe(true);
  });

  it('may name its networks later; until then nobody may ask', async () => {
    const { networks: _, ...rest } = ordinaryRight;
    const id = await draft({ annex: { rights: [rest] } });
    await signPks(id);
    await signJuknis(id);
    expect(await rightsOf(id)).toMatchObject([{ networks: [], status: 'active' }]);
  });

  it('is entered in one act when it was signed before, or not at all', async () => {
    const papers = { agreementPaper: paper, annexPaper: paper };
    const entered = await enterSignedAgreement(authority, { ...draftOf(institutionId), ...papers });
    expect(await getRight(authority.pool, entered.rights.A ?? '')).toMatchObject({ agreementId: entered.agreementId });
    const wrong = draftOf(institutionId, { annex: { rights: [{ ...ordinaryRight, threshold: 101 }] } });
    await expect(enterSignedAgreement(authority, { ...wrong, ...papers })).rejects.toMatchObject({
      code: 'invalid_input',
      field: 'rights.A.threshold',
    });
    await expect(getAgreement(authority.pool, wrong.number)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a signature', () => {
  it.each<[string, Partial<SignedPaper>, string]>([
    ['without the office', { office: { name: ' ', position: 'Kepala' } }, 'office'],
    ['without the institution', { institution: { name: 'A', position: '' } }, 'institution'],
    ['of tomorrow', { signedOn: addDays(aMonday, 1) }, 'signedOn'],
    ['that is electronic and not there', { how: 'pades' }, 'file'],
  ])('%s is none', async (_, change, field) => {
    const id = await draft();
    await expect(signPks(id, { ...paper, ...change })).rejects.toMatchObject({ code: 'invalid_input', field });
    expect(await getAgreement(authority.pool, id)).toMatchObject({ status: 'draft' });
    expect(await listSignatures(authority.pool, id)).toEqual([]);
  });

  it('is made once: of two officers who sign at the same time one wins, and the rights are made once', async () => {
    const id = await draft();
    for (const sign of [signPks, signJuknis]) {
      const results = await Promise.allSettled([sign(id), sign(id), sign(id)]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
      }
    }
    expect(await rightsOf(id)).toHaveLength(1);
    expect(await listSignatures(authority.pool, id)).toHaveLength(2);
  });

  it('of an annex that names no right is refused', async () => {
    const id = await draft({ annex: { rights: [] } });
    await signPks(id);
    await expect(signJuknis(id)).rejects.toMatchObject({ code: 'invalid_input', field: 'rights' });
  });
});

describe('a draft', () => {
  it('changes until it is signed, the annex until that is', async () => {
    const id = await draft();
    const facts = { number: '470/BARU', startsOn: day('2026-02-01'), endsOn: day('2027-01-31'), note: 'baru' };
    await changeDraft(authority, id, facts);
    expect(await getAgreement(authority.pool, id)).toMatchObject({ ...facts, renews: null, status: 'draft' });
    await signPks(id);
    await expect(changeDraft(authority, id, facts)).rejects.toMatchObject({ code: 'conflict' });
    const annex = { rights: [{ ...ordinaryRight, dailyQuota: 7 }] };
    await changeAnnex(authority, id, { number: 'J/2', annex });
    await signJuknis(id);
    expect(await rightsOf(id)).toMatchObject([{ dailyQuota: 7, validFrom: '2026-02-01', validUntil: '2027-01-31' }]);
    await expect(changeAnnex(authority, id, { number: 'J/3', annex })).rejects.toMatchObject({ code: 'conflict' });
    expect(await listVersions(authority.pool, id)).toMatchObject([
      { versionNo: 1, number: 'J/2', endsOn: '2027-01-31' },
    ]);
  });

  it('may last one day, and never ends before it begins', async () => {
    await draft({ startsOn: aMonday, endsOn: aMonday });
    const refused = draft({ startsOn: aMonday, endsOn: addDays(aMonday, -1) });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', field: 'endsOn' });
  });

  it('has a number of its own', async () => {
    const id = await draft({ number: '470/B' });
    await expect(draft({ number: '470/B' })).rejects.toMatchObject({ code: 'conflict', field: 'number' });
    const facts = { startsOn: aMonday, endsOn: aMonday };
    await changeDraft(authority, id, { ...facts, number: '470/B' });
    await draft({ number: '470/C' });
    await expect(changeDraft(authority, id, { ...facts, number: '470/C' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('renews none but an agreement of its own institution', async () => {
    const foreign = await draftAgreement(authority, draftOf(stranger));
    await expect(draft({ renews: foreign })).rejects.toMatchObject({ code: 'not_found', field: 'renews' });
    const id = await draft();
    const facts = { number: '470/D', startsOn: aMonday, endsOn: aMonday, renews: foreign };
    await expect(changeDraft(authority, id, facts)).rejects.toMatchObject({ code: 'not_found', field: 'renews' });
  });

  it('is found by number and id, among those of its institution alone', async () => {
    const id = await draft({ number: '470/E' });
    const found = await getAgreement(authority.pool, '470/E');
    expect(found).toMatchObject({ agreementId: id, officeCode: '32', timeZone: 'WIB' });
    expect(await getAgreement(authority.pool, id.toUpperCase())).toEqual(found);
    const { timeZone: _, ...agreement } = found;
    expect(await listAgreements(authority.pool, institutionId)).toContainEqual(agreement);
    expect(await listAgreements(authority.pool, stranger)).not.toContainEqual(agreement);
    await expect(getAgreement(authority.pool, '470/X')).rejects.toMatchObject({
      code: 'not_found',
      field: 'agreement',
    });
  });
});

describe('ending an agreement', () => {
  it('revokes its rights and no others, lets none be granted, happens once, and is told by the log', async () => {
    const papers = { agreementPaper: paper, annexPaper: paper };
    const one = await enterSignedAgreement(authority, { ...draftOf(institutionId), ...papers });
    const other = await enterSignedAgreement(authority, { ...draftOf(institutionId), ...papers });
    const agreement = await getAgreement(authority.pool, one.agreementId);

    await endAgreement(authority, agreement, 'surat 1');

    expect(await rightsOf(one.agreementId)).toMatchObject([{ status: 'revoked' }]);
    expect(await rightsOf(other.agreementId)).toMatchObject([{ status: 'active' }]);
    await expect(endAgreement(authority, agreement, 'surat 2')).rejects.toMatchObject({ code: 'conflict' });
    await expect(signPks(one.agreementId)).rejects.toMatchObject({ code: 'conflict' });
    const { rows } = await authority.pool.query(
      "SELECT outcome, case_ref FROM access_record WHERE case_ref LIKE 'surat _' ORDER BY pos",
    );
    expect(rows).toEqual([
      { outcome: 'agreement.ended', case_ref: 'surat 1' },
      { outcome: 'right.revoked', case_ref: 'surat 1' },
    ]);
  });

  it('lets a draft come to nothing', async () => {
    const id = await draft();
    await endAgreement(authority, await getAgreement(authority.pool, id), 'surat 3');
    await expect(signPks(id)).rejects.toMatchObject({ code: 'conflict' });
  });
});
