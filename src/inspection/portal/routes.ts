import type { FastifyInstance, FastifyRequest } from 'fastify';
import { demand, ownPlace, pageOf, route, unknownAsForeign } from '../../access/index.ts';
import { LOG_PATH } from '../../audit/index.ts';
import { readCase } from '../../disclosure/index.ts';
import { guardPortal, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import { getOffice, type Officer } from '../../institutions/index.ts';
import { plainAddress, type Uuid } from '../../kernel/index.ts';
import { findRecords } from '../find-records.ts';
import { readLogHead } from '../read-head.ts';
import { withoutNik } from '../record-row.ts';
import { regionSeenBy } from '../region.ts';
import { type PersonSearchParts, searchPerson } from '../search-person.ts';
import { getRecord, placeOf, withReceipt } from '../show-record.ts';
import { daysOf, LIST_DAYS, PERSON_DAYS, spanOfDays, spanOfRequest } from '../span.ts';
import { wayTo } from '../way.ts';
import {
  AtRecord,
  LogHeadView,
  PersonSearchBody,
  PersonSearchView,
  RecordList,
  RecordsQuery,
  ShownRecordView,
} from './schemas.ts';
import { viewRecord, viewShown } from './view-record.ts';

/** What inspecting the log stands on. */
export type InspectionParts = PortalParts &
  PersonSearchParts & {
    /** Public keys of this log and of its witnesses, as texts (C2SP signed-note). */
    readonly logKeys: () => Promise<{ readonly keys: readonly string[]; readonly witnesses: readonly string[] }>;
  };

const LOG = `${PORTAL_PATH}/log`;

const routes = {
  list: route('listLogRecords', 'Records of the access log, the newest first', {
    querystring: RecordsQuery,
    answer: RecordList,
  }),
  show: route('showLogRecord', 'A record of the access log with its receipt', {
    params: AtRecord,
    answer: ShownRecordView,
  }),
  head: route('showLogHead', 'The newest signed checkpoint, with public keys', { answer: LogHeadView }),
  search: route('searchLogForPerson', 'Records about a person, for a case; the search is recorded', {
    body: PersonSearchBody,
    answer: PersonSearchView,
  }),
};

/** The access log as those read it who watch over access: its records and their proofs, each in the reader's region. */
export function inspectionRoutes(app: FastifyInstance, parts: InspectionParts): void {
  guardPortal(app, parts);
  app.get<{ Querystring: RecordsQuery }>(`${LOG}/records`, routes.list, (request) =>
    listPage(readerOf(request), request.query, parts),
  );
  app.get<{ Params: AtRecord }>(`${LOG}/records/:id`, routes.show, async (request) => {
    const record = await unknownAsForeign(getRecord(parts.pool, request.params.id));
    demand(officerOf(request), 'log.read', placeOf(record));
    return viewShown(await withReceipt(parts.pool, record));
  });
  app.get(`${LOG}/head`, routes.head, async (request) => {
    readerOf(request);
    return { head: (await readLogHead(parts.pool)) ?? null, ...(await parts.logKeys()), tiles: `${LOG_PATH}/tile` };
  });
  app.post<{ Body: PersonSearchBody }>(`${LOG}/person-searches`, routes.search, (request) =>
    searchPage(readerOf(request), request, parts),
  );
}

/** Whoever may read the log where it belongs itself; what it sees of it is a matter of its region. */
function readerOf(request: FastifyRequest): Officer {
  const officer = officerOf(request);
  demand(officer, 'log.read', ownPlace(officer));
  return officer;
}

async function listPage(officer: Officer, query: RecordsQuery, { pool, clock }: InspectionParts) {
  const { timeZone } = await getOffice(pool, `${officer.officeCode}`);
  const { from, to, after, limit: _, ...filter } = query;
  const days = daysOf({ from, to }, LIST_DAYS, timeZone, clock);
  const region = await regionSeenBy(pool, officer);
  const way = await wayTo(pool, filter, region);
  const span = filter.request === undefined ? spanOfDays(days, timeZone) : spanOfRequest(filter.request);
  const search = { way, span, filter, region, after, limit: pageOf(query).limit };
  const { records, next } = await findRecords(pool, search);
  return { records: records.map(viewRecord), next, ...days };
}

async function searchPage(
  officer: Officer,
  request: FastifyRequest<{ Body: PersonSearchBody }>,
  parts: InspectionParts,
) {
  const { timeZone } = await getOffice(parts.pool, `${officer.officeCode}`);
  const { nik, caseRef, from, to, after, limit } = request.body;
  const days = daysOf({ from, to }, PERSON_DAYS, timeZone, parts.clock);
  const requestId = request.id as Uuid;
  const answer = await searchPerson(
    {
      ...{ officer, ...readCase({ nik, caseRef }), reason: withoutNik(request.body.reason.trim()) },
      ...{ peer: plainAddress(request.ip), requestId, span: spanOfDays(days, timeZone), after },
      limit: pageOf({ ...(limit && { limit }) }).limit,
    },
    parts,
  );
  const { records, next } = answer.outcome === 'log_searched' ? answer : { records: [], next: null };
  return { outcome: answer.outcome, records: records.map(viewRecord), next, ...days, requestId };
}
