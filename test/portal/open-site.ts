import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../apps/server/index.ts';
import { enterSignedAgreement, NO_TRUST } from '../../src/agreements/index.ts';
import { accountOf, beginSession, issueFirstLogin } from '../../src/identity/index.ts';
import type { Officer } from '../../src/institutions/index.ts';
import { shiftTo, systemClock } from '../../src/kernel/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { draftOf, ordinaryRight, scanOf } from '../../testing/papers/index.ts';
import { type Authority, aMonday, enterPersonas, openAuthority, openGate } from '../../testing/rights/index.ts';
import { enterStaff, type Staff } from '../../testing/staff/index.ts';

/** The agreement under which the hospital's right for the portal is. */
export const PORTAL_AGREEMENT = '470/50-PKS/2026';

/** What a browser has of a session. */
interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** The whole server with its pages, as a browser meets it. */
export interface Site {
  readonly url: string;
  readonly authority: Authority;
  readonly staff: Staff;
  /** What stands in a new letter for the first login of an officer. */
  letterOf(officer: Officer): Promise<{ readonly login: string; readonly code: string }>;
  /** The cookie of an officer's session, the same each time; of one that is for enrolling alone where it says so. */
  cookieOf(officer: Officer, enrolling?: boolean): Promise<SessionCookie>;
  /** Signs the log over all that is in it, which a running server does within a second. */
  seal(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves everything that `npm start` serves, over a database of its own, on a Monday that the business clock was moved
 * to. A hospital holds a right for the portal, from this machine. `marks` are added to the names of everybody, for tests
 * that look for them.
 */
export async function openSite(marks?: Parameters<typeof enterStaff>[1]): Promise<Site> {
  const authority = await openAuthority(systemClock(dayShift()));
  await enterPersonas(authority);
  const staff = await enterStaff(authority, marks);
  await grantPortalRight(authority, staff);
  const gate = await openGate(authority);
  const config = readConfig({ file: {}, environment: {}, flags: {}, readFile: () => '' });
  const port = await freePort(gate.app);
  const url = `http://localhost:${port}`;
  const services = { ...gate, publicUrl: url, trustedSigners: NO_TRUST };
  const app = await createApp(services, config, gate.metrics, pino({ level: 'silent' }));
  await app.listen({ port, host: '127.0.0.1' });
  const sessions = new Map<string, SessionCookie>();
  return {
    url,
    authority,
    staff,
    letterOf: (officer) => issueFirstLogin(authority, officer),
    async cookieOf(officer, enrolling = false) {
      const { pool, clock } = authority;
      const { officerId } = officer;
      // A letter makes the account, and would end the sessions that were begun before it.
      if (!(await accountOf(pool, officerId))) await issueFirstLogin(authority, officer);
      const known = sessions.get(`${officerId} ${enrolling}`);
      if (known) return known;
      const of = {
        officerId,
        address: '127.0.0.1',
        browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
        enrolling,
      };
      const cookie = { name: 'gapura', value: (await beginSession(pool, clock, of)).token, url };
      sessions.set(`${officerId} ${enrolling}`, cookie);
      return cookie;
    },
    async seal() {
      while (await gate.sequencer.run());
    },
    async close() {
      await app.close();
      await gate.close();
      await authority.close();
    },
  };
}

function dayShift(): number {
  return shiftTo(aMonday, systemClock().now(), 'WIB');
}

async function grantPortalRight(authority: Authority, { hospital }: Staff): Promise<void> {
  const right = {
    ...ordinaryRight,
    key: 'loket',
    method: 'web_portal',
    networks: ['127.0.0.1/32'],
    documents: ['ektp', 'family_card'],
    elements: ['NIK', 'NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'NAMA_LGKP_IBU', 'ALAMAT', 'KEL_NAME'],
  } as const;
  const paper = scanOf('PKS', aMonday);
  const numbers = { number: PORTAL_AGREEMENT, annexNumber: '470/50-JUKNIS/2026' };
  const draft = draftOf(hospital.institutionId, { ...numbers, annex: { rights: [right] } });
  await enterSignedAgreement(authority, { ...draft, agreementPaper: paper, annexPaper: paper });
}

/** A port that was free a moment ago: passkeys and links are made for the address before anything listens there. */
async function freePort(app: Awaited<ReturnType<typeof openGate>>['app']): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  await new Promise<void>((resolve) => app.server.close(() => resolve()));
  return port;
}
