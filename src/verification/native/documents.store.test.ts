import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongByDocument } from '../../../testing/native/index.ts';
import { personas } from '../../../testing/population/index.ts';
import {
  type Authority,
  callNative,
  enterPersonas,
  type Gate,
  grantAccess,
  type NativeAnswer,
  type NativeCall,
  openAuthority,
  openGate,
  registerNative,
  type Wishes,
} from '../../../testing/rights/index.ts';
import { type DocumentKind, documentKinds } from '../../reference/index.ts';

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

async function callAs(terms: NonNullable<Wishes['terms']>, call: NativeCall): Promise<NativeAnswer> {
  return callNative(gate, await registerNative(authority, await grantAccess(authority, { terms })), call);
}

async function recordOf({ requestId }: NativeAnswer): Promise<Record<string, unknown>> {
  const { rows } = await authority.pool.query('SELECT * FROM access_record WHERE request_id = $1', [requestId]);
  expect(rows).toHaveLength(1);
  return rows[0];
}

const { hendra, dimas, alya, agus, nuraini } = personas;

describe('documents', () => {
  const documents = Object.keys(documentKinds) as DocumentKind[];
  const path = '/v1/document-verifications';
  const ask = (nik: string, kind: DocumentKind, number: string, terms: NonNullable<Wishes['terms']> = { documents }) =>
    callAs(terms, { path, body: JSON.stringify({ nik, purpose: 'public_service', document: { kind, number } }) });
  const inForce: Record<DocumentKind, readonly [nik: string, number: string]> = {
    family_card: [hendra.nik, '3278011403129990'],
    ektp: [hendra.nik, hendra.nik],
    birth_certificate: [dimas.nik, '3278-LU-16022015-9990'],
    marriage_certificate: [hendra.nik, '0117/023/VII/2008'],
    divorce_certificate: [agus.nik, '0519/AC/2017/9990'],
  };

  it.each(documents)('%s in force matches, however its number is separated', async (kind) => {
    const [nik, number] = inForce[kind];
    const minor = nik === dimas.nik;
    for (const written of [number, ` ${number.replaceAll(/[-/]/g, ' ')} `]) {
      const answer = await ask(nik, kind, written);
      expect(answer.body).toMatchObject({ outcome: 'verified', minor, document: { kind, match: true, score: 100 } });
      expect(wrongByDocument(`POST ${path}`, answer)).toEqual([]);
      expect(await recordOf(answer)).toMatchObject({ method: 'v1/document-verifications', charged: 1, results: [1] });
    }
  });

  it.each(documents)('%s with another number does not, and neither is told', async (kind) => {
    const [nik] = inForce[kind];
    const answer = await ask(nik, kind, '3278990000000001');
    expect(answer.body).toMatchObject({ document: { kind, match: false, score: 0, reason: 'different' } });
    expect(Object.keys(answer.body.document as object)).toEqual(['kind', 'match', 'score', 'reason']);
  });

  it.each(documents)('%s is refused by a right that does not name it', async (kind) => {
    const [nik, number] = inForce[kind];
    const answer = await ask(nik, kind, number, { documents: documents.filter((other) => other !== kind) });
    expect([answer.status, answer.body.code]).toEqual([403, 'elements_not_granted']);
    expect(answer.body.parameters).toMatchObject([{ name: 'document.kind', code: 'not_granted' }]);
    expect(await recordOf(answer)).toMatchObject({ charged: 0 });
  });

  it('that the person does not have is not in the register', async () => {
    const nothing = { match: false, reason: 'not_in_register' };
    expect((await ask(nuraini.nik, 'divorce_certificate', '0519/AC/2017/9990')).body.document).toMatchObject(nothing);
    expect((await ask(hendra.nik, 'birth_certificate', '3278-LU-16022015-9990')).body.document).toMatchObject(nothing);
  });

  it('is no KTP-el where none was printed, though the NIK is right', async () => {
    const { body } = await ask(dimas.nik, 'ektp', dimas.nik);
    expect(body.document).toEqual({ kind: 'ektp', match: false, score: 0, reason: 'not_in_register' });
  });

  it('that was replaced does not match, and says that it once did; of another kind it says nothing', async () => {
    const owner = new pg.Client(authority.database.owner);
    await owner.connect();
    const text = `INSERT INTO resident_change (nik, change_no, valid_from, event, before)
      VALUES ($1, 99, '2020-01-01', 'correction', $2)`;
    await owner.query(text, [dimas.nik, { no_akta_lhr: '3278-LU-01012015-9991' }]).finally(() => owner.end());
    const replaced = await ask(dimas.nik, 'birth_certificate', '3278 LU 01012015 9991');
    expect(replaced.body.document).toEqual({ kind: 'birth_certificate', match: false, score: 0, reason: 'superseded' });
    expect(await recordOf(replaced)).toMatchObject({ charged: 1, results: [0] });
    expect((await ask(dimas.nik, 'family_card', '3278-LU-01012015-9991')).body.document).not.toMatchObject({
      reason: 'superseded',
    });
    expect((await ask(alya.nik, 'birth_certificate', '3278-LU-01012015-9991')).body.document).not.toMatchObject({
      reason: 'superseded',
    });
  });
});
