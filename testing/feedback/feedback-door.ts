import type { FastifyInstance } from 'fastify';
import { feedbackPortalRoutes } from '../../src/feedback/index.ts';
import type { PortalParts } from '../../src/identity/index.ts';
import type { Uuid } from '../../src/kernel/index.ts';
import { noScan } from '../../src/platform/files/index.ts';
import { connectionFor } from '../../src/platform/sql/index.ts';
import { ResidentLookup } from '../../src/register/index.ts';
import { personas } from '../population/index.ts';
import type { Authority } from '../rights/index.ts';
import type { Portal, Staff } from '../staff/index.ts';
import { deliveryOf, oblige } from './oblige.ts';

/** The portal's routes of data balikan, for tests of who may what; see `scopesAt`. */
export function feedbackDoor(app: FastifyInstance, { database, ...parts }: PortalParts & Pick<Authority, 'database'>) {
  const lookup = new ResidentLookup(connectionFor(database.app, 'lane', 'lookup'), parts.clock);
  app.addHook('onClose', () => lookup.close());
  return feedbackPortalRoutes(app, { ...parts, lookup, scan: noScan, sealing: { check: () => {} } });
}

/** Has the hospital deliver a medical record number and the death of a resident of the city; answers the delivery's id. */
export async function deliver(
  by: Authority,
  portal: Portal,
  { hospital }: Staff,
  { nik } = personas.hendra,
): Promise<Uuid> {
  await oblige(by, hospital.institutionId);
  const lines = ['NIK,NO_RM,KEMATIAN', `${nik},001234,2026-02-01`];
  const path = `/institutions/${hospital.institutionId}/feedback-deliveries`;
  const { status, text, body } = await portal.sendForm(hospital.admin, path, deliveryOf(lines));
  if (status !== 201) throw new Error(`The delivery was answered with ${text}`);
  return body.deliveryId;
}
