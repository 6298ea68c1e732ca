import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body as they came over the line, with soft line breaks taken out. */
  readonly content: string;
  readonly encrypted: boolean;
}

/** A mail server of a test's own, on this machine. */
export interface Mailbox {
  readonly url: string;
  readonly port: number;
  readonly arrived: readonly Arrived[];
  close(): Promise<void>;
}

/** What is different about a mailbox. */
export interface MailboxWishes {
  /** 0 for any. */
  readonly port?: number;
  /** Addresses that get this reply in place of being taken. */
  readonly refuses?: Readonly<Record<string, number>>;
  /** Runs when a mail has come in whole, before the server says so. */
  readonly onArrived?: () => void | Promise<void>;
  readonly options?: SMTPServerOptions;
}

/** Opens a mailbox that takes every mail, unless the test wishes otherwise. */
export async function openMailbox({
  port = 0,
  refuses = {},
  onArrived,
  options,
}: MailboxWishes = {}): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refuses[address];
      done(responseCode === undefined ? null : Object.assign(new Error(`no ${address} here`), { responseCode }));
    },
    onData: async (stream, { envelope, secure }, done) => {
      const content = (await text(stream)).replaceAll(/=\r\n| \r\n/g, '');
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), content, encrypted: secure });
      await onArrived?.();
      done();
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const at = (listening.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
