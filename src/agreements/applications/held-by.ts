import type { Application } from './model.ts';

/**
 * Who has to act on an application: the office that holds it, or whoever applies. The form is the applicant's while it is
 * open, unless the office itself types it at the counter; user ids are asked for by the applicant, and the closed network
 * is built by it and its provider [assumption].
 */
export function heldBy({ state, channel }: Pick<Application, 'state' | 'channel'>): 'office' | 'applicant' {
  if (state === 'draft') return channel === 'counter' ? 'office' : 'applicant';
  return state === 'returned' || state === 'juknis_signed' || state === 'network_check' ? 'applicant' : 'office';
}
