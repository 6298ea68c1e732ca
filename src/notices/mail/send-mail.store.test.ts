import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, type MailboxWishes, openMailbox } from '../../../testing/mail/index.ts';
import { type Authority, openAuthority } from '../../../testing/rights/index.ts';
import { enterOfficer } from '../../../testing/staff/index.ts';
import { makeCertificate } from '../../../testing/tls/index.ts';
import { type Clock, type Day, systemClock } from '../../kernel/index.ts';
import { inTransaction } from '../../platform/sql/index.ts';
import { notify } from '../notify.ts';
import { mailServerAt } from './mail-server.ts';
import { MOST_DAYS, MOST_TRIES } from './next-try.ts';
import { type MailReport, sendMail } from './send-mail.ts';

let authority: Authority;
let mailbox: Mailbox | undefined;
let told = 0;

const [siti, budi] = ['siti@contoh.go.id', 'budi@contoh.go.id'];
const from = 'gapura@contoh.go.id';
const publicUrl = 'https://gapura.contoh.go.id';
const MINUTE_MS = 60_000;

beforeAll(async () => {
  authority = await openAuthority(systemClock());
  const startsOn = '2020-01-01' as Day;
  const appointed = { letterNo: '800/1', letterDate: startsOn, startsOn, endsOn: null };
  await enterOfficer(authority, { officeCode: '32', roles: ['head'], name: 'Siti', email: siti }, appointed);
  await enterOfficer(authority, { officeCode: '32', roles: ['reviewer'], name: 'Budi', email: budi }, appointed);
});

beforeEach(() => tell());

afterEach(async () => {
  await mailbox?.close();
  mailbox = undefined;
  await authority.pool.query("UPDATE notice_mail SET state = 'failed' WHERE state = 'waiting'");
});

afterAll(() => authority.close());

/** One notice to both. */
async function tell(): Promise<void> {
  told += 1;
  const data = { number: `470/${told}`, institution: 'RSUD CONTOH', endsOn: '2026-08-31', daysLeft: 30 };
  const to = { officeCode: '32' };
  const notice = { to, kind: 'agreement.ending', about: null, data, key: `mail/${told}` } as const;
  await inTransaction(authority.pool, (tx) => notify(tx, authority.clock, notice));
}

async function open(wishes?: MailboxWishes): Promise<Mailbox> {
  mailbox = await openMailbox(wishes);
  return mailbox;
}

function ownCertificate(): NonNullable<MailboxWishes['options']> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gapura-mail-'));
  const { cert, key } = makeCertificate(folder);
  const options = { cert: readFileSync(cert), key: readFileSync(key), disabledCommands: [] };
  rmSync(folder, { recursive: true });
  return options;
}

/** The real clock, so many minutes later. */
const later = (minutes: number): Clock => ({
  ...systemClock(),
  now: () => systemClock().now() + minutes * MINUTE_MS,
});

function send(url: string, minutes = 0): Promise<MailReport> {
  const { pool } = authority;
  return sendMail({ pool, clock: later(minutes), server: mailServerAt(url, from), publicUrl });
}

async function states(): Promise<object[]> {
  const text = `SELECT address, state, tries, last_error FROM notice_mail JOIN notice USING (notice_id)
    WHERE dedupe_key = $1 ORDER BY address`;
  return (await authority.pool.query<Record<string, unknown>>(text, [`mail/${told}`])).rows;
}

describe('a mail', () => {
  it('is handed over once to each address, in two languages, with the way to the portal', async () => {
    const { url, arrived } = await open();
    expect(await send(url)).toEqual({ sent: 2, refused: 0, postponed: 0, abandoned: 0, lastError: null });
    expect(await send(url, 600)).toMatchObject({ sent: 0 });
    expect(arrived.map(({ to }) => to).toSorted()).toEqual([[budi], [siti]]);
    expect(arrived[0]?.from).toBe('gapura@contoh.go.id');
    expect(arrived[0]?.content).toContain(`Subject: Perjanjian 470/${told} berakhir 31 Agustus 2026`);
    expect(arrived[0]?.content).toMatch(/berakhir pada 31 Agustus 2026[\s\S]*ends on 31 August 2026[\s\S]*https:/);
    expect(await states()).toMatchObject([
      { state: 'sent', tries: 1 },
      { state: 'sent', tries: 1 },
    ]);
  });

  it('to an address that the server refuses for good is given up at once, and holds up no other', async () => {
    const { url, arrived } = await open({ refuses: { [budi]: 550 } });
    expect(await send(url)).toMatchObject({ sent: 1, refused: 1, lastError: '550' });
    expect(arrived.map(({ to }) => to)).toEqual([[siti]]);
    expect(await states()).toEqual([
      { address: budi, state: 'failed', tries: 1, last_error: '550' },
      { address: siti, state: 'sent', tries: 1, last_error: null },
    ]);
  });

  it('that is put off for now comes again, and the others go on', async () => {
    const first = await open({ refuses: { [budi]: 450 } });
    expect(await send(first.url)).toMatchObject({ sent: 1, postponed: 1, lastError: '450' });
    await first.close();
    const second = await open();
    expect(await send(second.url, 4)).toMatchObject({ sent: 0 });
    expect(await send(second.url, 6)).toMatchObject({ sent: 1 });
    expect(second.arrived.map(({ to }) => to)).toEqual([[budi]]);
  });

  it('waits while the server is down, one try a run, and goes when it is up again', async () => {
    const { port, url, close } = await open();
    await close();
    mailbox = undefined;
    expect(await send(url)).toMatchObject({ sent: 0, postponed: 1, lastError: 'ESOCKET' });
    expect((await states()).map((mail) => Object.values(mail).slice(1, 3)).toSorted()).toEqual([
      ['waiting', 0],
      ['waiting', 1],
    ]);
    await open({ port });
    expect(await send(url, 6)).toMatchObject({ sent: 2 });
  });

  it('is given up after its tries, with the last error kept', async () => {
    const { url } = await open({ refuses: { [budi]: 450, [siti]: 450 } });
    let minutes = 0;
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      expect(await send(url, minutes)).toMatchObject({ postponed: 2, abandoned: 0 });
      minutes += Math.min(5 * 3 ** (tries - 1), 720);
    }
    expect(await send(url, minutes)).toMatchObject({ postponed: 0, abandoned: 2 });
    expect(await states()).toMatchObject([{ state: 'failed', tries: MOST_TRIES, last_error: '450' }, {}]);
  });

  it('that nobody could send for days is not sent late', async () => {
    const { url, arrived } = await open();
    expect(await send(url, MOST_DAYS * 1_440 + 1)).toMatchObject({ sent: 0, abandoned: 2 });
    expect(arrived).toEqual([]);
    expect(await states()).toMatchObject([{ state: 'failed', tries: 0, last_error: 'too_late' }, {}]);
  });

  it('is sent by one of several processes that send at once', async () => {
    for (let more = 0; more < 5; more += 1) await tell();
    const { url, arrived } = await open();
    const reports = await Promise.all([1, 2, 3].map(() => send(url)));
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(arrived).toHaveLength(12);
  });
});

describe('a process that is killed between sending and keeping that it did', () => {
  it('leaves a mail that is sent once more, five minutes later and not before', async () => {
    await authority.pool.query("UPDATE notice_mail SET state = 'failed' WHERE address = $1", [siti]);
    let sender: ChildProcess | undefined;
    const { url, arrived } = await open({
      onArrived: async () => {
        if (sender?.kill('SIGKILL')) await once(sender, 'exit');
      },
    });
    const root = path.join(import.meta.dirname, '..', '..', '..');
    const module = path.join(root, 'testing/mail/send-once.ts');
    const args = ['testing/run-typescript.mjs', module, JSON.stringify(authority.database.app), url];
    sender = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    await once(sender, 'exit');
    expect((await states())[0]).toEqual({ address: budi, state: 'waiting', tries: 1, last_error: null });

    expect(await send(url, 4)).toMatchObject({ sent: 0 });
    expect(await send(url, 6)).toMatchObject({ sent: 1 });
    expect(arrived.map(({ to }) => to)).toEqual([[budi], [budi]]);
    const [first, second] = arrived.map(({ content }) => /^Message-ID: .+$/m.exec(content)?.[0]);
    expect(second).toBe(first ?? expect.fail('no message id'));
    expect((await states())[0]).toMatchObject({ state: 'sent', tries: 2 });
  });
});

describe('the connection to the server', () => {
  it.each([
    ['does not speak TLS', () => ({}), false],
    ['has a certificate that nobody vouches for', ownCertificate, true],
  ])('on this machine is used when it %s', async (_, options, encrypted) => {
    const { url, arrived } = await open({ options: options() });
    expect(await send(url)).toMatchObject({ sent: 2 });
    expect(arrived.map((mail) => mail.encrypted)).toEqual([encrypted, encrypted]);
  });

  it('that wants a password gets it, and with a wrong one every mail waits', async () => {
    const options = {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        const known = username === 'gapura' && password === 'rahasia/@';
        done(known ? null : new Error('no'), known ? { user: username } : undefined);
      },
    } satisfies MailboxWishes['options'];
    const { port } = await open({ options });
    expect(await send(`smtp://gapura:salah@127.0.0.1:${port}`)).toMatchObject({ sent: 0, lastError: '535' });
    const url = `smtp://gapura:${encodeURIComponent('rahasia/@')}@127.0.0.1:${port}`;
    expect(await send(url, 6)).toMatchObject({ sent: 2 });
  });
});
