import { Fault } from '../../src/kernel/index.ts';
import type { OpenApi, Schema } from './openapi.ts';

/** A schema of one type, with nothing left to resolve at its own level. */
export interface Variant extends Schema {
  readonly type: string;
}

const PREFIX = '#/components/schemas/';

/** What a schema allows, one by one: references followed, `anyOf` spread, `allOf` joined, lists of types split. */
export function variantsOf(schema: Schema, document: OpenApi): Variant[] {
  if (schema.$ref) return variantsOf(resolve(schema.$ref, document), document);
  const { anyOf, oneOf, allOf, ...own } = schema;
  if (allOf) return variantsOf(join([own, ...allOf], document), document);
  const either = anyOf ?? oneOf;
  if (either) return either.flatMap((one) => variantsOf(one, document));
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [typeOfValues(schema)]);
  return types.map((type) => ({ ...schema, type }));
}

function resolve(reference: string, { components }: OpenApi): Schema {
  const found = components?.schemas?.[reference.slice(PREFIX.length)];
  if (!reference.startsWith(PREFIX) || !found) throw new Fault('not_found', `There is no ${reference}.`);
  return found;
}

/** Of objects, as we write no other `allOf`. */
function join(parts: readonly Schema[], document: OpenApi): Schema {
  const objects = parts.filter((part) => Object.keys(part).length > 0).flatMap((part) => variantsOf(part, document));
  return {
    type: 'object',
    properties: Object.assign({}, ...objects.map(({ properties }) => properties)),
    required: objects.flatMap(({ required }) => required ?? []),
  };
}

/** `const` and `enum` may stand without a type. */
function typeOfValues({ const: only, enum: values = [only], properties }: Schema): string {
  const [first] = values;
  if (first === null) return 'null';
  return properties || first === undefined ? 'object' : typeof first;
}
