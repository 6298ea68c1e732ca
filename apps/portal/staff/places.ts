import type { Place } from '../router/place.ts';

/** Who works at the offices of the authority. */
export const staffPlaces = {
  staff: {
    path: '/pegawai',
    name: { id: 'Petugas kantor', en: 'Officers' },
    who: 'staff.read',
    at: 'office',
    section: 'settings',
    tab: true,
  },
  newStaffMember: {
    path: '/pegawai/baru',
    name: { id: 'Tunjuk petugas', en: 'Appoint an officer' },
    who: 'staff.manage',
    at: 'office',
    section: 'settings',
    under: 'staff',
  },
  staffMember: {
    path: '/pegawai/$officer',
    name: { id: 'Petugas', en: 'Officer' },
    who: 'staff.read',
    at: 'office',
    section: 'settings',
    under: 'staff',
  },
} as const satisfies Record<string, Place>;
