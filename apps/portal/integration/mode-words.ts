import type { Answer } from '../api/queries.ts';
import { bilingual } from '../words/bilingual.ts';

export type Mode = Answer<'listCredentials'>['credentials'][number]['mode'];

/** Whether a key opens the service itself or the sandbox. */
export const modeWords = bilingual({ live: 'Layanan nyata', sandbox: 'Uji coba' } satisfies Record<Mode, string>, {
  live: 'Live',
  sandbox: 'Sandbox',
});
