import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personaFamilies, personas } from '../../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../../testing/rights/index.ts';
import { type DocumentHistory, documentHistoryIn, documentHistoryOf } from '../index.ts';

let authority: Authority;
const histories: Record<string, DocumentHistory> = {};

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  histories.database = documentHistoryIn(authority.pool);
  histories.memory = documentHistoryOf(personaFamilies);
});

afterAll(() => authority.close());

const { dedi, hendra } = personas;
const cardBeforeTheMove = '3206240104159990';

describe.each(['database', 'memory'])('as the history in the %s knows, a document was issued once', (where) => {
  it('when its number stands in the history of its owner, however it is separated', async () => {
    const history = histories[where];
    expect(await history?.wasIssued(dedi.nik, 'family_card', cardBeforeTheMove)).toBe(true);
    expect(await history?.wasIssued(dedi.nik, 'family_card', "'3206-2401 0415-9990")).toBe(true);
  });

  it('when it was revoked', async () => {
    const { maria } = personas;
    expect(await histories[where]?.wasIssued(maria.nik, 'birth_certificate', '9104-LT-08061998-9990')).toBe(true);
  });

  it('and not as another kind, not to somebody else, and not with another number', async () => {
    const history = histories[where];
    expect(await history?.wasIssued(dedi.nik, 'birth_certificate', cardBeforeTheMove)).toBe(false);
    expect(await history?.wasIssued(hendra.nik, 'family_card', cardBeforeTheMove)).toBe(false);
    expect(await history?.wasIssued(dedi.nik, 'family_card', '3206240104159991')).toBe(false);
    expect(await history?.wasIssued(dedi.nik, 'family_card', '')).toBe(false);
  });
});
