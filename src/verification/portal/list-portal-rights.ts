import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { type Denial, demand, denials, listRights, ownPlace, permit, quotaOn } from '../../access/index.ts';
import { type Credential, officerOf } from '../../identity/index.ts';
import { dayAt, plainAddress } from '../../kernel/index.ts';
import { oneOf, purpose, quotaOf } from '../native/index.ts';
import { isOpenFromAnywhere } from '../open-from-anywhere.ts';
import type { PortalDoorParts } from './portal-parts.ts';

const day = Type.String({ format: 'date' });
const count = Type.Integer();

/** What is left of a right's hits of a day. */
export const QuotaView = Type.Object({ day, limit: count, used: count, left: count, resetsInSeconds: count });

/** A right of the portal as its operators see it. */
export const PortalRightView = Type.Object({
  rightId: Type.String({ format: 'uuid' }),
  state: oneOf(
    ['in_force', ...(Object.keys(denials) as Denial[])],
    '`in_force`, or the code that questions from this address are refused with now.',
  ),
  purpose,
  elements: Type.Array(Type.String()),
  documents: Type.Array(Type.String()),
  requiresCase: Type.Boolean(),
  threshold: count,
  validUntil: day,
  quota: QuotaView,
});
type PortalRightView = Static<typeof PortalRightView>;

/** The rights that an operator may ask under today and from where it is, and those that it may not, with the reason. */
export async function listPortalRights(request: FastifyRequest, parts: PortalDoorParts): Promise<PortalRightView[]> {
  const officer = officerOf(request);
  demand(officer, 'person.verify', ownPlace(officer));
  const { institutionId } = officer;
  if (institutionId === null) return [];
  const [{ book }] = parts.gates;
  await book.refreshIfChanged();
  const fromAnywhere = await isOpenFromAnywhere(parts.pool);
  const rights = (await listRights(parts.pool, institutionId)).filter(({ method }) => method === 'web_portal');
  const credentials = rights.flatMap(({ rightId }) => book.credentialById(rightId) ?? []);
  const views = credentials.map((credential) => viewOf(credential, { request, fromAnywhere }, parts));
  return (await Promise.all(views)).filter((view) => view !== undefined);
}

interface From {
  readonly request: FastifyRequest;
  readonly fromAnywhere: boolean;
}

/** Undefined for a right whose time is over, or whose time a renewal has gone on with. */
async function viewOf(
  credential: Credential,
  { request, fromAnywhere }: From,
  { gates: [{ book, left }], clock }: PortalDoorParts,
): Promise<PortalRightView | undefined> {
  const { rightId, institutionId } = credential;
  const [right, institution] = [book.right(rightId), book.institution(institutionId)];
  if (!right || !institution) return undefined;
  const { timeZone } = institution;
  const [now, today] = [clock.business(), dayAt(clock.business(), timeZone)];
  if (right.validUntil < today || right.validFrom > today) return undefined;
  const permitted = permit({ credential, peer: plainAddress(request.ip), fromAnywhere }, book, clock);
  const rest = (await left(rightId, today)) ?? quotaOn(right, today);
  const { purpose, requiresCase, threshold, validUntil } = right;
  return {
    rightId,
    state: permitted.granted ? 'in_force' : permitted.denial,
    purpose,
    elements: right.granted.map(({ name }) => name),
    documents: [...right.documents],
    requiresCase,
    threshold,
    validUntil,
    quota: quotaOf(right, today, rest, now, timeZone),
  };
}
