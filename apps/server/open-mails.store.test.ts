import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/kernel/index.ts';
import { notify } from '../../src/notices/index.ts';
import { inTransaction } from '../../src/platform/sql/index.ts';
import { openMailbox } from '../../testing/mail/index.ts';
import { type Authority, aMonday, openAuthority } from '../../testing/rights/index.ts';
import { enterOfficer } from '../../testing/staff/index.ts';
import { openMails } from './open-mails.ts';

let authority: Authority;
beforeAll(async () => {
  authority = await openAuthority(systemClock());
});
afterAll(() => authority.close());

const parts = () => ({ ...authority, publicUrl: 'https://gapura.contoh.go.id' });

it('without a server there is nothing to send with, and a server needs a sender', () => {
  expect(openMails({ smtpUrl: undefined, mailFrom: undefined }, parts())).toBeUndefined();
  expect(() => openMails({ smtpUrl: 'smtp://localhost', mailFrom: undefined }, parts())).toThrow(
    expect.objectContaining({ code: 'configuration_invalid', field: 'GAPURA_MAIL_FROM' }),
  );
});

it('closing waits for the mail that is being sent, and sends no other', async () => {
  const appointed = { letterNo: '800/1', letterDate: aMonday, startsOn: aMonday, endsOn: null };
  for (const email of ['a@contoh.go.id', 'b@contoh.go.id']) {
    await enterOfficer(authority, { officeCode: '32', roles: ['head'], name: 'Petugas', email }, appointed);
  }
  const data = { number: '470/1', institution: 'RSUD', endsOn: '2026-08-31', daysLeft: 7 };
  const notice = { to: { officeCode: '32' }, kind: 'agreement.ending', about: null, data, key: 'x' } as const;
  await inTransaction(authority.pool, (tx) => notify(tx, authority.clock, notice));

  let closed: Promise<void> | undefined;
  const onArrived = () => {
    closed = mails?.close();
  };
  const mailbox = await openMailbox({ onArrived });
  const mails = openMails({ smtpUrl: mailbox.url, mailFrom: 'gapura@contoh.go.id' }, parts());
  expect(await mails?.run()).toMatchObject({ sent: 1 });
  await closed;
  const { rows } = await authority.pool.query('SELECT state FROM notice_mail ORDER BY state');
  expect(rows).toEqual([{ state: 'sent' }, { state: 'waiting' }]);
  await mailbox.close();
});
