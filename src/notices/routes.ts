import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../identity/index.ts';
import type { Officer } from '../institutions/index.ts';
import { answers } from '../platform/http/index.ts';
import { type NoticeKind, noticeKinds } from './catalogue.ts';
import { listNotices, markRead } from './list-notices.ts';

/** What the routes of notices stand on. */
export interface NoticeParts extends PortalParts {
  /** Throws `not_permitted` unless the officer may do `notice.read`: acts are a matter of `access`, which tells people itself. */
  readonly demandRead: (officer: Officer) => void;
}

const closed = { additionalProperties: false } as const;
const text = Type.Object({ subject: Type.String(), body: Type.String() });
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed);

const Query = Type.Object(
  {
    limit: Type.Optional(
      Type.String({ pattern: '^([1-9]\\d?|1\\d\\d|200)$', description: '1 to 200; 50 by default.' }),
    ),
    page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,4}$', description: 'From 1.' })),
  },
  closed,
);

const List = Type.Object({
  notices: Type.Array(
    Type.Object({
      noticeId: Type.String(),
      kind: Type.Unsafe<NoticeKind>({ type: 'string', enum: Object.keys(noticeKinds) }),
      about: Type.Union([Type.String(), Type.Null()]),
      text: Type.Object({ id: text, en: text }),
      createdAt: Type.String(),
      readAt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  unread: Type.Integer(),
  total: Type.Integer(),
});

/** An officer's own notices, to be read and marked as read. */
export function noticeRoutes(app: FastifyInstance, parts: NoticeParts): void {
  const { pool, clock, demandRead } = parts;
  guardPortal(app, parts);
  const list = { operationId: 'listNotices', summary: 'Own notices, unread ones first', querystring: Query };
  app.get<{ Querystring: Static<typeof Query> }>(
    `${PORTAL_PATH}/notices`,
    { schema: { ...list, response: { 200: List } } },
    async (request) => {
      const officer = officerOf(request);
      demandRead(officer);
      const { limit = '50', page = '1' } = request.query;
      return listNotices(pool, officer, { limit: Number(limit), page: Number(page) });
    },
  );
  const read = { operationId: 'readNotice', summary: 'Mark an own notice as read', params: Id };
  app.post<{ Params: Static<typeof Id> }>(
    `${PORTAL_PATH}/notices/:id/read`,
    { schema: { ...read, response: answers.nothing } },
    async (request, reply) => {
      const officer = officerOf(request);
      demandRead(officer);
      await markRead(pool, officer, request.params.id, clock.now());
      return reply.code(204).send();
    },
  );
}
