import { describe, expect, it } from 'vitest';
import { type ElementName, elements, getElement, isScored, wireOrder } from '../../reference/index.ts';
import { isOutcomeOf, type Outcome, outcomes } from '../outcome.ts';
import { findMethod, type WireMethod, wireMethods } from './methods.ts';
import { refusalBody } from './refusal-body.ts';
import { refusalTexts, type WireRefusal } from './refusal-texts.ts';
import { valuesBody } from './values-body.ts';
import { verifiedBody } from './verified-body.ts';

const REST = '"lastPage":true,"numberOfElements":1,"sort":null,"totalElements":1,"firstPage":true,"number":0,"size":1';

function method(name: string): WireMethod {
  return findMethod(name, new Map()) ?? expect.fail(name);
}

function contentOf(body: string): Record<string, unknown> {
  const { content } = JSON.parse(body);
  expect(content).toHaveLength(1);
  return content[0];
}

const verdict = (name: ElementName, match: boolean, score = 0) => ({
  element: getElement(name),
  match,
  score,
});

describe('the envelope', () => {
  it('of CALL_VERIFY_BY_ELEMEN ends with the hits left today, in the exact order of keys', () => {
    expect(verifiedBody(method('CALL_VERIFY_BY_ELEMEN'), [verdict('NIK', true)], 12345)).toBe(
      `{"content":[{"NIK":"Sesuai"}],${REST},"quotaLimiter":12345}`,
    );
    expect(refusalBody('quota_used_up', method('CALL_VERIFY_BY_ELEMEN'), 0)).toMatch(/,"size":1,"quotaLimiter":0}$/);
  });

  it('leaves the hits out where no right is known yet', () => {
    expect(refusalBody('login_failed', method('CALL_VERIFY_BY_ELEMEN'), null)).toMatch(/,"size":1}$/);
  });

  it.each(wireMethods.slice(1))('of $name has no quotaLimiter', (other) => {
    expect(verifiedBody(other, [], 7)).toBe(`{"content":[{}],${REST}}`);
    expect(refusalBody('not_found', other, 7)).toMatch(/,"size":1}$/);
    expect(valuesBody(other, new Map())).toBe(`{"content":[{}],${REST}}`);
  });
});

describe('a verified answer', () => {
  const verify = method('CALL_VERIFY_BY_ELEMEN');
  const ORDER =
    'NO_KK NAMA_LGKP TMPT_LHR TGL_LHR PROP_NAME KAB_NAME KEC_NAME KEL_NAME NO_RT NO_RW ALAMAT NAMA_LGKP_IBU STATUS_KAWIN JENIS_PKRJN JENIS_KLMIN NO_PROP NO_KAB NO_KEC NO_KEL NIK';

  it('has the order of the contract when a right grants all of its elements', () => {
    const names = new Set(ORDER.split(' '));
    const granted = wireOrder.filter(({ name }) => names.has(name));
    const body = verifiedBody(
      verify,
      granted.map(({ name }) => verdict(name, true, 90)),
      1,
    );
    expect(Object.keys(contentOf(body)).join(' ')).toBe(ORDER);
  });

  it('has elements without an order of their own before NIK, as in the file', () => {
    const unplaced = wireOrder.filter((element) => element.wireOrder === null).map(({ no }) => no);
    expect(unplaced).toEqual(unplaced.toSorted((a, b) => a - b));
    expect(wireOrder.at(-1)?.name).toBe('NIK');
  });

  it('says Sesuai or Tidak Sesuai for exact elements, with no score', () => {
    const body = verifiedBody(
      verify,
      [verdict('TGL_LHR', true, 100), verdict('NO_RT', false, 0), verdict('NIK', true)],
      1,
    );
    expect(contentOf(body)).toEqual({ TGL_LHR: 'Sesuai', NO_RT: 'Tidak Sesuai', NIK: 'Sesuai' });
  });

  it('shows the score of scored elements, on failure too', () => {
    const verdicts = [verdict('NAMA_LGKP', true, 93), verdict('TMPT_LHR', false, 41), verdict('ALAMAT', false)];
    expect(contentOf(verifiedBody(verify, verdicts, 1))).toEqual({
      NAMA_LGKP: 'Sesuai (93)',
      TMPT_LHR: 'Tidak Sesuai (41)',
      ALAMAT: 'Tidak Sesuai (0)',
    });
  });

  it.each(wireMethods)('of $name has no key that begins with RESPON', (each) => {
    const all = elements.map((element) => ({ element, match: true, score: 100 }));
    expect(Object.keys(contentOf(verifiedBody(each, all, 1))).filter((key) => key.startsWith('RESPON'))).toEqual([]);
  });

  it('matches the pattern that clients parse, for every element', () => {
    const all = elements.map((element) => ({ element, match: false, score: 7 }));
    for (const [name, text] of Object.entries(contentOf(verifiedBody(verify, all, 1)))) {
      expect(text).toBe(isScored(getElement(name as ElementName)) ? 'Tidak Sesuai (7)' : 'Tidak Sesuai');
    }
  });
});

describe('a refusal', () => {
  it.each<[WireRefusal, string, string]>([
    ['login_failed', '03', 'Login Gagal'],
    ['address_mismatch', '04', 'IP Tidak Sesuai'],
    ['quota_used_up', '05', 'Kuota Akses Hari ini telah Habis'],
    ['outside_hours', '06', 'Akses di luar waktu yang diizinkan'],
    ['parameters_invalid', '07', 'Parameter Tidak Lengkap / Tidak Valid'],
    ['nik_withheld', '08', 'NIK tidak dapat diproses'],
    ['credentials_empty', '09', 'User, password dan IP tidak boleh kosong'],
    ['address_unknown', '10', 'IP Client  Tidak terdaftar'],
    ['deceased', '11', 'Data Ditemukan, Meninggal Dunia'],
    ['duplicate', '12', 'Data Ditemukan, Data Ganda'],
    ['not_found', '13', 'Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan'],
    ['inactive', '14', 'Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil'],
    ['nik_malformed', '15', 'Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil'],
    ['institution_inactive', '16', 'Instansi Tidak Aktif'],
    ['right_not_in_force', '16', 'Instansi Tidak Aktif'],
    ['method_not_granted', '16', 'Instansi Tidak Aktif'],
    ['terms_unmet', '07', 'Parameter Tidak Lengkap / Tidak Valid'],
    ['credential_inactive', '17', 'User ID Tidak Aktif'],
  ])('%s is code %s: %s', (refusal, code, text) => {
    for (const name of ['CALL_VERIFY_BY_ELEMEN', 'KONEKSITAS_VERIFBY_ELEMEN', 'CALL_VERIFY']) {
      const body = refusalBody(refusal, method(name), null);
      expect(body).toBe(
        `{"content":[{"RESPONSE_CODE":"${code}","RESPONSE_DESC":"${text}","RESPONSE":"${text}","RESPON":"${text}"}],${REST}}`,
      );
    }
    expect(refusalBody(refusal, method('NIK_VERIFBY_ELEMEN'), 3)).toBe(`{"content":[{"RESPON":"${text}"}],${REST}}`);
  });

  it.each(wireMethods.filter(({ kind }) => kind === 'values'))(
    'of $name is RESPON alone, 04 and 13 in its words',
    (old) => {
      const respon = (refusal: WireRefusal) => contentOf(refusalBody(refusal, old, 3));
      expect(respon('address_mismatch')).toEqual({ RESPON: 'IP Address Tidak Sesuai' });
      expect(respon('not_found')).toEqual({ RESPON: 'Data Tidak Ditemukan' });
      expect(respon('deceased')).toEqual({ RESPON: 'Data Ditemukan, Meninggal Dunia' });
    },
  );

  it.each(wireMethods)('tells the client of $name where data return has gone, in RESPON alone', (old) => {
    const content = contentOf(refusalBody('moved_to_match', old, 3));
    expect(Object.keys(content)).toEqual(['RESPON']);
    expect(content.RESPON).toContain('CALL_VERIFY_BY_ELEMEN');
  });

  it('has a text for every outcome that is one, and outcomes of one code have one text', () => {
    const refusals = (Object.keys(outcomes) as Outcome[]).filter(
      (outcome) => isOutcomeOf(outcome, 'wire') && outcome !== 'verified' && outcome !== 'values_returned',
    );
    expect(Object.keys(refusalTexts).toSorted()).toEqual(refusals.toSorted());
    const pairs = Object.entries(refusalTexts).map(([refusal, { text }]) => [
      outcomes[refusal as WireRefusal].wire,
      text,
    ]);
    expect(new Set(pairs.map(([code]) => code)).size).toBe(new Set(pairs.map(String)).size);
  });
});

describe('returned values', () => {
  const callNik = method('CALL_NIK');
  const NUMBERS = 'NIK NO_KK NIK_IBU NIK_AYAH NO_PROP NO_KAB NO_KEC NO_KEL NO_RT NO_RW KODE_POS'.split(' ');

  it('are numbers without loss where the contract has numbers, and text elsewhere', () => {
    const values = new Map(wireOrder.map(({ name }) => [name, '9171015501909001'] as const));
    const body = valuesBody(callNik, values);
    for (const { name } of elements) {
      const bare = NUMBERS.includes(name);
      expect(body).toContain(bare ? `"${name}":9171015501909001` : `"${name}":"9171015501909001"`);
    }
  });

  it('come in the order of the wire, only those given, dates as they are', () => {
    const values = new Map<ElementName, string>([
      ['NIK', '3278015501909001'],
      ['TGL_LHR', '1990-01-15'],
      ['NAMA_LGKP', 'SITI "NUR" \\ AINI'],
      ['NO_RT', '005'],
      ['NO_RW', '000'],
    ]);
    expect(valuesBody(callNik, values)).toBe(
      `{"content":[{"NAMA_LGKP":"SITI \\"NUR\\" \\\\ AINI","TGL_LHR":"1990-01-15","NO_RT":5,"NO_RW":0,"NIK":3278015501909001}],${REST}}`,
    );
  });

  it('that are not there are "" among texts and null among numbers', () => {
    const values = new Map<ElementName, string | null>([
      ['ALAMAT', null],
      ['DUSUN', ''],
      ['NIK_IBU', null],
      ['KODE_POS', ''],
    ]);
    expect(contentOf(valuesBody(callNik, values))).toEqual({ ALAMAT: '', DUSUN: '', NIK_IBU: null, KODE_POS: null });
  });

  it('are valid JSON even where a number is none', () => {
    expect(contentOf(valuesBody(callNik, new Map([['NO_RT', '5A']])))).toEqual({ NO_RT: '5A' });
  });
});
