import type { FastifyInstance } from 'fastify';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import {
  changeInstitution,
  getInstitutionProfile,
  getOffice,
  type InstitutionProfile,
  searchInstitutions,
} from '../../institutions/index.ts';
import { readSettings } from '../../settings/index.ts';
import { demand, ownPlace, regionOf } from '../may.ts';
import { pageOf, route } from '../route-words.ts';
import { institutionFor, todayIn } from './place-of.ts';
import {
  AtInstitution,
  InstitutionChange,
  InstitutionsFound,
  InstitutionsQuery,
  InstitutionView,
  type institutionNotices,
} from './place-schemas.ts';

const INSTITUTIONS = `${PORTAL_PATH}/institutions`;

const routes = {
  list: route('listInstitutions', 'Institutions of the own region, by name', {
    querystring: InstitutionsQuery,
    answer: InstitutionsFound,
  }),
  show: route('showInstitution', 'An institution with its office', { params: AtInstitution, answer: InstitutionView }),
  change: route('changeInstitution', 'Change address, leader and supervisor of an institution', {
    params: AtInstitution,
    body: InstitutionChange,
    answer: InstitutionView,
  }),
};

/** Institutions (lembaga pengguna). People of an institution see their own and no other. */
export function institutionRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<{ Querystring: InstitutionsQuery }>(INSTITUTIONS, routes.list, async (request) => {
    const own = ownPlace(officerOf(request));
    demand(officerOf(request), 'institution.read', own);
    const { limit: _, page: __, ...filter } = request.query;
    const within = { region: regionOf(own.officeCode), institutionId: own.institutionId ?? null };
    const { total, rows } = await searchInstitutions(parts.pool, { ...filter, ...within }, pageOf(request.query));
    return { total, institutions: rows };
  });
  app.get<{ Params: AtInstitution }>(`${INSTITUTIONS}/:institution`, routes.show, async (request) =>
    viewOf(await institutionFor(officerOf(request), 'institution.read', request.params.institution, parts), parts),
  );
  app.put<{ Params: AtInstitution; Body: InstitutionChange }>(
    `${INSTITUTIONS}/:institution`,
    routes.change,
    async (request) => {
      const { institution } = request.params;
      const { institutionId } = await institutionFor(officerOf(request), 'institution.change', institution, parts);
      const { letterNo, ...contact } = request.body;
      await changeInstitution(administrationBy(request, parts), institutionId, contact, letterNo);
      return viewOf(await getInstitutionProfile(parts.pool, institutionId, todayIn(parts)), parts);
    },
  );
}

async function viewOf(institution: InstitutionProfile, { pool }: PortalParts) {
  const { adminsRecommended } = await readSettings(pool);
  const office = await getOffice(pool, institution.officeCode);
  return { ...institution, office, adminsRecommended, notices: noticesOf(institution, adminsRecommended) };
}

function noticesOf({ adminsActive }: InstitutionProfile, recommended: number): (typeof institutionNotices)[number][] {
  if (adminsActive === 0) return ['no_admin'];
  return adminsActive === 1 && recommended > 1 ? ['one_admin'] : [];
}
