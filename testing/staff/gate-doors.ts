import type { FastifyInstance } from 'fastify';
import type { PortalParts } from '../../src/identity/index.ts';
import { inspectionRoutes } from '../../src/inspection/index.ts';
import { sandboxPortalRoutes } from '../../src/sandbox/index.ts';
import { switchoverRoutes } from '../../src/switchover/index.ts';
import { portalRoutes } from '../../src/verification/index.ts';
import { type Authority, type Gate, openGate } from '../rights/index.ts';

/** The move of old clients, as a door for `scopesAt`. */
export const switchoverDoor = withGate(switchoverRoutes);

/** The operators' daily screen, as a door for `scopesAt`. */
export const operatorDoor = withGate(portalRoutes);

/** The access log as auditors read it, as a door for `scopesAt`. */
export const inspectionDoor = withGate(inspectionRoutes);
/** The sandbox in the browser, as a door for `scopesAt`. */
export const sandboxDoor = withGate(sandboxPortalRoutes);

/** Routes with a gate of their own, which closes with their server. */
function withGate(routes: (app: FastifyInstance, parts: PortalParts & Gate) => void | Promise<void>) {
  return async (app: FastifyInstance, parts: PortalParts & Pick<Authority, 'database'>): Promise<void> => {
    const gate = await openGate(parts);
    app.addHook('onClose', () => gate.close());
    await routes(app, { ...gate, ...parts });
  };
}
