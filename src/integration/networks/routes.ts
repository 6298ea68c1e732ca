import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { connectionStates, listConnections, oneOf, route, textOrNull, uuid, uuidOrNull } from '../../access/index.ts';
import { listRefusedAddresses } from '../../audit/index.ts';
import { listCredentials, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { type Day, dayAt, type Uuid } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { Id, institutionFor } from '../institution-for.ts';
import { listNamedRights, notOver, rightFacts } from '../rights.ts';

/** How far back refusals are told: longer ones are in the request log. */
const DAYS_BACK = 14;
const MS_PER_DAY = 86_400_000;

const NetworksView = Type.Object({
  rights: Type.Array(
    Type.Object({
      ...rightFacts,
      networks: Type.Array(Type.String()),
      connection: Type.Union([
        Type.Null(),
        Type.Object({ connectionId: uuid, provider: Type.String(), state: oneOf(connectionStates) }),
      ]),
    }),
  ),
  refused: Type.Array(
    Type.Object({
      peer: Type.String({ description: 'The address that the call really came from.' }),
      outcome: oneOf(['address_unknown', 'address_mismatch'] as const),
      rightId: uuidOrNull,
      credentialId: uuidOrNull,
      user: textOrNull,
      calls: Type.Integer(),
      lastAt: Type.String({ format: 'date-time' }),
    }),
    { description: `Of the last ${DAYS_BACK} days, the last refusals first.` },
  ),
});

/** From where an institution's rights may be used, and from where its clients were refused. */
export function networkRoutes(app: FastifyInstance, parts: PortalParts): void {
  const summary = 'Registered networks of each right, and addresses that were refused lately';
  app.get<{ Params: Id }>(
    `${PORTAL_PATH}/institutions/:id/networks`,
    route('listNetworks', summary, { params: Id, answer: NetworksView }),
    async (request) => {
      const { institutionId, timeZone } = await institutionFor(request, 'agreement.read', parts);
      const today = dayAt(parts.clock.business(), timeZone);
      return {
        rights: await networksOf(parts.pool, institutionId, today),
        refused: await refusedOf(parts, institutionId),
      };
    },
  );
}

async function networksOf(sql: Sql, institutionId: Uuid, today: Day): Promise<Static<typeof NetworksView>['rights']> {
  const connections = new Map((await listConnections(sql, institutionId)).map((one) => [one.connectionId, one]));
  return notOver(await listNamedRights(sql, institutionId), today).map(
    ({ facts, right: { networks, connectionId } }) => {
      const named = connectionId === null ? undefined : connections.get(connectionId);
      const connection = named
        ? { connectionId: named.connectionId, provider: named.provider, state: named.state }
        : null;
      return { ...facts, networks: [...networks], connection };
    },
  );
}

async function refusedOf(
  { pool, clock }: PortalParts,
  institutionId: Uuid,
): Promise<Static<typeof NetworksView>['refused']> {
  const credentials = await listCredentials(pool, institutionId);
  const users = new Map<Uuid | null, string>(credentials.map(({ credentialId, userId }) => [credentialId, userId]));
  const since = new Date(clock.now() - DAYS_BACK * MS_PER_DAY);
  return (await listRefusedAddresses(pool, institutionId, since)).map((refused) => ({
    ...refused,
    user: users.get(refused.credentialId) ?? null,
    lastAt: refused.lastAt.toISOString(),
  }));
}
