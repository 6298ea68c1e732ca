import { dayAt } from '../../src/kernel/index.ts';
import { askableElements, type Me } from '../../src/verification/index.ts';
import { json, type Reply } from './reply.ts';
import type { Stage } from './stage.ts';

/** `GET /v1/me`: a right that allows everything, of an institution that is none. */
export function answerMe({ credentials, clock }: Stage): Reply {
  const today = dayAt(clock.now(), 'WIB');
  const me: Me = {
    mode: 'sandbox',
    clientId: credentials.clientId,
    institution: { slug: credentials.instansi, name: 'Lembaga Gladi Contoh' },
    right: {
      id: '00000000-0000-7000-8000-000000000000',
      state: 'in_force',
      purpose: 'public_service',
      elements: askableElements.map(({ name }) => name),
      documents: ['family_card', 'ektp', 'birth_certificate', 'marriage_certificate', 'divorce_certificate'],
      threshold: 80,
      requiresOfficer: false,
      requiresCase: false,
      regionScope: [],
      networks: ['0.0.0.0/0'],
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      hours: { opens: '00:00', closes: '24:00' },
      validFrom: today,
      validUntil: today,
    },
    quota: { day: today, limit: 1_000, used: 1, left: 999, resetsInSeconds: 3_600 },
    keys: [],
    notices: [],
  };
  return json(JSON.stringify(me));
}
