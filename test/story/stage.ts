import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { connectionRoutes, demand, ownPlace, peopleRoutes } from '../../src/access/index.ts';
import {
  agreementRoutes,
  applicationRoutes,
  bringIntoForce,
  NO_TRUST,
  numberRoutes,
  printingRoutes,
  remindOfEndings,
} from '../../src/agreements/index.ts';
import { prepareLog } from '../../src/audit/index.ts';
import { changeLetterhead, type Officer } from '../../src/institutions/index.ts';
import { type Day, dayAt, daysBetween, type TestClock, testClock, type Uuid } from '../../src/kernel/index.ts';
import { noticeRoutes } from '../../src/notices/index.ts';
import { noScan } from '../../src/platform/files/index.ts';
import { aPdf } from '../../testing/files/index.ts';
import {
  type Authority,
  aMonday,
  enterPersonas,
  type Gate,
  openAuthority,
  openGate,
} from '../../testing/rights/index.ts';
import { enterStaff, openPortal, type Portal, type PortalAnswer, type Staff } from '../../testing/staff/index.ts';

/** Where the story plays: an authority with its people, the portal's API and the doors, and a clock that is moved on. */
export interface Stage {
  readonly authority: Authority;
  readonly staff: Staff;
  readonly portal: Portal;
  readonly gate: Gate;
  readonly clock: TestClock;
  /** Where the papers of the story lie afterwards, to be looked at. */
  readonly papers: string;
  close(): Promise<void>;
}

/** Opens the stage of RSUD Contoh's story on a Monday. */
export async function openStage(): Promise<Stage> {
  const clock = testClock(aMonday);
  const authority = await openAuthority(clock);
  const staff = await enterStaff(authority);
  await enterPersonas(authority);
  await changeLetterhead(authority, '3278', {
    government: 'Pemerintah Kota Tasikmalaya',
    address: 'Jalan Contoh Nomor 1, Tasikmalaya',
    contact: 'disdukcapil@contoh.go.id',
  });
  const portal = await openPortal(authority, async (app, parts) => {
    const papers = { ...parts, scan: noScan, trustedSigners: NO_TRUST };
    await app.register((door) => applicationRoutes(door, papers));
    await app.register((door) => agreementRoutes(door, papers));
    await app.register((door) => peopleRoutes(door, papers));
    await app.register(async (door) => connectionRoutes(door, parts));
    await app.register(async (door) => numberRoutes(door, parts));
    await app.register(async (door) => printingRoutes(door, parts));
    await app.register(async (door) =>
      noticeRoutes(door, { ...parts, demandRead: (officer) => demand(officer, 'notice.read', ownPlace(officer)) }),
    );
  });
  const gate = await openGate(authority);
  const close = async () => {
    await gate.close();
    await portal.close();
    await authority.close();
  };
  return { authority, staff, portal, gate, clock, papers: openPapers('rsud-contoh'), close };
}

/** An empty folder for the papers of a story. */
export function openPapers(story: string): string {
  const folder = path.join(import.meta.dirname, '..', '..', '.gapura', 'story', story);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Prints a paper as somebody of the portal does, writes it to the folder under its place in the story, and answers it. */
export async function print(
  { portal, papers }: Pick<Stage, 'portal' | 'papers'>,
  who: Officer,
  name: string,
  from: string,
  body?: object,
): Promise<Buffer> {
  const answer = await portal.print(who, body ? 'POST' : 'GET', from, body);
  if (answer.status !== 200) throw new Error(`${from}: ${answer.status} ${answer.pdf.toString()}`);
  keepPaper(papers, `${name}.pdf`, answer.pdf);
  return answer.pdf;
}

/** Writes a file to the folder under its place in the story. */
export function keepPaper(papers: string, name: string, content: Buffer): void {
  const place = String(readdirSync(papers).length + 1).padStart(2, '0');
  writeFileSync(path.join(papers, `${place}-${name}`), content);
}

/** The day that it is. */
export function todayOn({ clock }: Pick<Stage, 'clock'>): Day {
  return dayAt(clock.business(), 'WIB');
}

/** Lets days pass, and does what the server's chores do meanwhile. */
export async function waitUntil(stage: Stage, day: Day): Promise<void> {
  const { clock, authority } = stage;
  clock.advance(daysBetween(todayOn(stage), day) * 86_400_000);
  await prepareLog(authority.pool, authority.keys, clock);
  await bringIntoForce(authority);
  await remindOfEndings(authority);
}

/** What an answer says, once it has the status that the story needs. */
export function told({ status, body, text }: PortalAnswer, expected = 200) {
  if (status === expected) return body;
  throw new Error(`${status} instead of ${expected}: ${text}`);
}

/** An application on its way, as an officer's screen has it: it knows the version that was seen last. */
export class Walk {
  readonly #stage: Stage;
  readonly id: Uuid;
  version = 1;

  constructor(stage: Stage, id: Uuid) {
    this.#stage = stage;
    this.id = id;
  }

  /** Makes a move as somebody, and answers the application as it is then. */
  async move(who: Officer, name: string, carried: object = {}) {
    const path = `/applications/${this.id}/${name}`;
    return this.#seen(await this.#stage.portal.call(who, 'POST', path, { version: this.version, ...carried }));
  }

  /** Writes the form. */
  async write(who: Officer, written: object) {
    const path = `/applications/${this.id}`;
    return this.#seen(await this.#stage.portal.call(who, 'PUT', path, { version: this.version, ...written }));
  }

  /** Looks at it. */
  async look(who: Officer) {
    return this.#seen(await this.#stage.portal.call(who, 'GET', `/applications/${this.id}`));
  }

  /** Adds a paper of a kind, and answers its id. */
  async addPaper(who: Officer, kind: string): Promise<Uuid> {
    const path = `/applications/${this.id}/attachments?kind=${kind}`;
    const answer = await this.#stage.portal.upload(who, path, `${kind}.pdf`, aPdf(`${kind} ${this.version}`));
    return told(answer, 201).attachments.findLast((paper: { kind: string }) => paper.kind === kind).fileId;
  }

  #seen(answer: PortalAnswer) {
    const seen = told(answer);
    this.version = seen.version;
    return seen;
  }
}
