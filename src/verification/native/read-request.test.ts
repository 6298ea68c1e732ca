import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentKind, documentKinds } from '../../reference/index.ts';
import { questionText, readDocumentVerification, readVerification } from './read-request.ts';
import { askableElements, type VerificationRequest } from './request-schemas.ts';

const body: VerificationRequest = {
  nik: '3278011205809990',
  purpose: 'public_service',
  elements: { NAMA_LGKP: ' HENDRA WIJAYA ', TGL_LHR: '1980-05-12', NO_RT: '3' },
  threshold: 90,
  officer: ' NIP 1 ',
  caseRef: 'RM-7\u00a0',
};
const textOf = (of: VerificationRequest, method = 'v1/verifications') => questionText(method, readVerification(of));

/** The same JSON with its members in another order, at every level. */
function permuted(value: unknown, order: readonly number[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member], i) => [order[i % order.length] ?? 0, key, member] as const);
  const sorted = entries.toSorted(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([, key, member]) => [key, permuted(member, order)]));
}

describe('a question is read', () => {
  it('with its values trimmed and the NIK as it was sent', () => {
    const { asked, declared } = readVerification({ ...body, nik: " '3278-0112 0580 9990" });
    expect([...asked.submitted]).toEqual([
      ['NAMA_LGKP', 'HENDRA WIJAYA'],
      ['TGL_LHR', '1980-05-12'],
      ['NO_RT', '3'],
    ]);
    expect(asked).toMatchObject({ nik: " '3278-0112 0580 9990", threshold: 90 });
    expect(declared).toEqual({ purpose: 'public_service', officer: 'NIP 1', caseRef: 'RM-7' });
  });

  it('without a threshold, officer or case when none is sent', () => {
    const { nik, purpose, elements } = body;
    const { asked, declared } = readVerification({ nik, purpose, elements });
    expect([asked.threshold, declared.officer, declared.caseRef]).toEqual([null, undefined, undefined]);
  });

  it.each(Object.keys(documentKinds) as DocumentKind[])('about a document, by the element of %s', (kind) => {
    const { nik, purpose } = body;
    const { asked } = readDocumentVerification({ nik, purpose, document: { kind, number: ' 12/A ' } });
    expect([...asked.submitted]).toEqual([[documentKinds[kind].number, '12/A']]);
    expect(asked.document).toEqual({ kind, number: '12/A' });
  });
});

describe('the text of a question, for retries', () => {
  it('is the same whatever the order of its JSON', () => {
    const elements = fc.dictionary(fc.constantFrom(...askableElements.map(({ name }) => name)), fc.string(), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(elements, fc.array(fc.integer(), { minLength: 1 }), (asked, order) => {
        const one = { ...body, elements: asked } as VerificationRequest;
        expect(textOf(permuted(one, order) as VerificationRequest)).toBe(textOf(one));
      }),
    );
  });

  it('is another for every other question', () => {
    const { officer: _, ...anonymous } = body;
    const others: VerificationRequest[] = [
      body,
      anonymous,
      { ...body, nik: '3278011205809991' },
      { ...body, purpose: 'law_enforcement' },
      { ...body, elements: { NAMA_LGKP: 'HENDRA WIJAYA', TGL_LHR: '1980-05-12' } },
      { ...body, elements: { ...body.elements, NO_RT: '4' } },
      { ...body, elements: { NAMA_LGKP: '1980-05-12', TGL_LHR: 'HENDRA WIJAYA', NO_RT: '3' } },
      { ...body, threshold: 91 },
      { ...body, officer: 'NIP 2' },
      { ...body, caseRef: 'RM-8' },
      { ...body, officer: 'RM-7', caseRef: 'NIP 1' },
    ];
    expect(new Set(others.map((one) => textOf(one))).size).toBe(others.length);
  });

  it('tells one operation from the other, and one document from another', () => {
    const { nik, purpose } = body;
    const asking = (kind: DocumentKind, number: string) =>
      questionText('v1/document-verifications', readDocumentVerification({ nik, purpose, document: { kind, number } }));
    const texts = [
      textOf({ nik, purpose, elements: { NO_KK: '1' } }),
      textOf({ nik, purpose, elements: { NO_KK: '1' } }, 'v2/verifications'),
      asking('family_card', '1'),
      asking('family_card', '2'),
      asking('ektp', '1'),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    expect(asking('ektp', ' 1')).toBe(asking('ektp', '1'));
  });
});
