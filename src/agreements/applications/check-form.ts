import { PUSAT } from '../../access/index.ts';
import { type FieldProblem, parseNetwork } from '../../kernel/index.ts';
import { findDocumentKind, findElement } from '../../reference/index.ts';
import type { Applicant, Application, ApplicationForm } from './model.ts';

/** Months that an agreement may be asked for; forms in use say one to five years [assumption]. */
export const LENGTH_MONTHS = { least: 1, most: 60 } as const;

/** Hits a day that may be asked for: a day's quota is added in the database's integers. */
const MOST_HITS = 1_000_000_000;

/** What telecom operators get [published practice]. */
const telecomElements = ['NIK', 'NO_KK'];

/**
 * Everything that is missing or wrong on a form, at once; empty when it may be submitted. `missing` is no mistake while it
 * is a draft, every other code is.
 */
export function checkForm({
  officeCode,
  applicant,
  form,
}: Pick<Application, 'officeCode' | 'applicant' | 'form'>): FieldProblem[] {
  return [
    ...missingFromApplicant(applicant),
    ...wrongOffice(applicant, officeCode),
    ...missingFromForm(form),
    ...wrongElements(applicant, form.elements),
    ...wrongDocuments(form.documents),
    ...wrongFeedback(form),
    ...wrongAmounts(form),
    ...wrongNetworks(form.networks),
  ];
}

/** True for what a draft may still lack. */
export function isMissing({ code }: FieldProblem): boolean {
  return code === 'missing';
}

function missingFromApplicant(applicant: Applicant): FieldProblem[] {
  const always = ['name', 'class', 'kind', 'sector', 'address', 'leaderName', 'leaderPosition', 'contactName'] as const;
  const asked = applicant.kind === 'bhi' ? ([...always, 'supervisor'] as const) : always;
  const gaps = asked.filter((key) => isEmpty(applicant[key])).map((key) => missing(`applicant.${key}`));
  const reached = applicant.contactPhone.trim() !== '' || applicant.contactEmail.trim() !== '';
  return reached ? gaps : [...gaps, missing('applicant.contactPhone')];
}

function missingFromForm(form: ApplicationForm): FieldProblem[] {
  const asked = ['purpose', 'method', 'elements', 'feedback', 'dailyQuota', 'months'] as const;
  return asked.filter((key) => isEmpty(form[key])).map((key) => missing(`form.${key}`));
}

/** Central institutions hand theirs to Ditjen Dukcapil, all others to a Disdukcapil. */
function wrongOffice({ class: of }: Applicant, officeCode: string): FieldProblem[] {
  if (of === null || (of === 'central') === (officeCode === PUSAT)) return [];
  return [
    of === 'central'
      ? problem(
          'applicant.class',
          'wrong_office',
          'A central institution applies to Ditjen Dukcapil itself.',
          'Lembaga pusat mengajukan permohonan kepada Ditjen Dukcapil. Periksa tingkat lembaganya.',
        )
      : problem(
          'applicant.class',
          'wrong_office',
          'A regional institution applies to the Disdukcapil of its region.',
          'Lembaga daerah mengajukan permohonan kepada Disdukcapil daerahnya. Periksa tingkat lembaganya.',
        ),
  ];
}

function wrongElements({ sector }: Applicant, elements: readonly string[]): FieldProblem[] {
  const telecom = /telekomunikasi/i.test(sector);
  const wrong = elements.flatMap((name) => {
    const element = findElement(name);
    if (!element)
      return [
        problem('form.elements', 'unknown', `${name} is no element.`, `${name} bukan elemen data. Pilih dari daftar.`),
      ];
    if (element.sensitivity === 'protected') {
      const reason = `${name} is protected: it needs the written approval of the Minister (UU 24/2013 art. 84).`;
      const indonesian = `${name} memerlukan persetujuan tertulis Menteri (UU 24/2013 pasal 84). Hapus dari daftar.`;
      return [problem('form.elements', 'protected', reason, indonesian)];
    }
    if (!telecom || telecomElements.includes(name)) return [];
    return [
      problem(
        'form.elements',
        'not_for_telecom',
        `${name}: telecom operators get NIK and NO_KK only.`,
        `Penyelenggara telekomunikasi hanya memperoleh NIK dan nomor KK. Hapus ${name}.`,
      ),
    ];
  });
  return [...wrong, ...twice('form.elements', elements)];
}

function wrongDocuments(documents: readonly string[]): FieldProblem[] {
  const wrong = documents
    .filter((name) => !findDocumentKind(name))
    .map((name) =>
      problem(
        'form.documents',
        'unknown',
        `${name} is no kind of document.`,
        `${name} bukan jenis dokumen kependudukan. Pilih dari daftar.`,
      ),
    );
  return [...wrong, ...twice('form.documents', documents)];
}

function wrongFeedback({ feedback }: ApplicationForm): FieldProblem[] {
  const gaps = feedback.flatMap((promised, i) =>
    (['kind', 'key', 'format'] as const)
      .filter((key) => isEmpty(promised[key]))
      .map((key) => missing(`form.feedback.${i}.${key}`)),
  );
  const kinds = feedback.map(({ kind }) => kind.trim()).filter((kind) => kind !== '');
  return [...gaps, ...twice('form.feedback', kinds)];
}

function wrongAmounts({ dailyQuota, months }: ApplicationForm): FieldProblem[] {
  const { least, most } = LENGTH_MONTHS;
  const length = `An agreement lasts ${least} to ${most} months.`;
  return [
    ...outside(
      'form.dailyQuota',
      dailyQuota,
      1,
      MOST_HITS,
      `A day's quota is 1 to ${MOST_HITS} hits.`,
      `Kuota sehari adalah 1 sampai ${MOST_HITS} akses. Periksa angkanya.`,
    ),
    ...outside(
      'form.months',
      months,
      least,
      most,
      length,
      `PKS berlaku ${least} sampai ${most} bulan. Periksa angkanya.`,
    ),
  ];
}

function wrongNetworks(networks: readonly string[]): FieldProblem[] {
  return networks
    .filter((network) => !parseNetwork(network))
    .map((network) =>
      problem(
        'form.networks',
        'no_network',
        `${network} is no network like 10.20.0.0/24.`,
        `${network} bukan alamat jaringan. Tulis seperti 10.20.0.0/24.`,
      ),
    );
}

function outside(
  name: string,
  value: number | null,
  least: number,
  most: number,
  reason: string,
  indonesian: string,
): FieldProblem[] {
  return value === null || (value >= least && value <= most) ? [] : [problem(name, 'out_of_range', reason, indonesian)];
}

function twice(name: string, values: readonly string[]): FieldProblem[] {
  const repeated = new Set(values.filter((value, i) => values.indexOf(value) < i));
  return [...repeated].map((value) =>
    problem(name, 'twice', `${value} is named twice.`, `${value} disebut dua kali. Hapus salah satunya.`),
  );
}

function isEmpty(value: string | number | null | readonly unknown[]): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}

function missing(name: string): FieldProblem {
  return problem(name, 'missing', 'It is missing.', 'Isi bagian ini.');
}

function problem(name: string, code: string, reason: string, indonesian: string): FieldProblem {
  return { name, code, reason, indonesian };
}
