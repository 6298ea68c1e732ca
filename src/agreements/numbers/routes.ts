import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type Act, demand } from '../../access/index.ts';
import { administrationBy, guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { listOffices } from '../../institutions/index.ts';
import { dayAt, Fault } from '../../kernel/index.ts';
import { fillPattern, MOST_PATTERN, type NumberKind, numberKinds } from './number-pattern.ts';
import { listPatterns, setPattern } from './set-pattern.ts';

const kinds = Object.keys(numberKinds) as NumberKind[];
const kind = Type.Unsafe<NumberKind>({ type: 'string', enum: kinds });
const pattern = Type.String({ minLength: 1, maxLength: MOST_PATTERN });

const OfficeParams = Type.Object({ code: Type.String({ maxLength: 4 }) });
const KindParams = Type.Object({ code: Type.String({ maxLength: 4 }), kind });
const Pattern = Type.Object({ pattern }, { additionalProperties: false });
/** `example` is the first number of this year as the pattern makes it. */
const Patterns = Type.Object({
  patterns: Type.Array(Type.Object({ kind, pattern, isDefault: Type.Boolean(), example: Type.String() })),
});

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
      return viewOf(code, parts);
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
      return viewOf(code, parts);
    },
  );
}

async function viewOf(officeCode: string, { pool, clock }: PortalParts) {
  const first = { seq: 1, day: dayAt(clock.business(), 'WIB'), officeCode };
  const patterns = await listPatterns(pool, officeCode);
  return { patterns: patterns.map((each) => ({ ...each, example: fillPattern(each.pattern, first) })) };
}

async function demandAt(request: FastifyRequest, act: Act, code: string, { pool }: PortalParts): Promise<void> {
  const office = (await listOffices(pool)).find(({ officeCode }) => officeCode === code);
  if (!office) throw new Fault('not_found', 'There is no such thing here.');
  demand(officerOf(request), act, office);
}
