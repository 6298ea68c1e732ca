import { type Connection, listConnections } from '../../../../access/index.ts';
import type { RightOn } from '../agreements-on.ts';
import { countNotable, type DossierSection, type Row } from '../section.ts';

/**
 * Closed networks (jaringan tertutup) and those that the rights name. It asks for attention where one waits for its check,
 * and where a right goes over none that was checked.
 */
export const networksSection: DossierSection = {
  key: 'networks',
  title: { id: 'Jaringan', en: 'Networks' },
  columns: [
    { key: 'what', title: { id: 'Sambungan atau hak akses', en: 'Connection or right' } },
    { key: 'networks', title: { id: 'Jaringan (CIDR)', en: 'Networks (CIDR)' } },
    {
      key: 'state',
      title: { id: 'Keadaan', en: 'State' },
      words: {
        declared: { id: 'dinyatakan, belum diperiksa', en: 'declared, not checked' },
        checked: { id: 'diperiksa, belum dibuka', en: 'checked, not open' },
        active: { id: 'dibuka', en: 'open' },
        over_connection: { id: 'melalui sambungan yang diperiksa', en: 'over a checked connection' },
        annex_only: { id: 'tercantum dalam juknis saja', en: 'named by the annex alone' },
      },
    },
  ],
  async fill({ sql, rights }, institutionId) {
    const connections = await listConnections(sql, institutionId);
    return [...connections.filter(({ state }) => state !== 'ended').map(connectionRow), ...rights.map(rightRow)];
  },
  brief: (rows) => countNotable(rows, 'jaringan'),
};

function connectionRow({ provider, networks, state }: Connection): Row {
  return { cells: { what: provider, networks: networks.join(', '), state }, notable: state !== 'active' };
}

function rightRow({ annexKey, networks, connectionId }: RightOn): Row {
  const state = connectionId === null ? 'annex_only' : 'over_connection';
  return {
    cells: { what: `Hak akses ${annexKey}`, networks: networks.join(', '), state },
    notable: connectionId === null,
  };
}
