import type { Place } from '../router/place.ts';

/** What whoever runs an institution's application works with. */
export const integrationPlaces = {
  ownKeys: {
    path: '/integrasi/kunci',
    name: { id: 'Kunci', en: 'Keys' },
    who: 'credential.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  requests: {
    path: '/integrasi/permintaan',
    name: { id: 'Permintaan', en: 'Requests' },
    who: 'request.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  request: {
    path: '/integrasi/permintaan/$request',
    name: { id: 'Satu permintaan', en: 'A request' },
    who: 'request.read',
    at: 'institution',
    section: 'integration',
    under: 'requests',
  },
  networks: {
    path: '/integrasi/jaringan',
    name: { id: 'Jaringan', en: 'Networks' },
    who: 'agreement.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  sandbox: {
    path: '/integrasi/uji',
    name: { id: 'Uji coba', en: 'Sandbox' },
    who: 'sandbox.try',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  codes: {
    path: '/integrasi/kode',
    name: { id: 'Kode jawaban', en: 'Codes' },
    who: 'sandbox.try',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  goLive: {
    path: '/integrasi/siap',
    name: { id: 'Kesiapan', en: 'Going live' },
    who: 'agreement.read',
    at: 'institution',
    section: 'integration',
    tab: true,
  },
  keys: {
    path: '/lembaga/$id/kunci',
    name: { id: 'Kunci', en: 'Keys' },
    who: 'credential.read',
    at: 'office',
    section: 'agreements',
    under: 'institution',
  },
} as const satisfies Record<string, Place>;
