import type { FastifyRequest } from 'fastify';
import { isPlainObject } from '../../platform/lossless-json/index.ts';
import { askedNik } from '../judge.ts';
import { type ParameterProblem, parameterProblem } from './parameter-problems.ts';
import { UnreadableBody } from './read-body.ts';
import { askableElements } from './request-schemas.ts';
import { schemaProblems } from './schema-problems.ts';

/** As much of a request as is judged here. */
type Judgeable = Pick<FastifyRequest, 'body' | 'headers' | 'validationError'>;

/** Everything that is wrong with a question, header first; empty when it can be used. */
export function findProblems(request: Judgeable): ParameterProblem[] {
  const ofForm = formProblems(request);
  if (!isPlainObject(request.body)) return ofForm;
  const fields = request.body as Fields;
  const named = new Set(ofForm.map(({ name }) => name));
  const blank = blankTexts(fields).filter(({ name }) => !named.has(name));
  const found = [...ofForm, ...blank, ...namingPeople(fields)];
  return found.length === 0 || named.has('nik') ? found : [...found, ...nikProblems(fields)];
}

/** What is wrong with any request of the door, as far as its idempotency key, its JSON and its schema tell. */
export function formProblems({ body, validationError, headers }: Judgeable): ParameterProblem[] {
  const ofHeader = keyProblems(headers['idempotency-key']);
  if (body === undefined) return [...ofHeader, parameterProblem('', 'body_empty')];
  if (body instanceof UnreadableBody) return [...ofHeader, parameterProblem('', body.code)];
  if (!isPlainObject(body)) return [...ofHeader, parameterProblem('', 'not_an_object')];
  return [...ofHeader, ...schemaProblems(validationError?.validation ?? [])];
}

type Fields = Readonly<Record<string, unknown>>;

/** Characters of an idempotency key: printable ASCII (the draft's quoted form is taken as it stands). */
const KEY = /^[\x21-\x7e]{1,255}$/;

function keyProblems(key: string | string[] | undefined): ParameterProblem[] {
  if (key === undefined || (typeof key === 'string' && KEY.test(key))) return [];
  return [parameterProblem('Idempotency-Key', 'key_malformed', 'header')];
}

/** Values that are white space alone: nobody's officer and no claim about anybody. Empty ones the schema finds. */
function blankTexts({ nik, officer, caseRef, elements, document }: Fields): ParameterProblem[] {
  const texts = [
    ...Object.entries({ nik, officer, caseRef }),
    ...members('elements', elements),
    ...members('document', document),
  ];
  return texts.flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && value.trim() === '' ? [parameterProblem(name, 'blank')] : [],
  );
}

/** Members that are known; the name of an unknown one may be anything, and is not told from here. */
const known = new Set<string>([...askableElements.map(({ name }) => name), 'number']);

function members(path: string, value: unknown): [name: string, value: unknown][] {
  if (!isPlainObject(value)) return [];
  const entries = Object.entries(value).filter(([name]) => known.has(name));
  return entries.map(([name, member]) => [`${path}.${name}`, member]);
}

/** Names of people do not belong where the log keeps them for five years: a NIK is no name for an officer or a case. */
function namingPeople({ officer, caseRef }: Fields): ParameterProblem[] {
  return Object.entries({ officer, caseRef }).flatMap(([name, value]) =>
    typeof value === 'string' && holdsNik(value) ? [parameterProblem(name, 'looks_like_nik')] : [],
  );
}

/** Sixteen digits, together or with separators between. A staff number (NIP) has 18. */
function holdsNik(text: string): boolean {
  return [text, text.replaceAll(/[\s.-]/g, '')].some((form) => /(?<!\d)\d{16}(?!\d)/.test(form));
}

/** A NIK alone that cannot be one is an outcome of its own; beside other mistakes it is one of them. */
function nikProblems({ nik }: Fields): ParameterProblem[] {
  if (typeof nik !== 'string' || nik.trim() === '') return [];
  const couldBe = askedNik({ nik, submitted: new Map(), threshold: null });
  return couldBe ? [] : [parameterProblem('nik', 'nik_malformed')];
}
