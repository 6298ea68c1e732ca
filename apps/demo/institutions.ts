import type { GivenAnnex, GivenRight } from '../../src/agreements/index.ts';
import type { NewInstitution } from '../../src/institutions/index.ts';
import { addDays, type Day } from '../../src/kernel/index.ts';
import type { ElementName } from '../../src/reference/index.ts';
import { defaultSettings } from '../../src/settings/index.ts';

/** One agreement of a demo institution; the last that has begun on the demo's day is in force. */
export interface DemoAgreement {
  readonly number: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** `rekaan` marks what is invented for the demo. */
  readonly note: string | null;
}

/** An institution of the demo with what its right allows. */
export interface DemoInstitution {
  readonly institution: NewInstitution;
  readonly agreements: readonly DemoAgreement[];
  readonly terms: Omit<GivenRight, 'key'>;
  /** Data balikan that it owes. */
  readonly feedback?: NonNullable<GivenAnnex['feedback']>;
  /** The loopback address that its clients call from: `curl --interface` shows the address rules. */
  readonly ip: '127.0.0.1' | '127.0.0.2' | '127.0.0.3';
}

const identity: ElementName[] = ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'NIK'];
const region: ElementName[] = ['PROP_NAME', 'KAB_NAME', 'KEC_NAME', 'KEL_NAME'];
const address: ElementName[] = ['ALAMAT', 'NO_RT', 'NO_RW'];
const regionCodes: ElementName[] = ['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'];
const family: ElementName[] = ['NO_KK', 'NAMA_LGKP_IBU', 'STATUS_KAWIN', 'JENIS_PKRJN'];
const everyElementOfTheWire = [...family, ...identity, ...region, ...address, ...regionCodes];

const day = (text: string): Day => text as Day;

/**
 * The three institutions of the evaluation of 18 November 2021 with the last days told there; numbers and first days
 * are invented, as are the renewals that keep them live. Kota Tasikmalaya is region 3278.
 */
const evaluated: readonly DemoInstitution[] = [
  {
    institution: {
      officeCode: '3278',
      slug: 'RSUD_SOEKARDJO',
      customerId: '327800000000001',
      name: 'RSUD dr. Soekardjo',
      class: 'city',
      kind: 'regional_body',
      sector: 'kesehatan',
    },
    agreements: [
      { number: '470/01-Disdukcapil/2018', startsOn: day('2018-11-26'), endsOn: day('2021-11-25'), note: null },
      { number: '470/01-Rekaan/2021', startsOn: day('2021-11-26'), endsOn: day('2031-11-25'), note: 'rekaan' },
    ],
    terms: {
      purpose: 'public_service',
      elements: everyElementOfTheWire,
      documents: ['family_card', 'ektp', 'birth_certificate'],
      dailyQuota: 1_000_000,
    },
    feedback: [
      {
        key: 'NO_RM',
        kind: 'Nomor rekam medis',
        format: 'digits:6-10',
        frequency: 'monthly',
        sensitivity: 'health',
      },
    ],
    ip: '127.0.0.1',
  },
  {
    institution: {
      officeCode: '3278',
      slug: 'BAPENDA',
      customerId: '327800000000002',
      name: 'Badan Pendapatan Daerah',
      class: 'city',
      kind: 'regional_body',
      sector: 'pajak',
    },
    agreements: [
      { number: '470/02-Disdukcapil/2019', startsOn: day('2019-06-25'), endsOn: day('2022-06-24'), note: null },
      { number: '470/02-Rekaan/2022', startsOn: day('2022-06-25'), endsOn: day('2032-06-24'), note: 'rekaan' },
    ],
    terms: {
      purpose: 'public_service',
      elements: [...identity, 'NO_KK', ...address, ...region],
      dailyQuota: 50_000,
      emergencyReserve: 5_000,
    },
    feedback: [{ key: 'NOP', kind: 'Nomor objek pajak', format: 'digits:18', frequency: 'quarterly' }],
    ip: '127.0.0.2',
  },
  {
    institution: {
      officeCode: '3278',
      slug: 'BPRS_AL_MADINAH',
      customerId: '327800000000003',
      name: 'BPRS Al Madinah',
      class: 'city',
      kind: 'bhi',
      sector: 'perbankan',
    },
    agreements: [
      { number: '470/03-Disdukcapil/2019', startsOn: day('2019-07-13'), endsOn: day('2022-07-12'), note: null },
      { number: '470/03-Rekaan/2022', startsOn: day('2022-07-13'), endsOn: day('2032-07-12'), note: 'rekaan' },
    ],
    terms: {
      purpose: 'public_service',
      elements: [...identity, 'NAMA_LGKP_IBU', 'ALAMAT'],
      dailyQuota: 20_000,
      threshold: 90,
      thresholdFloor: 70,
    },
    feedback: [
      {
        key: 'NO_REKENING',
        kind: 'Nomor rekening',
        format: 'digits:10-16',
        frequency: 'monthly',
        sensitivity: 'bank',
      },
    ],
    ip: '127.0.0.3',
  },
];

/** What an invented institution is made of; `endsIn` counts days from the demo's day. */
type Invented = Pick<NewInstitution, 'slug' | 'name' | 'sector'> &
  Partial<Pick<NewInstitution, 'officeCode' | 'class' | 'kind'>> &
  Pick<DemoInstitution, 'terms' | 'ip'> & { readonly endsIn: number };

function invented(today: Day): readonly Invented[] {
  const service = 'public_service' as const;
  return [
    {
      slug: 'RSUD_CONTOH',
      name: 'RSUD Contoh',
      sector: 'kesehatan',
      ip: '127.0.0.1',
      endsIn: 21,
      // Not moved yet: still served by the methods that return data, until its switch date.
      terms: {
        purpose: service,
        elements: [...identity, 'NO_KK', ...address, ...region, ...regionCodes],
        dailyQuota: 5_000,
        answerMode: 'values',
        valuesUntil: addDays(today, 14),
      },
    },
    {
      slug: 'PUSKESMAS_CONTOH',
      name: 'Puskesmas Contoh',
      sector: 'kesehatan',
      ip: '127.0.0.1',
      endsIn: 95,
      terms: { purpose: service, elements: identity, dailyQuota: 25 },
    },
    {
      slug: 'DINSOS_CONTOH',
      name: 'Dinas Sosial Contoh',
      sector: 'sosial',
      ip: '127.0.0.1',
      endsIn: 160,
      // May ask about its own city's residents only.
      terms: {
        purpose: 'budget_allocation',
        elements: [...identity, ...family],
        dailyQuota: 2_000,
        regionScope: ['3278'],
      },
    },
    {
      slug: 'DISDIK_CONTOH',
      name: 'Dinas Pendidikan Contoh',
      sector: 'pendidikan',
      ip: '127.0.0.2',
      endsIn: 220,
      terms: {
        purpose: service,
        elements: [...identity, 'NO_KK', 'NAMA_LGKP_IBU'],
        dailyQuota: 3_000,
        answerSet: 'submitted',
      },
    },
    {
      slug: 'BPR_CONTOH',
      name: 'BPR Contoh',
      sector: 'perbankan',
      kind: 'bhi',
      ip: '127.0.0.3',
      endsIn: 300,
      terms: { purpose: service, elements: [...identity, 'NAMA_LGKP_IBU'], dailyQuota: 1_500 },
    },
    {
      slug: 'SATPOL_CONTOH',
      name: 'Satuan Polisi Pamong Praja Contoh',
      sector: 'ketertiban',
      ip: '127.0.0.2',
      endsIn: 365,
      terms: {
        purpose: 'law_enforcement',
        elements: [...identity, ...address, ...region],
        dailyQuota: 500,
        answerMode: 'values',
        valuesUntil: addDays(today, -1),
        valuesApproval: 'rekaan/001',
      },
    },
    {
      slug: 'KPU_CONTOH',
      name: 'Komisi Pemilihan Umum Contoh',
      sector: 'pemilu',
      kind: 'state_body',
      ip: '127.0.0.3',
      endsIn: 430,
      terms: { purpose: 'democratic_development', elements: [...identity, ...region], dailyQuota: 10_000 },
    },
    {
      slug: 'BAPPEDA_CONTOH',
      name: 'Badan Perencanaan Pembangunan Daerah Contoh',
      sector: 'perencanaan',
      ip: '127.0.0.2',
      endsIn: 540,
      terms: { purpose: 'development_planning', elements: ['NIK', ...region, ...regionCodes], dailyQuota: 1_000 },
    },
    {
      slug: 'SAMSAT_CONTOH',
      name: 'Samsat Provinsi Contoh',
      sector: 'pajak',
      officeCode: '32',
      class: 'provincial',
      ip: '127.0.0.1',
      endsIn: 610,
      terms: { purpose: service, elements: [...identity, ...address], dailyQuota: 40_000, regionScope: ['32'] },
    },
    {
      slug: 'TELEKOM_CONTOH',
      name: 'Operator Telekomunikasi Contoh',
      sector: 'telekomunikasi',
      officeCode: '00',
      class: 'central',
      kind: 'bhi',
      ip: '127.0.0.1',
      endsIn: 720,
      // Registering a SIM card needs no more than these two.
      terms: { purpose: service, elements: ['NO_KK', 'NIK'], dailyQuota: 200_000 },
    },
  ];
}

/**
 * The institutions of the demo as they stand on `today`. On the day of the evaluation nobody but the three that it
 * names may be near the end, so the invented ones then end beyond the horizon.
 */
export function demoInstitutions(today: Day, isEvaluationDay: boolean): readonly DemoInstitution[] {
  const later = isEvaluationDay ? defaultSettings.nearEndDays : 0;
  return [...evaluated, ...invented(today).map((one, i) => fromInvented(one, i, today, later))];
}

function fromInvented(
  { terms, ip, endsIn, slug, name, sector, officeCode = '3278', class: of = 'city', kind = 'regional_body' }: Invented,
  index: number,
  today: Day,
  later: number,
): DemoInstitution {
  const customerId = `${officeCode.padEnd(4, '0')}${String(90_000_000_000 + index + 1)}`;
  const institution = { officeCode, slug, customerId, name, class: of, kind, sector };
  const number = `470/${String(index + 11)}-Rekaan/${today.slice(0, 4)}`;
  const agreement = { number, startsOn: addDays(today, -400), endsOn: addDays(today, endsIn + later), note: 'rekaan' };
  return { institution, agreements: [agreement], terms, ip };
}
