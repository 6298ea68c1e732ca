import { Fault } from '../../src/kernel/index.ts';
import { type MailParts, type MailReport, mailServerAt, sendMail } from '../../src/notices/index.ts';
import type { Config } from '../../src/platform/config/index.ts';

/** Sending of mails, as one process does it. */
export interface Mails {
  run(): Promise<MailReport>;
  /** Lets the mail that is being sent end: what is sent and not marked is sent again. */
  close(): Promise<void>;
}

/** Undefined when no server is set: notices are in the portal alone. Throws `configuration_invalid` without a sender. */
export function openMails(
  { smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  parts: Omit<MailParts, 'server'>,
): Mails | undefined {
  if (smtpUrl === undefined) return undefined;
  if (mailFrom === undefined) {
    const field = 'GAPURA_MAIL_FROM';
    throw new Fault('configuration_invalid', `${field} is not set, and GAPURA_SMTP_URL is.`, {
      field,
      remedy: 'Give the address that mails come from.',
    });
  }
  const server = mailServerAt(smtpUrl, mailFrom);
  let closing = false;
  let running: Promise<unknown> = Promise.resolve();
  return {
    run() {
      const run = sendMail({ ...parts, server }, () => closing);
      running = run.catch(() => undefined);
      return run;
    },
    async close() {
      closing = true;
      await running;
    },
  };
}
