import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type Act, demand } from '../../access/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { listOffices } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import { MOST_PATTERN, type NumberKind, numberKinds } from './number-pattern.ts';
import { listPatterns, setPattern } from './set-pattern.ts';

const kinds = Object.keys(numberKinds) as NumberKind[];
const kind = Type.Unsafe<NumberKind>({ type: 'string', enum: kinds });
const pattern = Type.String({ minLength: 1, maxLength: MOST_PATTERN });

const OfficeParams = Type.Object({ code: Type.String({ maxLength: 4 }) });
const KindParams = Type.Object({ code: Type.String({ maxLength: 4 }), kind });
const Pattern = Type.Object({ pattern }, { additionalProperties: false });
const Patterns = Type.Object({ patterns: Type.Array(Type.Object({ kind, pattern, isDefault: Type.Boolean() })) });

/** Routes of the patterns by which offices number their letters. */
export function numberRoutes(app: FastifyInstance, parts: PortalParts): void {
  guardPortal(app, parts);
  const path = `${PORTAL_PATH}/offices/:code/number-patterns`;
  app.get<{ Params: Static<typeof OfficeParams> }>(
    path,
    {
      schema: {
        operationId: 'listNumberPatterns',
        summary:
          "How an office numbers its letters (pola nomor surat), each kind with the office's pattern or the default",
        params: OfficeParams,
        response: { 200: Patterns },
      },
    },
    async (request) => {
      const { code } = request.params;
      await demandAt(request, 'office.read', code, parts);
      return { patterns: await listPatterns(parts.pool, code) };
    },
  );
  app.put<{ Params: Static<typeof KindParams>; Body: Static<typeof Pattern> }>(
    `${path}/:kind`,
    {
      schema: {
        operationId: 'setNumberPattern',
        summary: 'Number a kind of letters by another pattern from now on',
        params: KindParams,
        body: Pattern,
        response: { 200: Patterns },
      },
    },
    async (request) => {
      const { code } = request.params;
      await demandAt(request, 'office.change', code, parts);
      await setPattern(administrationBy(request, parts), code, request.params.kind, request.body.pattern);
      return { patterns: await listPatterns(parts.pool, code) };
    },
  );
}

async function demandAt(request: FastifyRequest, act: Act, code: string, { pool }: PortalParts): Promise<void> {
  const office = (await listOffices(pool)).find(({ officeCode }) => officeCode === code);
  if (!office) throw new Fault('not_found', 'There is no such thing here.');
  demand(officerOf(request), act, office);
}
