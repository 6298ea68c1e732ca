import { methodWords, purposeWords, writeDay } from '../../documents/index.ts';
import type { Day } from '../../kernel/index.ts';
import { documentKinds, type ElementName, elements, regionNames } from '../../reference/index.ts';
import type { AnnexRight, FeedbackDuty } from '../annex/annex.ts';

/** How often data balikan is owed, as papers say it. */
export const frequencyWords: Readonly<Record<FeedbackDuty['frequency'], string>> = {
  daily: 'Setiap hari',
  weekly: 'Setiap minggu',
  monthly: 'Setiap bulan',
  quarterly: 'Setiap triwulan',
  semester: 'Setiap semester',
};

const sensitivityWords: Readonly<Record<FeedbackDuty['sensitivity'], string>> = {
  plain: 'biasa',
  health: 'data kesehatan',
  bank: 'data keuangan',
};
const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const outputWords = { match: 'sesuai / tidak sesuai', values: 'nilai elemen data' } as const;
const yesOrNo = (is: boolean) => (is ? 'ya' : 'tidak');
const count = (n: number) => n.toLocaleString('id-ID');
const dayOr = (day: Day | null, none: string) => (day === null ? none : writeDay(day));
const listed = (items: readonly string[]) => (items.length === 0 ? 'tidak ada' : items.join(', '));

/** Days of the week and hours: `setiap hari, 24 jam`; `Senin s.d. Jumat, 07.00–16.00`. */
export function tellHours(right: Pick<AnnexRight, 'weekdays' | 'opensMinute' | 'closesMinute'>): string {
  const { opensMinute, closesMinute } = right;
  const whole = opensMinute === 0 && closesMinute === 1_440;
  return `${tellWeekdays(right.weekdays)}, ${whole ? '24 jam' : `${time(opensMinute)}–${time(closesMinute)}`}`;
}

function tellWeekdays(days: readonly number[]): string {
  const [first = 1, last = 7] = [days[0], days.at(-1)];
  if (days.length === 7) return 'setiap hari';
  const inARow = days.length > 2 && last - first === days.length - 1;
  const names = days.map((day) => weekdays[day - 1]);
  return inARow ? `${names[0]} s.d. ${names.at(-1)}` : names.join(', ');
}

function time(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

/** Regions whose residents may be asked about: `seluruh Indonesia`, or the regions by name. */
export function tellRegions(scope: readonly string[]): string {
  return scope.length === 0 ? 'seluruh Indonesia' : scope.map(nameOfRegion).join(', ');
}

function nameOfRegion(code: string): string {
  const names = regionNames(Number(code.slice(0, 2)), Number(code.slice(2)), 0, 0);
  return (code.length === 2 ? names.PROP_NAME : names.KAB_NAME) ?? code;
}

/** By their labels, in the law's order. */
function tellElements(names: readonly ElementName[]): string {
  return listed(elements.filter(({ name }) => names.includes(name)).map(({ labelId }) => labelId));
}

interface Told<Value> {
  /** What the term is called. */
  readonly label: string;
  readonly tell: (value: Value) => string;
}

type ToldTerms<T> = { readonly [Term in keyof Omit<T, 'key'>]-?: Told<T[Term]> };

/** Every term of a right, as an addendum tells it. */
const rightTerms: ToldTerms<AnnexRight> = {
  purpose: { label: 'tujuan', tell: (purpose) => purposeWords[purpose] },
  method: { label: 'metode akses', tell: (method) => methodWords[method] },
  elements: { label: 'elemen data', tell: tellElements },
  documents: { label: 'dokumen', tell: (kinds) => listed(kinds.map((kind) => documentKinds[kind].labelId)) },
  dailyQuota: { label: 'kuota per hari', tell: count },
  output: { label: 'jawaban', tell: (output) => outputWords[output] },
  answerMode: { label: 'jawaban metode lama', tell: (mode) => outputWords[mode] },
  valuesUntil: { label: 'tanggal pengalihan jawaban', tell: (day) => dayOr(day, 'tidak ada') },
  valuesApproval: { label: 'persetujuan tertulis atas jawaban nilai', tell: (letter) => letter || 'tidak ada' },
  answerSet: {
    label: 'elemen dalam jawaban',
    tell: (set) => (set === 'granted' ? 'semua elemen yang diberikan' : 'elemen yang dikirim'),
  },
  regionScope: { label: 'cakupan wilayah', tell: tellRegions },
  networks: { label: 'jaringan', tell: listed },
  weekdays: { label: 'hari akses', tell: tellWeekdays },
  opensMinute: { label: 'jam mulai', tell: time },
  closesMinute: { label: 'jam selesai', tell: time },
  emergencyReserve: { label: 'cadangan kuota darurat per hari', tell: count },
  threshold: { label: 'ambang kesesuaian', tell: count },
  thresholdFloor: { label: 'ambang terendah', tell: (floor) => (floor === null ? 'tidak ada' : count(floor)) },
  requiresOfficer: { label: 'petugas disebut pada setiap akses', tell: yesOrNo },
  requiresCase: { label: 'perkara disebut pada setiap akses', tell: yesOrNo },
  validFrom: { label: 'hari pertama', tell: (day) => dayOr(day, 'hari pertama perjanjian') },
  validUntil: { label: 'hari terakhir', tell: (day) => dayOr(day, 'hari terakhir perjanjian') },
};

const feedbackTerms: ToldTerms<FeedbackDuty> = {
  kind: { label: 'jenis', tell: String },
  format: { label: 'bentuk', tell: String },
  frequency: { label: 'waktu penyampaian', tell: (frequency) => frequencyWords[frequency] },
  sensitivity: { label: 'sifat', tell: (sensitivity) => sensitivityWords[sensitivity] },
  readable: { label: 'nilainya dapat dibuka petugas untuk suatu perkara', tell: yesOrNo },
};

/** One term of a right: what it is called and what it says. */
export function tellRightTerm(term: string, right: AnnexRight): { readonly label: string; readonly says: string } {
  return told(rightTerms, term, right);
}

/** The same of a kind of data balikan. */
export function tellFeedbackTerm(term: string, duty: FeedbackDuty): { readonly label: string; readonly says: string } {
  return told(feedbackTerms, term, duty);
}

function told<T extends object>(terms: ToldTerms<T>, term: string, thing: T) {
  const { label, tell } = terms[term as keyof ToldTerms<T>] as Told<unknown>;
  return { label, says: tell(thing[term as keyof T]) };
}

/** A right in a few lines, as it stands in an addendum that adds it or takes it out. */
export function tellRight(right: AnnexRight): string {
  const terms = ['method', 'purpose', 'elements', 'dailyQuota', 'output', 'regionScope', 'networks'] as const;
  return [...terms.map((term) => tellRightTerm(term, right)), { label: 'waktu', says: tellHours(right) }]
    .map(({ label, says }) => `${label}: ${says}`)
    .join('\n');
}

/** A kind of data balikan in a line. */
export function tellFeedback({ kind, format, frequency, sensitivity, readable }: FeedbackDuty): string {
  const often = frequencyWords[frequency].toLowerCase();
  const nature = sensitivity === 'plain' ? '' : `, ${sensitivityWords[sensitivity]}`;
  return `${kind} (${format}), ${often}${nature}${readable ? ', nilainya dapat dibuka petugas untuk suatu perkara' : ''}`;
}
