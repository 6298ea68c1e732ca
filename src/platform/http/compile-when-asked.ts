import ajvCompiler from '@fastify/ajv-compiler';
import stringifyCompiler from '@fastify/fast-json-stringify-compiler';
import type { FastifyServerOptions } from 'fastify';

type Factories = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>;

/** Makes a compiler for the routes that see the same schemas; what it compiles for one is a function. */
type Factory<Compiled> = (schemas: unknown, options: unknown) => (route: unknown) => Compiled;

interface Validate {
  (data: unknown): unknown;
  /** What was wrong at the last call. */
  errors?: unknown;
}

type Serialize = (data: unknown) => string;

/**
 * The framework's own compilers, used for each schema when the first request or answer needs it. To compile all of them
 * took a second of every start, and most are of pages that a process does not serve that day; one takes some
 * milliseconds. `test/reference/route-schemas.test.ts` compiles all of them.
 */
export function compileWhenAsked(): Factories {
  // The framework's types know dialects of schemas, too, that no route of ours is written in.
  const [validators, serializers] = [ajvCompiler(), stringifyCompiler()] as unknown as [
    Factory<Validate>,
    Factory<Serialize>,
  ];
  const factories: { buildValidator: Factory<Validate>; buildSerializer: Factory<Serialize> } = {
    buildValidator: (schemas, options) => {
      const compiler = whenAsked(() => validators(schemas, options));
      return (route) => validateBy(whenAsked(() => compiler()(route)));
    },
    buildSerializer: (schemas, options) => {
      const compiler = whenAsked(() => serializers(schemas, options));
      return (route) => {
        const serialize = whenAsked(() => compiler()(route));
        return (data) => serialize()(data);
      };
    },
  };
  return factories as unknown as Factories;
}

function validateBy(compiled: () => Validate): Validate {
  const validate: Validate = (data) => {
    const result = compiled()(data);
    validate.errors = compiled().errors;
    return result;
  };
  return validate;
}

function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
