import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMethods } from '../../src/access/index.ts';
import { methodWords } from '../../src/documents/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { addDays, type Day, type Uuid } from '../../src/kernel/index.ts';
import { readPdf, squash } from '../../testing/documents/index.ts';
import { allAnswered } from '../../testing/evaluations/index.ts';
import { aPdf, aPng } from '../../testing/files/index.ts';
import { type EvaluationStage, openEvaluationStage } from './evaluation-stage.ts';
import { keepPaper, print, todayOn, told } from './stage.ts';

/**
 * The evaluation day of Kota Tasikmalaya, Thursday 18 November 2021, for semester II of 2021, in the order in which it was
 * told: an opening by the Kepala Bidang, the three methods of access, the move to the new answer, three agreements near
 * their end, and the data balikan that all owe. It is told over HTTP, with the demo's institutions; people are invented.
 * Each step builds on the one before.
 */
const theDay = '2021-11-18' as Day;
let stage: EvaluationStage;
let reviewer: Officer;
let head: Officer;
let evaluation: { readonly evaluationId: Uuid; readonly version: number };

beforeAll(async () => {
  stage = await openEvaluationStage(addDays(theDay, -8));
  [reviewer, head] = [await stage.officer('3278', 'reviewer'), await stage.officer('3278', 'head')];
});
afterAll(() => stage.close());

const get = async (who: Officer, path: string) => told(await stage.portal.call(who, 'GET', path));
const post = (who: Officer, path: string, body?: object) => stage.portal.call(who, 'POST', path, body);
const ofEvent = (rest: string) => `/evaluations/${evaluation.evaluationId}${rest}`;
const ofDossier = ({ dossierId }: { dossierId: Uuid }, rest = '') => `/dossiers/${dossierId}${rest}`;

/** Does something to the evaluation as it was last seen. */
async function move(method: 'POST' | 'PUT', name: string, carried: object = {}) {
  const body = { version: evaluation.version, ...carried };
  evaluation = told(await stage.portal.call(reviewer, method, ofEvent(`/${name}`), body));
  return evaluation;
}

/** The dossiers of the day with an agreement near its end, those that end first at the top. */
async function nearEnd(): Promise<{ dossierId: Uuid; institutionId: Uuid; institution: string; daysLeft: number }[]> {
  return (await get(reviewer, ofEvent('/dossiers?nearEnd=true'))).dossiers;
}

describe('the event', () => {
  const speakers = [
    {
      name: 'Kepala Bidang Contoh',
      position: 'Kepala Bidang Pemanfaatan Data dan Inovasi Pelayanan',
      topic: 'Sambutan dan pembukaan',
    },
    {
      name: 'Kepala Seksi Contoh',
      position: 'Kepala Seksi Pemanfaatan Data Kependudukan',
      topic: `Tiga metode akses: ${Object.values(methodWords).join(', ')}`,
    },
  ];
  const agenda = [
    'Sambutan Kepala Bidang',
    'Pemaparan tiga metode akses',
    'Pengalihan ke jawaban sesuai / tidak sesuai',
    'Perjanjian yang mendekati akhir',
    'Data balikan',
  ];

  it('is planned by the office for all that it holds, in semester II', async () => {
    const plan = { title: 'Monitoring dan Evaluasi Hak Akses Pemanfaatan Data Kependudukan', day: theDay };
    const where = { place: 'Aula Disdukcapil Kota Tasikmalaya', beginsMinute: 540, endsMinute: 720 };
    const planned = told(await post(reviewer, '/evaluations', { ...plan, ...where, agenda, speakers }), 201);
    expect(planned).toMatchObject({ state: 'planned', year: 2021, semester: 2, officeCode: '3278' });
    evaluation = planned;
  });

  it('invites them by letter, and each is told', async () => {
    expect(await move('POST', 'invite')).toMatchObject({ state: 'invited', invitationNo: '005/1/DUKCAPIL/XI/2021' });
    const admin = await stage.officer('RSUD_SOEKARDJO', 'institution_admin');
    const { notices } = await get(admin, '/notices');
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'evaluation.invited' }));
    const [first] = await nearEnd();
    if (!first) throw new Error('Nobody is near the end.');
    const letter = await print(stage, reviewer, 'undangan', ofDossier(first, '/prints/invitation'));
    expect(readPdf(letter).pages[0]).toContain(squash('Kamis, 18 November 2021'));
    await print(stage, reviewer, 'daftar-hadir-kosong', ofEvent('/prints/attendance-blank'));
  });

  it('is opened by the Kepala Bidang on its day, and not before', async () => {
    const early = await post(reviewer, ofEvent('/hold'), { version: evaluation.version });
    expect(early).toMatchObject({ status: 409, body: { field: 'day' } });
    stage.clock.advance(8 * 86_400_000);
    expect(todayOn(stage)).toBe(theDay);
    const held = await move('POST', 'hold');
    expect(held).toMatchObject({ state: 'held', speakers: [{ topic: 'Sambutan dan pembukaan' }, {}] });
  });

  it('presents the three methods of access: card reader, web service, web portal', async () => {
    expect(Object.keys(methodWords).toSorted()).toEqual([...accessMethods].toSorted());
    const material = await stage.portal.upload(reviewer, ofEvent('/files?kind=material'), 'materi.pdf', aPdf('materi'));
    const photograph = await stage.portal.upload(reviewer, ofEvent('/files?kind=photograph'), 'foto.png', aPng());
    expect(told(material, 201).files).toHaveLength(1);
    const kinds = told(photograph, 201).files.map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(['material', 'photograph']);
  });
});

describe('the move to the new answer', () => {
  /** Asks for a NIK as the institution's application does. */
  async function call(slug: string, method: string, fields: object) {
    const { wire } = stage.demo.institutions.find((one) => one.wire.instansi === slug) ?? {};
    if (!wire) throw new Error(`The demo has no ${slug}.`);
    const response = await stage.gate.app.inject({
      method: 'POST',
      url: `/dukcapil/get_json/${slug}/${method}`,
      remoteAddress: wire.ip,
      payload: JSON.stringify({ ...fields, USER_ID: wire.userId, PASSWORD: wire.password }),
    });
    return response.json();
  }

  it('has come for one: typing a NIK returns nothing any more, and what is submitted is sesuai or tidak sesuai', async () => {
    const [resident = { NIK: '', NAMA_LGKP: '' }] = stage.demo.residents;
    const { NIK, NAMA_LGKP } = resident;
    const typed = await call('RSUD_SOEKARDJO', 'CALL_NIK', { NIK });
    expect(JSON.stringify(typed)).not.toContain(NAMA_LGKP);
    const submitted = await call('RSUD_SOEKARDJO', 'CALL_VERIFY_BY_ELEMEN', { NIK, NAMA_LGKP });
    expect(submitted.content[0]).toMatchObject({ NIK: 'Sesuai', NAMA_LGKP: 'Sesuai (100)' });
  });

  it('is to come for another, on a day that its dossier names', async () => {
    const [resident = { NIK: '', NAMA_LGKP: '' }] = stage.demo.residents;
    expect(JSON.stringify(await call('RSUD_CONTOH', 'CALL_NIK', { NIK: resident.NIK }))).toContain(resident.NAMA_LGKP);
    const { dossiers } = await get(reviewer, ofEvent('/dossiers?notable=answers'));
    expect(dossiers).toMatchObject([{ institution: 'RSUD Contoh' }]);
    const { sections } = await get(reviewer, ofDossier(dossiers[0]));
    const { rows } = sections.find(({ key }: { key: string }) => key === 'answers');
    expect(rows).toMatchObject([{ cells: { answer: 'values', valuesUntil: '2021-11-24' }, notable: true }]);
  });
});

const three = [
  ['RSUD dr. Soekardjo', '2021-11-25', 7],
  ['Badan Pendapatan Daerah', '2022-06-24', 218],
  ['BPRS Al Madinah', '2022-07-12', 236],
] as const;

describe('the agreements near their end', () => {
  it('are three, with 7, 218 and 236 days left', async () => {
    const near = (await nearEnd()).map(({ institution, daysLeft }) => [institution, daysLeft]);
    expect(near).toEqual(three.map(([name, , daysLeft]) => [name, daysLeft]));
  });

  it('are the same on the board of agreements, with their last days', async () => {
    const { agreements } = await get(reviewer, '/agreements?state=near_end');
    type Listed = { institution: string; endsOn: string; daysLeft: number };
    expect(agreements.map(({ institution, endsOn, daysLeft }: Listed) => [institution, endsOn, daysLeft])).toEqual(
      three,
    );
  });
});

describe('the calendar of what ends', () => {
  type End = { kind: string; institution: string; endsOn: string; daysLeft: number };

  it('has the three on their days, with as many days left', async () => {
    const { months } = await get(reviewer, '/expiry-calendar?months=9');
    const ends = months.flatMap(({ days }: { days: { ends: End[] }[] }) => days.flatMap((day) => day.ends));
    const agreements = ends.filter(({ kind }: End) => kind === 'agreement');
    expect(agreements.map(({ institution, endsOn, daysLeft }: End) => [institution, endsOn, daysLeft])).toEqual(three);
  });

  it('says the same as the start page, on its scale', async () => {
    const { nearEnd } = (await get(reviewer, '/beranda')).sections;
    expect(nearEnd).toMatchObject({ count: 3, more: false, horizonDays: 270 });
    expect(nearEnd.entries.map(({ institution, endsOn, daysLeft }: End) => [institution, endsOn, daysLeft])).toEqual(
      three,
    );
  });
});

describe('the data balikan', () => {
  const dueOn = '2021-12-18';
  const owed = {
    said: 'Data balikan belum disampaikan sesuai dengan perjanjian kerja sama.',
    weight: 'minor',
    followUp: { task: 'Menyampaikan data balikan yang tertunggak', dueOn, responsible: 'Kepala Instalasi' },
  };

  it('is owed by whoever has accessed NIKs, and what is missing is a finding with a day', async () => {
    const [hospital] = await nearEnd();
    if (!hospital) throw new Error('The hospital is not near its end.');
    const { sections } = await get(reviewer, ofDossier(hospital));
    const arrears = sections.find(({ key }: { key: string }) => key === 'arrears');
    // Two years of months are claimed back at most, and that of November is not due yet.
    expect(arrears.rows).toMatchObject([
      { cells: { kind: 'Nomor rekam medis', since: '2019-12-10', periods: 24 }, notable: true },
    ]);
    const missing = { answer: 'no', remark: 'Belum ada data balikan.' };
    const answers = { ...allAnswered, feedback_delivered: missing };
    told(await stage.portal.call(reviewer, 'PUT', ofDossier(hospital, '/checklist'), { answers }));
    const noted = told(await post(reviewer, ofDossier(hospital, '/findings'), owed), 201);
    expect(noted.findings).toMatchObject([owed]);
  });
});

describe('the minutes', () => {
  /** Hands in the minutes as they were printed, signed and stamped. */
  async function sign(dossier: { dossierId: Uuid }, paper: Buffer) {
    const form = new FormData();
    const institution = { name: 'Pimpinan Cerita', position: 'Pimpinan' };
    form.set('facts', JSON.stringify({ how: 'scan', signedOn: theDay, officerId: head.officerId, institution }));
    form.set('file', new Blob([new Uint8Array(paper)]), 'pindaian.pdf');
    return told(await post(reviewer, ofDossier(dossier, '/signature'), form));
  }

  it('are signed with each institution that came, and the event is closed only then', async () => {
    const came = await nearEnd();
    const attendance = came.map(({ institutionId, institution }) => ({
      ...{ name: `Utusan ${institution}`, position: 'Staf', institutionId, signed: true },
    }));
    await move('PUT', 'attendance', { attendance });
    await print(stage, reviewer, 'daftar-hadir', ofEvent('/prints/attendance'));
    expect((await post(reviewer, ofEvent('/close'), { version: evaluation.version })).status).toBe(409);
    for (const dossier of came) {
      // What is answered already stays: the hospital's data balikan is missing.
      const { checklist } = await get(reviewer, ofDossier(dossier));
      const open = checklist.filter(({ answer }: { answer: string | null }) => answer === null);
      const answers = Object.fromEntries(
        open.map(({ item }: { item: string }) => [item, { answer: 'yes', remark: '' }]),
      );
      if (open.length > 0) {
        told(await stage.portal.call(reviewer, 'PUT', ofDossier(dossier, '/checklist'), { answers }));
      }
      told(await post(reviewer, ofDossier(dossier, '/complete')));
      const paper = await print(stage, reviewer, 'berita-acara', ofDossier(dossier, '/prints/minutes'));
      expect(await sign(dossier, paper)).toMatchObject({ state: 'signed', signature: { office: { name: head.name } } });
    }
    expect(await move('POST', 'close')).toMatchObject({ state: 'closed' });
  });

  it('are summed up, as a paper and as a workbook', async () => {
    const said = readPdf(await print(stage, reviewer, 'rekapitulasi', ofEvent('/summary.pdf'))).pages.join('');
    for (const [name, , daysLeft] of three) {
      expect(said).toContain(squash(name));
      expect(said).toContain(`${daysLeft}`);
    }
    const { status, pdf: workbook } = await stage.portal.print(reviewer, 'GET', ofEvent('/summary.xlsx'));
    expect([status, workbook.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    keepPaper(stage.papers, 'rekapitulasi.xlsx', workbook);
  });

  it('are read by the admin of their institution, with what is to be done', async () => {
    const admin = await stage.officer('RSUD_SOEKARDJO', 'institution_admin');
    const { institutionId } = admin;
    const { dossiers } = await get(admin, `/institutions/${institutionId}/evaluations`);
    expect(dossiers).toMatchObject([{ state: 'signed', minutesNo: '470/1/BA/3278/2021' }]);
    expect((await stage.portal.call(admin, 'GET', ofDossier(dossiers[0], '/signed-minutes'))).status).toBe(200);
    const { followUps } = await get(admin, '/follow-ups?open=true');
    expect(followUps).toMatchObject([{ followUp: { dueOn: '2021-12-18' }, overdue: false }]);
  });
});

describe('a month later', () => {
  it('what was not done is overdue, until the office records that it is', async () => {
    stage.clock.advance(31 * 86_400_000);
    const { followUps } = await get(reviewer, '/follow-ups?overdue=true');
    expect(followUps).toMatchObject([{ institution: 'RSUD dr. Soekardjo', overdue: true }]);
    const done = { on: todayOn(stage), remark: 'Data balikan sudah diterima.' };
    expect(told(await post(reviewer, `/follow-ups/${followUps[0].findingId}/close`, done))).toMatchObject({
      overdue: false,
      closed: done,
    });
  });
});
