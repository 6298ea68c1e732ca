import { describe, expect, it } from 'vitest';
import { type Right, usualTerms } from '../../access/index.ts';
import { elements } from '../../reference/index.ts';
import { isInvalid, readWireBody, readWireRequest } from '../../verification/index.ts';
import { guideOf } from './guide-of.ts';

const right = (names: Right['elements']) =>
  ({ ...usualTerms, elements: names, purpose: 'public_service', networks: [] }) as unknown as Right;
const contoh = { name: 'RSUD Contoh', slug: 'RSUD_CONTOH' };
const guide = guideOf(right(['NIK', 'NAMA_LGKP', 'TGL_LHR', 'NAMA_LGKP_IBU', 'ALAMAT']), contoh);

describe('the guide of a right', () => {
  it('shows the call of today: a NIK alone, and the data that comes back', () => {
    expect(guide.old.path).toBe('/dukcapil/get_json/RSUD_CONTOH/CALL_NIK');
    expect(Object.keys(guide.old.body)).toEqual(['USER_ID', 'PASSWORD', 'IP_USER', 'NIK']);
    expect(guide.old.answer).toMatchObject({
      content: [{ NAMA_LGKP: 'RAHMAT FADLI HIDAYATULLAH', TGL_LHR: '1985-04-17' }],
    });
  });

  it('shows the call that takes its place: what was read is sent, and the answer says whether it is so', () => {
    expect(guide.now.path).toBe('/dukcapil/get_json/RSUD_CONTOH/CALL_VERIFY_BY_ELEMEN');
    expect(guide.now.body).toMatchObject({ TRESHOLD: '80', TGL_LHR: '1985-04-17' });
    expect(guide.now.answer).toMatchObject({
      content: [
        {
          NAMA_LGKP: 'Sesuai (100)',
          TGL_LHR: 'Sesuai',
          NAMA_LGKP_IBU: 'Sesuai (100)',
          ALAMAT: 'Sesuai (100)',
          NIK: 'Sesuai',
        },
      ],
      quotaLimiter: 999,
    });
  });

  it('names every element of the right once, with how it is sent and answered', () => {
    expect(guide.elements.map(({ name }) => name)).toEqual(['NAMA_LGKP', 'TGL_LHR', 'ALAMAT', 'NAMA_LGKP_IBU', 'NIK']);
    expect(guide.elements[1]).toMatchObject({
      format: { id: 'dd-mm-yyyy atau yyyy-mm-dd' },
      answers: 'Sesuai / Tidak Sesuai',
    });
  });

  it('shows the old method that the client calls', () => {
    expect(guideOf(right(['NIK']), contoh, 'GET_NIK').old.path).toBe('/dukcapil/get_json/RSUD_CONTOH/GET_NIK');
  });
});

it('the body of a guide is read by the wire as the very elements of the right, whichever those are', () => {
  const askable = elements.filter(({ sensitivity }) => sensitivity !== 'protected').map(({ name }) => name);
  for (const name of askable) {
    const { now } = guideOf(right(['NIK', name]), contoh);
    const body = readWireBody(Buffer.from(JSON.stringify(now.body)));
    if (isInvalid(body)) throw new Error(name);
    const { parameters } = readWireRequest(body);
    if (isInvalid(parameters)) throw new Error(name);
    const value = (now.body as Record<string, string>)[name];
    if (value) expect(parameters.submitted.get(name)).toBe(value);
  }
});
