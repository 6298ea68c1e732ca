import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import { isPlainObject } from '../../src/platform/lossless-json/index.ts';
import {
  type NativeRequest as Asked,
  DocumentVerificationRequest,
  findProblems,
  type ParameterProblem,
  readDocumentVerification,
  readJson,
  readVerification,
  VerificationRequest,
} from '../../src/verification/index.ts';
import type { Arrival } from './request-facts.ts';

/** A question of `/v1` as the native door itself reads it. */
export interface ReadQuestion {
  readonly problems: readonly ParameterProblem[];
  /** Undefined when something is wrong with it. */
  readonly asked: Asked | undefined;
  /** The NIK as sent, where it can be found; '' otherwise. */
  readonly nik: string;
}

/** Reads a question about elements or a document. */
export function readQuestion({ request, path, body }: Arrival): ReadQuestion {
  const isDocument = path === '/v1/document-verifications';
  const read = readJson(body);
  const schema = isDocument ? DocumentVerificationRequest : VerificationRequest;
  const validation = isPlainObject(read) ? schemaErrors(schema, read) : [];
  const validationError = Object.assign(new Error('body'), { validation, validationContext: 'body' });
  const problems = findProblems({ body: read, headers: request.headers, validationError });
  const nik = String((isPlainObject(read) ? (read as { nik?: unknown }).nik : undefined) ?? '');
  if (problems.length > 0) return { problems, asked: undefined, nik };
  return {
    problems,
    nik,
    asked: isDocument
      ? readDocumentVerification(read as DocumentVerificationRequest)
      : readVerification(read as VerificationRequest),
  };
}

/** What TypeBox finds, in the form of the validator that the native door uses: one finding for each property. */
function schemaErrors(schema: TSchema, value: object) {
  return Errors(schema, value).flatMap(({ keyword, schemaPath, instancePath, params, message }) => {
    const one = { keyword, schemaPath, instancePath, message };
    const lists = params as { additionalProperties?: string[]; requiredProperties?: string[] };
    // A property that is not allowed is told twice, and once is enough.
    if (keyword === 'boolean') return [];
    if (keyword === 'additionalProperties') {
      return (lists.additionalProperties ?? []).map((name) => ({ ...one, params: { additionalProperty: name } }));
    }
    if (keyword === 'required') {
      return (lists.requiredProperties ?? []).map((name) => ({ ...one, params: { missingProperty: name } }));
    }
    return [{ ...one, params: params as Record<string, unknown> }];
  });
}
