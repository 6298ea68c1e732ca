import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeClient,
  openAuthority,
  openGate,
  registerNative,
} from '../../../testing/rights/index.ts';
import { verifyLog } from '../../audit/index.ts';
import { askableElements } from './request-schemas.ts';

let authority: Authority;
let gate: Gate;
/** As many as keep each below its calls a second. */
let clients: readonly NativeClient[];

beforeAll(async () => {
  authority = await openAuthority();
  await enterPersonas(authority);
  gate = await openGate(authority);
  const access = await grantAccess(authority, {
    terms: { dailyQuota: 1_000_000, documents: ['family_card', 'ektp'], elements: ['NAMA_LGKP', 'ALAMAT', 'TGL_LHR'] },
  });
  clients = await Promise.all(Array.from({ length: 5 }, () => registerNative(authority, access)));
});

afterAll(async () => {
  expect((await verifyLog(authority.pool)).problems).toEqual([]);
  await gate.close();
  await authority.close();
});

/** Stands in every value that is sent, so that an answer that repeats one is caught. */
const MARK = 'RAHASIA';
const niks = Object.values(personas).map(({ nik }) => nik);

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((some) => `${MARK}${some}`),
  fc.string({ unit: 'binary', maxLength: 20 }).map((some) => `${some}${MARK}`),
  fc.constantFrom('', ' ', MARK.repeat(100), `${MARK}\0`, `${MARK}\ud800`, ...niks),
);
const leaf = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.integer());
const anything = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('a', '__proto__', 'NIK', ...niks), leaf, { maxKeys: 3 }) },
);
const good = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: anything });
const key = fc.constantFrom(
  ...askableElements.map(({ name }) => name),
  'NIK',
  'FOTO',
  '__proto__',
  'constructor',
  ...niks,
);
const asked = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...niks) },
  { weight: 1, arbitrary: fc.constantFrom('123', '3278013002809990') },
);
const fields = {
  nik: good(asked),
  purpose: good(fc.constant('public_service')),
  threshold: good(fc.integer({ min: 70, max: 110 })),
  officer: good(text),
  caseRef: good(text),
};
const question = fc.record(
  { ...fields, elements: good(fc.dictionary(key, good(text), { maxKeys: 6 })), lain: anything },
  { requiredKeys: ['nik', 'purpose', 'elements'] },
);
/** Comes past the reading of bodies, mostly. */
const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((some) => `${MARK}${some}`);
const readable = fc.record(
  {
    nik: asked,
    purpose: fc.constant('public_service'),
    elements: fc.dictionary(fc.constantFrom('NAMA_LGKP', 'ALAMAT', 'AGAMA', 'NO_RT'), plain, {
      minKeys: 1,
      maxKeys: 2,
    }),
    officer: plain,
  },
  { requiredKeys: ['nik', 'purpose', 'elements'] },
);
const document = fc.record(
  {
    nik: fields.nik,
    purpose: fields.purpose,
    document: good(fc.record({ kind: good(fc.constantFrom('family_card', 'ektp', 'passport')), number: good(text) })),
    officer: fields.officer,
  },
  { requiredKeys: ['nik', 'purpose', 'document'] },
);
const body = fc.oneof(
  { weight: 3, arbitrary: readable.map((value) => JSON.stringify(value)) },
  { weight: 4, arbitrary: question.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: document.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: anything.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4, stringUnit: 'grapheme' }) },
  { weight: 1, arbitrary: text },
);
const call = fc.record({ body, path: fc.constantFrom('/v1/verifications', '/v1/document-verifications') });

describe('whatever JSON is sent', () => {
  it('in 5,000 generated calls the answer is one that the document describes, and repeats nothing that was sent', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 50, maxLength: 50 }), async (calls) => {
        const answers = await Promise.all(calls.map((one, i) => callNative(gate, clients[i % 5] as NativeClient, one)));
        answers.forEach((answer, i) => {
          expect([200, 400, 403]).toContain(answer.status);
          expect(wrongByDocument(`POST ${calls[i]?.path}`, answer)).toEqual([]);
          if (answer.status >= 400) expect(answer.body.parameters).toHaveProperty('[0].code');
          expect(answer.text).not.toContain(MARK);
          expect(niks.filter((nik) => answer.text.includes(nik))).toEqual([]);
          const kind = String(answer.body.outcome ?? answer.body.code);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        });
      }),
      { numRuns: 100, endOnFailure: true },
    );
    // The generator would prove little if it never came past the reading of bodies.
    for (const kind of ['verified', 'parameters_invalid', 'nik_malformed', 'elements_not_granted']) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
    }
  }, 120_000);
});
