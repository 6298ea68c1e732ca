import { type CodeRows, codeRows } from './code-lists.ts';
import type { ElementName } from './elements.ts';

/** The register's code lists, by what they are about. */
export type CodeListName = keyof typeof codeRows;

/** One version of one code list, with what it takes to read and write it. */
export interface CodeList {
  readonly name: CodeListName;
  /** The year of the list. A number from another source or version proves nothing: map it before it gets here. */
  readonly version: string;
  /** Labels by code, in the order of the codes, as the register prints them. */
  readonly labels: ReadonlyMap<number, string>;
  /** Codes by folded label or variant. */
  readonly codes: ReadonlyMap<string, number>;
}

/** Every code list of the register in the version that its rows carry. */
export const codeLists = Object.fromEntries(
  Object.entries(codeRows).map(([name, rows]) => [name, readList(name as CodeListName, rows)]),
) as Record<CodeListName, CodeList>;

const listByElement: Partial<Record<ElementName, CodeListName>> = {
  JENIS_KLMIN: 'sex',
  GOL_DARAH: 'bloodGroup',
  AGAMA: 'religion',
  STATUS_KAWIN: 'maritalStatus',
  STAT_HBKEL: 'familyRelation',
  PDDK_AKH: 'education',
  JENIS_PKRJN: 'occupation',
  PNYDNG_CCT: 'disability',
  EKTP_STATUS: 'ektpStatus',
  AKTA_LHR: 'certificate',
  AKTA_KWN: 'certificate',
  AKTA_CRAI: 'certificate',
  KEWARGANEGARAAN: 'citizenship',
};

/** The list that an element compared by code draws from; undefined for every other element. */
export function codeListOf(element: ElementName): CodeList | undefined {
  const name = listByElement[element];
  return name && codeLists[name];
}

/** The label of a code as the register prints it; null when the list has no such code or the register holds none. */
export function codeLabel(list: CodeList, code: number | null): string | null {
  return code === null ? null : (list.labels.get(code) ?? null);
}

/**
 * The code that a client's text stands for: its number, padded or not, its label in any casing and punctuation, or a
 * usual variant. Undefined when the list knows none.
 */
export function codeOf(list: CodeList, text: string): number | undefined {
  const folded = fold(text);
  if (/^\d{1,3}$/.test(folded)) {
    const code = Number(folded);
    return list.labels.has(code) ? code : undefined;
  }
  return list.codes.get(folded);
}

function readList(name: CodeListName, rows: CodeRows): CodeList {
  const labels = new Map<number, string>();
  const codes = new Map<string, number>();
  for (const [index, [label, ...variants]] of rows.rows.entries()) {
    labels.set(index + 1, label);
    for (const spelling of [label, ...variants]) codes.set(fold(spelling), index + 1);
  }
  return { name, version: rows.version, labels, codes };
}

/** Upper case, one space between words; a sign stays only behind a blood group (`A -` is `A-`, `LAKI-LAKI` two words). */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9+-]+/g, ' ')
    .replace(/ ?- ?(?=[A-Z0-9])/g, ' ')
    .replace(/ +(?=[+-])/g, '')
    .trim();
}
