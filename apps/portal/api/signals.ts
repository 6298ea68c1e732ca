import { createStore } from '../store.ts';
import { now } from '../time/clock.ts';

/** What our pages send with each change; the session tells it. */
export const csrf = createStore('');

/** Whether the last call was answered. */
export const network = createStore<'here' | 'lost'>('here');

/** Set when a call was refused because the session is over, or its time is up. */
export const sessionEnded = createStore(false);

/** When the session was last used from this browser, in milliseconds since 1970. */
export const lastUse = createStore(0);

/** Other tabs of the same browser have the same session. */
const tabs = new BroadcastChannel('gapura-session');
tabs.addEventListener('message', () => lastUse.set(now()));

/** Notes that the server has just heard of the session, in all tabs. */
export function sessionUsed(): void {
  lastUse.set(now());
  tabs.postMessage('used');
}
