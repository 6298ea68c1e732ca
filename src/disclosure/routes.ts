import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { demand, ownPlace } from '../access/index.ts';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../identity/index.ts';
import { plainAddress, type Uuid } from '../kernel/index.ts';
import { type ElementName, elements } from '../reference/index.ts';
import { type Look, lookAtPerson } from './look-at-person.ts';
import { readCase } from './read-case.ts';
import type { LookParts } from './show-person.ts';

/** Data of art. 84 is never revealed to staff: it needs the Minister's written approval. */
const revealable = elements.filter(({ sensitivity }) => sensitivity !== 'protected').map(({ name }) => name);

const LookRequest = Type.Object(
  {
    nik: Type.String({ maxLength: 40, description: '16 digits; spaces and hyphens are dropped.' }),
    caseRef: Type.String({ minLength: 3, maxLength: 100, description: 'Number of the ticket, application or letter.' }),
    reveal: Type.Optional(Type.Array(Type.Enum([...revealable]), { maxItems: 10, uniqueItems: true })),
  },
  { additionalProperties: false },
);

const Person = Type.Object({
  status: Type.String(),
  name: Type.String({ description: 'Masked: first letters only.' }),
  birthYear: Type.Union([Type.String(), Type.Null()]),
  kecamatan: Type.Union([Type.String(), Type.Null()]),
  kelurahan: Type.Union([Type.String(), Type.Null()]),
  revealed: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
});

const LookResponse = Type.Object({
  outcome: Type.Enum(['shown', 'nobody', 'limit_reached']),
  person: Type.Optional(Person),
  requestId: Type.String({ description: 'Names the record of the log.' }),
});

/** `POST /portal/v1/person-looks`: a look by staff at a person. A POST, so that no NIK stands in an address. */
export function lookRoutes(app: FastifyInstance, parts: PortalParts & LookParts): void {
  guardPortal(app, parts);
  const schema = {
    operationId: 'lookAtPerson',
    summary: 'Look at a person for a case; the look is recorded first',
    body: LookRequest,
    response: { 200: LookResponse },
  };
  app.post(`${PORTAL_PATH}/person-looks`, { schema }, async (request, reply) => answer(request, reply, parts));
}

async function answer(request: FastifyRequest, reply: FastifyReply, parts: LookParts): Promise<FastifyReply> {
  const officer = officerOf(request);
  demand(officer, 'person.look', ownPlace(officer));
  const found = await lookAtPerson({ officer, ...readBody(request), peer: plainAddress(request.ip) }, parts);
  return reply.send({ ...found, requestId: request.id });
}

function readBody({ body, id }: FastifyRequest): Pick<Look, 'nik' | 'caseRef' | 'reveal' | 'requestId'> {
  const { reveal = [], ...asked } = body as Static<typeof LookRequest>;
  return { ...readCase(asked), reveal: reveal as ElementName[], requestId: id as Uuid };
}
