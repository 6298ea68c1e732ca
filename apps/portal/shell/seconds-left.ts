import { useEffect, useState } from 'react';
import type { Session } from '../api/queries.ts';
import { now } from '../time/clock.ts';

/** How long a session goes on, and whether using it would make it longer. */
export interface Left {
  readonly seconds: number;
  readonly extendable: boolean;
}

type Times = Pick<Session, 'now' | 'idleAt' | 'lastAt'> & { readonly readAt?: number };

/** When each session was read by this browser: its clock may be wrong, so only spans are taken from the server's. */
const readAt = new WeakMap<object, number>();

/** What is left of a session that was last used at `usedAt` (milliseconds of this browser). */
export function secondsLeft(session: Times, usedAt: number, at = now()): Left {
  const read = session.readAt ?? rememberedRead(session, at);
  const server = Date.parse(session.now);
  const idle = Math.max(usedAt, read) + Date.parse(session.idleAt) - server;
  const last = read + Date.parse(session.lastAt) - server;
  return { seconds: Math.ceil((Math.min(idle, last) - at) / 1000), extendable: idle < last };
}

function rememberedRead(session: object, at: number): number {
  const known = readAt.get(session) ?? at;
  readAt.set(session, known);
  return known;
}

/** Has its caller drawn anew each second. */
export function useEverySecond(): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
}
