import type { RouteShorthandOptions } from 'fastify';
import type { TSchema } from 'typebox';

interface Words {
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly answer: TSchema;
  readonly status?: 200 | 201;
}

/** A route as a document of the portal will show it. */
export function route(
  operationId: string,
  summary: string,
  { params, query, body, answer, status = 200 }: Words,
): Pick<RouteShorthandOptions, 'schema'> {
  return {
    schema: {
      operationId,
      summary,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { [status]: answer },
    },
  };
}
