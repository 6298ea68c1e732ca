import { Fault } from '../../src/kernel/index.ts';
import type { OpenApi, Schema } from './openapi.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Schema) => ({ 'application/json': { schema } });

/** A question of the example, as it is sent. */
const Question = {
  type: 'object',
  required: ['nik', 'purpose'],
  properties: {
    nik: { type: 'string', minLength: 1, maxLength: 40, pattern: '^[0-9]+$' },
    purpose: { type: 'string', enum: ['service', 'budget'] },
    threshold: { type: 'integer', minimum: 0, maximum: 100 },
    born: { type: 'string' },
    labels: { type: 'array', items: { type: 'string' } },
  },
};

const Verdict = {
  type: 'object',
  required: ['score', 'match'],
  properties: {
    match: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
    score: { type: 'integer', maximum: 100 },
    reason: { type: 'string', enum: ['equal', 'different'] },
  },
};

const Found = {
  type: 'object',
  required: ['outcome', 'elements'],
  properties: {
    outcome: { type: 'string', const: 'found' },
    at: { type: 'string', format: 'date-time' },
    elements: { type: 'object', additionalProperties: ref('Verdict') },
    card: { allOf: [{ type: 'object', properties: { kind: { type: 'string' } } }, ref('Verdict')] },
  },
};

const Missing = {
  type: 'object',
  required: ['outcome'],
  properties: { outcome: { type: 'string', enum: ['dead', 'nobody'] } },
};

const ask = {
  operationId: 'ask',
  security: [{ client: ['read'] }],
  parameters: [{ in: 'header', name: 'key', schema: { type: 'string' } }],
  requestBody: { content: json(ref('Question')) },
  responses: {
    200: {
      headers: { 'Quota-Limit': { schema: { type: 'integer' } } },
      content: json({ anyOf: [ref('Found'), ref('Missing')] }),
    },
    400: {},
  },
};

/** A small release with one of everything that a rule looks at. */
export const exampleRelease: OpenApi = {
  info: { version: '1.0.0' },
  components: {
    securitySchemes: { client: { type: 'oauth2', flows: { clientCredentials: {} } } },
    schemas: { Question, Verdict, Found, Missing },
  },
  paths: { '/questions': { post: ask, get: { responses: { 200: {} } } } },
};

/** A change of a document, at a place that is told by its keys with blanks between them. */
export type Edit = (document: OpenApi) => void;

interface Node {
  [key: string]: unknown;
}

/** Puts a value there, whatever was there. */
export const set =
  (place: string, value: unknown): Edit =>
  (document) => {
    const [node, key] = find(document, place);
    node[key] = value;
  };

/** Takes out what is there: a key, or an item of a list. */
export const drop =
  (place: string): Edit =>
  (document) => {
    const [node, key] = find(document, place);
    if (!(key in node)) throw new Fault('not_found', `There is nothing at ${place}.`);
    if (Array.isArray(node)) node.splice(Number(key), 1);
    else delete node[key];
  };

/** Adds an item to the list there. */
export const add =
  (place: string, item: unknown): Edit =>
  (document) => {
    const [node, key] = find(document, place);
    (node[key] as unknown[]).push(item);
  };

/** Several at once. */
export const all =
  (...edits: Edit[]): Edit =>
  (document) => {
    for (const edit of edits) edit(document);
  };

function find(document: OpenApi, place: string): [Node, string] {
  const keys = place.split(' ');
  const last = keys.pop() ?? '';
  return [keys.reduce((node, key) => node[key] as Node, document as unknown as Node), last];
}
