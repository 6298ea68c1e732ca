import type { FastifyInstance } from 'fastify';
import { administrationBy, officerOf, PORTAL_PATH, type PortalParts } from '../../identity/index.ts';
import {
  addAppointment,
  changeOfficer,
  endOffice,
  findActingOfficer,
  getOfficer,
  listAppointments,
} from '../../institutions/index.ts';
import type { Uuid } from '../../kernel/index.ts';
import { route, strict, uuid } from '../route-words.ts';
import { NewLetter, OfficerChange, OfficerEnd, OfficerView } from './officer-schemas.ts';
import { letterOf } from './people-at.ts';
import { officerFor, todayIn } from './place-of.ts';
import { signInOf } from './sign-in-of.ts';

const OFFICER = `${PORTAL_PATH}/officers/:officer`;

const reading = { staff: 'staff.read', users: 'users.read' } as const;
const managing = { staff: 'staff.manage', users: 'users.manage' } as const;

const ofOfficer = { params: strict({ officer: uuid }), answer: OfficerView };

const routes = {
  show: route('showOfficer', 'An officer with its letters of appointment', ofOfficer),
  change: route('changeOfficer', 'Change roles and contact of an officer', { ...ofOfficer, body: OfficerChange }),
  appoint: route('addAppointment', 'Add a letter of appointment', { ...ofOfficer, body: NewLetter, status: 201 }),
  end: route('endOffice', 'Deactivate an officer for good', { ...ofOfficer, body: OfficerEnd }),
};

interface OfOfficer {
  readonly Params: { readonly officer: Uuid };
}

/** One officer of an office or institution. Nobody is ever deleted: the log names who did what. */
export function officerRoutes(app: FastifyInstance, parts: PortalParts): void {
  app.get<OfOfficer>(OFFICER, routes.show, async (request) => {
    const { officerId } = await officerFor(officerOf(request), reading, request.params.officer, parts);
    return viewOf(officerId, parts);
  });
  app.put<OfOfficer & { Body: OfficerChange }>(OFFICER, routes.change, async (request) => {
    const officer = await officerFor(officerOf(request), managing, request.params.officer, parts);
    await changeOfficer(administrationBy(request, parts), officer, request.body);
    return viewOf(officer.officerId, parts);
  });
  app.post<OfOfficer & { Body: NewLetter }>(`${OFFICER}/appointments`, routes.appoint, async (request, reply) => {
    const officer = await officerFor(officerOf(request), managing, request.params.officer, parts);
    await addAppointment(administrationBy(request, parts), officer, letterOf(request.body));
    return reply.code(201).send(await viewOf(officer.officerId, parts));
  });
  app.post<OfOfficer & { Body: OfficerEnd }>(`${OFFICER}/end`, routes.end, async (request) => {
    const officer = await officerFor(officerOf(request), managing, request.params.officer, parts);
    await endOffice(administrationBy(request, parts), officer, { on: todayIn(parts), ...request.body });
    return viewOf(officer.officerId, parts);
  });
}

async function viewOf(officerId: Uuid, parts: PortalParts) {
  const { pool, clock } = parts;
  return {
    ...(await getOfficer(pool, officerId)),
    acting: (await findActingOfficer(pool, officerId, todayIn(parts))) !== undefined,
    signIn: await signInOf(pool, officerId, clock.now()),
    appointments: await listAppointments(pool, officerId),
  };
}
