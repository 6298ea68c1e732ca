import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Static, type TSchema, Type } from 'typebox';
import {
  day,
  firstProblem,
  GivenAnnex,
  paperNumber,
  SignatureFacts,
  type SignedPaper,
  text,
} from '../../src/agreements/index.ts';
import { Fault } from '../../src/kernel/index.ts';
import { checkFile, type Scan } from '../../src/platform/files/index.ts';

/** How a paper was signed, with the path of its PDF: an absolute one, or one from the folder of the file that names it. */
const Paper = Type.Object({ ...SignatureFacts.properties, file: text(1_000) }, { additionalProperties: false });

const AnnexOfFile = Type.Object(
  { number: paperNumber, paper: Paper, ...GivenAnnex.properties },
  { additionalProperties: false },
);

/** What `gapura agreement enter` reads. */
export const AgreementFile = Type.Object(
  {
    institution: text(100),
    number: paperNumber,
    startsOn: day,
    endsOn: day,
    renews: Type.Optional(paperNumber),
    note: Type.Optional(text(500)),
    paper: Paper,
    annex: AnnexOfFile,
  },
  { additionalProperties: false },
);

/** What `gapura agreement amend` reads: the whole annex as it will be. */
export const AddendumFile = Type.Object(
  {
    number: paperNumber,
    effectiveFrom: day,
    endsOn: Type.Optional(day),
    paper: Paper,
    annex: GivenAnnex,
  },
  { additionalProperties: false },
);

/** Reads a file by its schema; throws `invalid_input` naming the first field that is wrong. */
export function readAgreementFile<T extends TSchema>(path: string, schema: T): Static<T> {
  const value: unknown = parse(path);
  const problem = firstProblem(schema, value);
  if (!problem) return value as Static<T>;
  const field = problem.field || 'FILE';
  const remedy = 'docs/agreements.md shows a file.';
  throw new Fault('invalid_input', `${field} in ${path} ${problem.reason}.`, { field, remedy });
}

/** A paper with the content of its file, looked at; `beside` is the path of the file that names it. */
export async function readPaper(
  { file, ...facts }: Static<typeof Paper>,
  beside: string,
  scan: Scan,
): Promise<SignedPaper> {
  const content = readBytes(resolve(dirname(beside), file));
  return { ...facts, file: await checkFile({ name: file, content }, scan) };
}

function parse(path: string): unknown {
  const bytes = readBytes(path);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new Fault('invalid_input', `${path} is no JSON.`, { field: 'FILE' }, { cause });
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Fault(
      'not_found',
      `${path} cannot be read.`,
      { field: 'FILE', remedy: 'Check path and rights.' },
      { cause },
    );
  }
}
