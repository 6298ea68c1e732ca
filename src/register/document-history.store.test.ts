import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas } from '../../testing/population/index.ts';
import { type Authority, enterPersonas, openAuthority } from '../../testing/rights/index.ts';
import { type DocumentHistory, documentHistoryIn } from './index.ts';

let authority: Authority;
let history: DocumentHistory;

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  history = documentHistoryIn(authority.pool);
});

afterAll(() => authority.close());

const { dedi, hendra } = personas;
const cardBeforeTheMove = '3206240104159990';

describe('a document was issued once', () => {
  it('when its number stands in the history of its owner, however it is separated', async () => {
    expect(await history.wasIssued(dedi.nik, 'family_card', cardBeforeTheMove)).toBe(true);
    expect(await history.wasIssued(dedi.nik, 'family_card', "'3206-2401 0415-9990")).toBe(true);
  });

  it('and not as another kind, not to somebody else, and not with another number', async () => {
    expect(await history.wasIssued(dedi.nik, 'birth_certificate', cardBeforeTheMove)).toBe(false);
    expect(await history.wasIssued(hendra.nik, 'family_card', cardBeforeTheMove)).toBe(false);
    expect(await history.wasIssued(dedi.nik, 'family_card', '3206240104159991')).toBe(false);
    expect(await history.wasIssued(dedi.nik, 'family_card', '')).toBe(false);
  });
});
