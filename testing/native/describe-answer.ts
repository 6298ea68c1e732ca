import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Compile } from 'typebox/schema';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

const file = path.join(import.meta.dirname, '..', '..', 'docs', 'api', 'openapi.json');
const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Described;

/** An answer as far as the OpenAPI document describes it. */
export interface DescribedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/**
 * What is wrong with an answer by the published OpenAPI document: its status, media type and body must be those of the
 * operation. Empty when nothing is. What no operation describes (404, 405) must still be a Problem.
 */
export function wrongByDocument(operation: string, { status, headers, body }: DescribedAnswer): string[] {
  const [method = '', url = ''] = operation.split(' ');
  const response = paths[url]?.[method.toLowerCase()]?.responses[status];
  const type = String(headers['content-type']).split(';')[0] ?? '';
  if (!response)
    return status === 404 || status === 405 ? wrongBySchema(PROBLEM, body) : [`${operation} has no ${status}`];
  const schema = response.content[type]?.schema;
  return schema ? wrongBySchema(schema, body) : [`${operation} ${status} is no ${type}`];
}

const PROBLEM = { $ref: '#/components/schemas/Problem' };

function wrongBySchema(schema: object, body: unknown): string[] {
  const [isRight, errors] = Compile({ ...schema, components }).Errors(body);
  return isRight ? [] : errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
