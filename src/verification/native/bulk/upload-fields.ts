import { purposes } from '../../../access/index.ts';
import { type ParameterCode, type ParameterProblem, parameterProblem } from '../parameter-problems.ts';

/** What a client says of a file. */
export interface UploadFields {
  readonly purpose: string;
  readonly officer: string | undefined;
  readonly caseRef: string | undefined;
  readonly threshold: number | null;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly delimiter: ',' | ';' | '\t' | '|' | undefined;
  readonly encoding: string | undefined;
  readonly sheet: string | undefined;
  readonly start: boolean;
}

const fileFields = ['columns', 'delimiter', 'encoding', 'sheet'] as const;

/** Which fields an upload may have, and what is said in their place where it may not. */
export interface Saying {
  readonly fields: readonly (keyof UploadFields)[];
  readonly given: Partial<Pick<UploadFields, 'purpose' | 'officer'>>;
}

/** A client of an institution says all of it. */
export const CLIENT_SAYS: Saying = {
  fields: ['purpose', 'officer', 'caseRef', 'threshold', ...fileFields, 'start'],
  given: {},
};

/** An officer who has signed in says for which case; who asks and what for is known of it. */
export const officerSays = (given: Required<Saying['given']>): Saying => ({
  fields: ['caseRef', ...fileFields, 'start'],
  given,
});

/** Of a file that is only looked into nothing is said but how to read it. */
export const lookingAt = ({ given }: Saying): Saying => ({ fields: fileFields, given });

const delimiters = { ',': ',', ';': ';', '|': '|', tab: '\t', '\t': '\t' } as const;
const MOST_CHARACTERS = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it refuses
const CONTROL = /[\u0000-\u001f\u007f\ud800-\udfff]/;

/** Reads the fields of an upload; every one that cannot be used is told. */
export function readFields(
  said: Readonly<Record<string, string>>,
  { fields: known, given }: Saying,
): { readonly fields: UploadFields; readonly problems: readonly ParameterProblem[] } {
  const problems: ParameterProblem[] = [];
  const refuse = (name: string, code: ParameterCode) => void problems.push(parameterProblem(name, code));
  for (const name of Object.keys(said)) if (!known.some((field) => field === name)) refuse(name, 'unknown');
  const text = (name: string) => readText(name, said[name], refuse);
  if (known.includes('purpose')) checkPurpose(said.purpose, refuse);
  const delimiter = said.delimiter === undefined ? undefined : delimiters[said.delimiter as keyof typeof delimiters];
  if (said.delimiter !== undefined && !delimiter) refuse('delimiter', 'not_in_list');
  if (said.start !== undefined && !['true', 'false'].includes(said.start)) refuse('start', 'not_in_list');
  const fields: UploadFields = {
    purpose: said.purpose ?? '',
    officer: text('officer'),
    caseRef: text('caseRef'),
    threshold: readThreshold(said.threshold, refuse),
    columns: readColumns(said.columns, refuse),
    delimiter,
    encoding: text('encoding'),
    sheet: text('sheet'),
    start: said.start === 'true',
    ...given,
  };
  return { fields, problems };
}

type Refuse = (name: string, code: ParameterCode) => void;

function checkPurpose(value: string | undefined, refuse: Refuse): void {
  if (value === undefined) refuse('purpose', 'missing');
  else if (!(purposes as readonly string[]).includes(value)) refuse('purpose', 'not_in_list');
}

function readText(name: string, value: string | undefined, refuse: Refuse): string | undefined {
  const text = value?.trim();
  if (text === undefined) return undefined;
  if (text === '') refuse(name, 'blank');
  else if (text.length > MOST_CHARACTERS) refuse(name, 'too_long');
  else if (CONTROL.test(text)) refuse(name, 'control_character');
  else if (/\d{16}/.test(text.replaceAll(/[\s.-]/g, ''))) refuse(name, 'looks_like_nik');
  return text;
}

function readThreshold(value: string | undefined, refuse: Refuse): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) refuse('threshold', 'not_an_integer');
  else if (Number(value) > 100) refuse('threshold', 'out_of_range');
  return Number(value);
}

function readColumns(value: string | undefined, refuse: Refuse): UploadFields['columns'] {
  if (value === undefined) return {};
  try {
    const columns: unknown = JSON.parse(value);
    const isMap = typeof columns === 'object' && columns !== null && !Array.isArray(columns);
    if (isMap && Object.values(columns).every((element) => element === null || typeof element === 'string')) {
      return columns as UploadFields['columns'];
    }
    refuse('columns', 'not_an_object');
  } catch {
    refuse('columns', 'json_malformed');
  }
  return {};
}
