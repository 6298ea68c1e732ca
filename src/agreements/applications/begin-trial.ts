import { listConnections } from '../../access/index.ts';
import { type Administration, administer } from '../../audit/index.ts';
import type { Officer } from '../../institutions/index.ts';
import { Fault } from '../../kernel/index.ts';
import type { Application, SeenApplication } from './model.ts';
import { recordMove } from './record-move.ts';

/**
 * Begins the trial of an application that waited for its network: one of the institution's connections is active. Throws
 * `conflict` while none is, and as `recordMove` does.
 */
export function beginTrial(by: Administration, officer: Officer, application: SeenApplication): Promise<Application> {
  return administer(by, async (tx, tell) => {
    const moved = await recordMove(tx, tell, by.clock, { application, officer, move: 'begin_trial' });
    const connections = moved.institutionId === null ? [] : await listConnections(tx, moved.institutionId);
    if (connections.some(({ state }) => state === 'active')) return moved;
    const remedy = 'Record its check and open it first.';
    throw new Fault('conflict', 'No closed network of the institution is open.', {
      field: 'connection',
      remedy,
      indonesian: 'Belum ada jaringan tertutup lembaga yang dibuka. Catat pemeriksaannya dan buka dahulu.',
    });
  });
}
