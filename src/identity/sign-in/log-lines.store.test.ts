import { expect, it } from 'vitest';
import { openAuthority } from '../../../testing/rights/index.ts';
import { enrolTotp, enterStaff, openAccountOf, openSignIn, PASSWORD } from '../../../testing/staff/index.ts';
import { createLogger } from '../../platform/log/index.ts';

it('no log line and no answer about an outage holds a login, password, code or token', async () => {
  const lines: string[] = [];
  const authority = await openAuthority();
  const door = await openSignIn(authority, {}, createLogger('debug', { write: (line) => void lines.push(line) }));
  const { reviewer } = (await enterStaff(authority)).city;
  const { browser, login } = await openAccountOf(authority, door, reviewer);
  const { secret, recoveryCodes } = await enrolTotp(browser, authority.clock);

  const stranger = door.browser();
  await stranger.send('POST', '/session', { login, password: 'salah sekali' });
  await authority.pool.end();
  const code = recoveryCodes[0] ?? '';
  const answers = [
    await stranger.send('POST', '/session', { login, password: PASSWORD }),
    await stranger.send('POST', '/first-login', { login, code, password: PASSWORD }),
    await browser.send('GET', '/session'),
  ];
  expect(answers.every(({ status }) => status >= 500)).toBe(true);
  const told = lines.join('') + answers.map(({ text }) => text).join('');
  expect(lines.length).toBeGreaterThan(0);
  for (const hidden of [login, PASSWORD, 'salah sekali', secret, code, ...browser.cookies.values()]) {
    expect(told).not.toContain(hidden);
  }
  await door.close();
  await authority.database.drop();
});
