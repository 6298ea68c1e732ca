import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectationOf, type Scripted, scripted } from '../../src/sandbox/index.ts';
import { outcomes, refusalTexts, terms } from '../../src/verification/index.ts';
import { type Alone, nikOf, openAlone } from './testing/open-alone.ts';

let alone: Alone;

beforeAll(async () => {
  alone = await openAlone();
});

afterAll(() => alone.app.close());

const ends = (one: Scripted) => (one.script.does === 'end' ? [[one.script.outcome, one] as const] : []);
const judges = (one: Scripted) => (one.script.does === 'judge' ? [[one.script.reason, one] as const] : []);
const at = (door: 'wire' | 'native') => scripted.filter(({ doors }) => doors === door || doors === 'both');

describe('a forced outcome on the wire', () => {
  it.each(at('wire').flatMap(ends))('%s', async (outcome, { nik }) => {
    const { status, content, headers } = await alone.wire(nik);
    const { text } = refusalTexts[outcome as keyof typeof refusalTexts];
    const code = outcomes[outcome].wire;
    expect(status).toBe(200);
    expect(content).toEqual(
      code === null ? { RESPON: text } : { RESPONSE_CODE: code, RESPONSE_DESC: text, RESPONSE: text, RESPON: text },
    );
    expect(headers['gapura-mode']).toBe('sandbox');
  });

  it.each([
    ['address_mismatch', 'IP Address Tidak Sesuai'],
    ['login_failed', 'Login Gagal'],
  ])('%s also in the form of the methods that returned data', async (name, text) => {
    expect((await alone.wire(nikOf(name), {}, 'CALL_NIK')).content).toEqual({ RESPON: text });
  });

  it('tells a stranger nothing of quota, and one whose day is used up that nothing is left', async () => {
    expect((await alone.wire(nikOf('login_failed'))).left).toBe(0);
    expect((await alone.wire(nikOf('quota_used_up'))).left).toBe(0);
    expect((await alone.wire(nikOf('outside_hours'))).left).toBeGreaterThan(0);
  });
});

describe('a forced outcome on the native door', () => {
  it.each(at('native').flatMap(ends))('%s', async (outcome, { nik }) => {
    const { status, body, headers } = await alone.native(nik);
    expect(status).toBe(outcomes[outcome].native);
    expect(headers['gapura-mode']).toBe('sandbox');
    if (status === 200) expect(body).toMatchObject({ mode: 'sandbox', outcome });
    else expect(body).toMatchObject({ status, code: outcome, messages: { user: {}, operator: {} } });
  });

  it('shows with unmet terms each parameter that a right can demand', async () => {
    const { body } = await alone.native(nikOf('terms_unmet'));
    expect(body.parameters.map(({ code }: { code: string }) => code)).toEqual(Object.keys(terms));
  });

  it('says when a used-up day ends, and which token was refused', async () => {
    const used = await alone.native(nikOf('quota_used_up'));
    expect(used.headers).toMatchObject({ 'quota-remaining': '0', 'retry-after': expect.anything() });
    const refused = await alone.native(nikOf('token_invalid'));
    expect(refused.headers['www-authenticate']).toContain('invalid_token');
  });
});

describe('a forced reason', () => {
  const spoken = scripted.flatMap(judges).filter(([reason]) => reason !== 'withheld');

  it.each(spoken)('%s on the native door', async (reason, one) => {
    const { NAMA_LGKP: name, TGL_LHR: birth } = (await alone.native(one.nik)).body.elements;
    expect(name?.reason).toBe(reason);
    expect(`match ${name?.match}, score ${name?.score}`).toBe(expectationOf(one).native);
    expect(birth).toEqual({ reason, match: name?.match, score: name?.match ? 100 : 0 });
  });

  it.each(spoken)('%s on the wire', async (_, one) => {
    const { content } = await alone.wire(one.nik, { TGL_LHR: '01-01-1990' });
    const { wire } = expectationOf(one);
    expect(content.NAMA_LGKP).toBe(wire);
    expect(content).toMatchObject({ NIK: 'Sesuai', TGL_LHR: wire?.replace(/ \(.*/, ''), TMPT_LHR: 'Tidak Sesuai (0)' });
  });

  it('withheld: nothing is said, and the wire has one word for the whole person', async () => {
    const { body } = await alone.native(nikOf('withheld'));
    const nothing = { match: null, score: null, reason: 'withheld' };
    expect(body.elements).toEqual({ NAMA_LGKP: nothing, TGL_LHR: nothing });
    expect((await alone.wire(nikOf('withheld'))).content.RESPONSE_CODE).toBe('08');
  });

  it('counts against the threshold of the call', async () => {
    const nik = nikOf('spelling');
    expect((await alone.native(nik, { threshold: 95 })).body.elements.NAMA_LGKP).toMatchObject({
      match: false,
      score: 93,
    });
    expect((await alone.wire(nik, { TRESHOLD: '94' })).content.NAMA_LGKP).toBe('Tidak Sesuai (93)');
    expect((await alone.wire(nikOf('different'), { TRESHOLD: '10' })).content.NAMA_LGKP).toBe('Sesuai (21)');
    expect((await alone.wire(nikOf('unreadable'), { TRESHOLD: '0' })).content.NAMA_LGKP).toBe('Tidak Sesuai (0)');
  });

  it('is told in steps of what guessers are after, like by the gate', async () => {
    const asked = { NAMA_LGKP_IBU: 'TITIN', TRESHOLD: '10' };
    expect((await alone.wire(nikOf('different'), asked)).content.NAMA_LGKP_IBU).toBe('Tidak Sesuai (0)');
    expect((await alone.wire(nikOf('house_differs'), asked)).content.NAMA_LGKP_IBU).toBe('Sesuai (70)');
  });

  it('is given for a document too', async () => {
    const document = { kind: 'ektp', number: '1' };
    const { body } = await alone.native(nikOf('superseded'), { document });
    expect(body.document).toEqual({ kind: 'ektp', match: false, score: 0, reason: 'superseded' });
    expect((await alone.native(nikOf('identical'), { document })).body.document).toMatchObject({
      match: true,
      score: 100,
    });
  });

  it('says of an element that no right covers that it is not granted', async () => {
    const { body } = await alone.native(nikOf('identical'), {
      elements: { NAMA_LGKP: 'A', PNYDNG_CCT: 'TIDAK CACAT' },
    });
    expect(body.elements.PNYDNG_CCT).toEqual({ match: null, score: null, reason: 'not_granted' });
  });
});

describe('a NIK that plays at one door', () => {
  it.each(scripted.filter(({ doors }) => doors === 'wire'))(
    'is nobody’s on the native one: $script',
    async ({ nik }) => {
      expect((await alone.native(nik)).body.outcome).toBe('not_found');
    },
  );

  it.each(scripted.filter(({ doors }) => doors === 'native'))('is nobody’s on the wire: $script', async ({ nik }) => {
    expect((await alone.wire(nik)).content.RESPONSE_CODE).toBe('13');
  });
});
