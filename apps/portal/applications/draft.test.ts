import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, isNumber, readDraft } from './draft.ts';
import type { Application } from './queries.ts';

const kept: Pick<Application, 'applicant' | 'form'> = {
  applicant: {
    name: 'RSUD Contoh',
    class: 'city',
    kind: 'regional_body',
    sector: 'kesehatan',
    address: 'Jalan Contoh 1, Tasikmalaya',
    leaderName: 'Direktur Contoh',
    leaderPosition: 'Direktur',
    supervisor: '',
    contactName: 'Petugas Contoh',
    contactPhone: '0265-000000',
    contactEmail: '',
  },
  form: {
    purpose: 'public_service',
    method: 'web_service',
    elements: ['NIK', 'NAMA_LGKP'],
    documents: ['ektp'],
    feedback: [{ kind: 'Nomor rekam medis', key: 'NO_RM', format: 'RM-000000' }],
    dailyQuota: 1_000,
    months: 36,
    networks: ['10.20.0.0/24'],
    note: '',
  },
};

describe('a form that is typed', () => {
  it('is kept as it was read', () => {
    expect(readDraft(draftOf(kept))).toEqual(kept);
  });

  it('is kept with what is not told yet as such', () => {
    const { applicant, form } = readDraft(emptyDraft);
    expect([applicant.class, applicant.kind, form.purpose, form.dailyQuota, form.months]).toEqual(Array(5).fill(null));
    expect(draftOf({ applicant, form })).toEqual(emptyDraft);
  });

  it('takes networks however they are parted, and leaves out rows in which nothing stands', () => {
    const feedback = [{ kind: '', key: ' ', format: '' }, ...draftOf(kept).feedback];
    const { form } = readDraft({ ...emptyDraft, networks: '10.1.0.0/16,\n 10.2.0.0/16 ', feedback });
    expect(form.networks).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
    expect(form.feedback).toEqual(kept.form.feedback);
  });

  it.each(['', '1000', ' 36 '])('takes %j for a number', (text) => expect(isNumber(text)).toBe(true));
  it.each(['1.000', '-1', 'seribu', '12345678901'])('does not take %j for one', (text) =>
    expect(isNumber(text)).toBe(false),
  );
});
