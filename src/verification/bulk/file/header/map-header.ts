import { type ElementName, findElement } from '../../../../reference/index.ts';
import { readNik } from '../nik/read-nik.ts';
import { bareName, elementOf } from './element-words.ts';
import { type HeaderProblem, headerProblems } from './problems.ts';

/** A caller's own word on its columns: the element that each is, or null for one to ignore. */
export type ColumnMapping = Readonly<Record<string, string | null>>;

/** What the columns of a file are. */
export interface HeaderMap {
  /** The element of each column, in their order; null for one that is ignored. */
  readonly columns: readonly (ElementName | null)[];
  /** All that is wrong; rows may be read when `isUsable`. */
  readonly problems: readonly HeaderProblem[];
  readonly isUsable: boolean;
}

/**
 * Finds out which column is which element: by the caller's mapping, then by the name over it. Nothing is taken for an
 * element that could be another.
 */
export function mapHeader(header: readonly string[], mapping: ColumnMapping = {}): HeaderMap {
  if (header.some(isNikItself))
    return mapOf(
      header.map(() => null),
      [{ code: 'header_absent', columns: [1] }],
    );
  const problems: HeaderProblem[] = [];
  const mapped = applyMapping(header, mapping, problems);
  const columns = header.map((name, at) => mapped.get(at) ?? (mapped.has(at) ? null : readName(name, at, problems)));
  problems.push(...namesTwice(header), ...elementsTwice(columns));
  if (!columns.includes('NIK')) problems.push({ code: 'nik_missing', columns: [] });
  if (!columns.some((element) => element !== null && element !== 'NIK'))
    problems.push({ code: 'no_element', columns: [] });
  return mapOf(columns, problems);
}

function mapOf(columns: readonly (ElementName | null)[], problems: readonly HeaderProblem[]): HeaderMap {
  return { columns, problems, isUsable: !problems.some(({ code }) => headerProblems[code].isFatal) };
}

/** A name that is a NIK, or was one before it was damaged, stands over no column. */
function isNikItself(name: string): boolean {
  const reading = readNik(name);
  return 'nik' in reading || reading.damage === 'rounded';
}

/** The columns that the mapping speaks of, by place. */
function applyMapping(
  header: readonly string[],
  mapping: ColumnMapping,
  problems: HeaderProblem[],
): ReadonlyMap<number, ElementName | null> {
  const mapped = new Map<number, ElementName | null>();
  for (const [name, wanted] of Object.entries(mapping)) {
    const places = placesOf(name, header);
    const [place] = places;
    const element = wanted === null ? null : findElement(wanted.trim().toUpperCase())?.name;
    if (place === undefined) problems.push({ code: 'mapped_column_missing', columns: [], mapped: name });
    else if (places.length > 1 && element !== null) {
      problems.push({ code: 'mapped_column_twice', columns: places.map((at) => at + 1), mapped: name });
    }
    if (element === undefined) {
      problems.push({ code: 'mapped_element_unknown', columns: places.map((at) => at + 1), mapped: wanted ?? '' });
    }
    for (const at of places) mapped.set(at, element ?? null);
  }
  return mapped;
}

/** Columns of exactly that name; where there is none, of that name in another spelling. */
function placesOf(name: string, header: readonly string[]): readonly number[] {
  const exact = header.flatMap((each, at) => (each === name.trim() ? [at] : []));
  const bare = bareName(name);
  if (exact.length > 0 || bare === '') return exact;
  return header.flatMap((each, at) => (bareName(each) === bare ? [at] : []));
}

function readName(name: string, at: number, problems: HeaderProblem[]): ElementName | null {
  const columns = [at + 1];
  if (name === '') {
    problems.push({ code: 'column_unnamed', columns });
    return null;
  }
  const element = elementOf(name);
  if (element !== undefined && element !== 'ambiguous') return element;
  problems.push({ code: element === 'ambiguous' ? 'column_ambiguous' : 'column_unknown', columns });
  return null;
}

function namesTwice(header: readonly string[]): HeaderProblem[] {
  return sharedPlaces(header.map((name) => (name === '' ? null : name.toUpperCase()))).map(([, columns]) => ({
    code: 'name_twice',
    columns,
  }));
}

function elementsTwice(columns: readonly (ElementName | null)[]): HeaderProblem[] {
  return sharedPlaces(columns).map(([element, places]) => ({ code: 'element_twice', columns: places, element }));
}

/** What stands at several places, with the places (from 1). */
function sharedPlaces<T extends string>(values: readonly (T | null)[]): [T, readonly number[]][] {
  const places = new Map<T, number[]>();
  for (const [at, value] of values.entries()) {
    if (value !== null) places.set(value, [...(places.get(value) ?? []), at + 1]);
  }
  return [...places].filter(([, found]) => found.length > 1);
}
