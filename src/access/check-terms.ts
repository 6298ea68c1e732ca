import { Fault } from '../kernel/index.ts';
import { findDocumentKind, findElement } from '../reference/index.ts';
import type { Right } from './model.ts';
import { readNetwork } from './networks.ts';

/** What a right says, apart from what it is, continues and is used over, and from what letters add and sanctions take for a time. */
export type Terms = Omit<Right, 'rightId' | 'status' | 'connectionId' | 'uplifts' | 'restrictions' | 'renews'>;

/** Throws `invalid_input` naming the first term that a right cannot have. */
export function checkTerms(terms: Terms): void {
  checkElements(terms);
  checkDocuments(terms);
  checkNetworks(terms);
  checkHours(terms);
  checkAmounts(terms);
  checkDates(terms);
  checkRegions(terms);
}

/** Protected elements (UU 24/2013 art. 84) need the Minister's written approval, for law enforcement only. */
function checkElements({ elements }: Terms): void {
  if (elements.length === 0)
    throw unusable('A right names its elements.', 'Pilih paling sedikit satu elemen data.', 'elements');
  if (new Set(elements).size < elements.length)
    throw unusable(
      'An element is named twice.',
      'Ada elemen data yang disebut dua kali. Hapus salah satunya.',
      'elements',
    );
  for (const name of elements) {
    const element = findElement(name);
    if (!element) throw unusable(`${name} is no element.`, `${name} bukan elemen data. Pilih dari daftar.`, 'elements');
    if (element.sensitivity !== 'protected') continue;
    const message = `${name} is protected and needs the written approval of the Minister.`;
    const indonesian = `${name} memerlukan persetujuan tertulis Menteri. Hapus dari daftar.`;
    throw unusable(message, indonesian, 'elements', 'Leave it out.');
  }
}

function checkDocuments({ documents }: Terms): void {
  if (new Set(documents).size < documents.length)
    throw unusable(
      'A document is named twice.',
      'Ada dokumen yang disebut dua kali. Hapus salah satunya.',
      'documents',
    );
  for (const name of documents) {
    if (!findDocumentKind(name))
      throw unusable(
        `${name} is no kind of document.`,
        `${name} bukan jenis dokumen kependudukan. Pilih dari daftar.`,
        'documents',
      );
  }
}

/** Networks may be named after the annex is signed; until then the right lets nobody ask. */
function checkNetworks({ networks }: Terms): void {
  networks.forEach(readNetwork);
}

function checkHours({ weekdays, opensMinute, closesMinute }: Terms): void {
  const known = weekdays.length > 0 && weekdays.every((weekday) => isWithin(weekday, 1, 7));
  if (!known)
    throw unusable(
      'A right names its weekdays, 1 Monday to 7 Sunday.',
      'Pilih paling sedikit satu hari layanan.',
      'weekdays',
    );
  const inDay = isWithin(opensMinute, 0, 1439) && isWithin(closesMinute, 1, 1440);
  if (!inDay || closesMinute <= opensMinute)
    throw unusable(
      'The hours do not begin and end within a day.',
      'Jam layanan berakhir sebelum dimulai, atau melewati tengah malam. Periksa jamnya.',
      'hours',
    );
}

function checkAmounts({ dailyQuota, emergencyReserve, threshold, thresholdFloor }: Terms): void {
  const isCount = (value: number) => isWithin(value, 0, MOST_HITS);
  if (!isCount(dailyQuota))
    throw unusable(
      'The quota is no number of hits.',
      'Kuota akses bukan bilangan yang dapat diterima. Isi bilangan bulat paling banyak satu miliar.',
      'quota',
    );
  if (!isCount(emergencyReserve))
    throw unusable(
      'The reserve is no number of hits.',
      'Cadangan darurat bukan bilangan yang dapat diterima. Isi bilangan bulat paling banyak satu miliar.',
      'reserve',
    );
  if (!isWithin(threshold, 0, 100))
    throw unusable(
      'The threshold is not 0 to 100.',
      'Ambang kesesuaian adalah 0 sampai 100. Periksa angkanya.',
      'threshold',
    );
  if (!isWithin(thresholdFloor ?? 0, 0, 100))
    throw unusable('The floor is not 0 to 100.', 'Batas bawah ambang adalah 0 sampai 100. Periksa angkanya.', 'floor');
}

/** A day's quota and its reserve are added in the database's integers. */
const MOST_HITS = 1_000_000_000;

/** Data return ends on a date; past November 2021 only law enforcement keeps it, by a written approval [assumption]. */
function checkDates({ validFrom, validUntil, answerMode, valuesUntil, ...t }: Terms): void {
  if (validUntil < validFrom)
    throw unusable(
      'The right ends before it begins.',
      'Hak akses berakhir sebelum dimulai. Periksa tanggalnya.',
      'valid-until',
    );
  if (answerMode === 'match') return;
  if (valuesUntil === null) {
    if (t.purpose === 'law_enforcement' && t.valuesApproval !== null) return;
    throw unusable(
      'Data return needs a switch date.',
      'Isi tanggal pengalihan, yaitu hari terakhir jawaban cara lama.',
      'values-until',
      'Name the last day of the old answers.',
    );
  }
  if (valuesUntil > validUntil)
    throw unusable(
      'Data return cannot outlast the right.',
      'Tanggal pengalihan tidak boleh setelah hak akses berakhir. Periksa tanggalnya.',
      'values-until',
    );
}

function checkRegions({ regionScope }: Terms): void {
  for (const code of regionScope) {
    if (!/^[1-9]\d(\d\d)?$/.test(code))
      throw unusable(
        `${code} is no region of two or four digits.`,
        `${code} bukan kode wilayah dua atau empat digit. Perbaiki kodenya.`,
        'scope',
      );
  }
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function unusable(message: string, indonesian: string, field: string, remedy?: string): Fault {
  return new Fault('invalid_input', message, { field, indonesian, ...(remedy !== undefined && { remedy }) });
}
