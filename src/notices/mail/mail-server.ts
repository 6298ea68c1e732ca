import { createTransport } from 'nodemailer';
import type { Uuid } from '../../kernel/index.ts';

/** A mail to one address. */
export interface Letter {
  /** Of the notice: a letter that is sent twice says by it that it is the same. */
  readonly id: Uuid;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * How handing a letter over ended. `refused` is for good: the server will not take this letter. `postponed` is about this
 * letter, and `unreachable` about all: nobody answers, or it does not take anything from us. `code` is of SMTP or of the library.
 */
export type Delivery =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'postponed' | 'unreachable'; readonly code: string };

/** Where mails are handed over. */
export interface MailServer {
  send(letter: Letter): Promise<Delivery>;
}

/** Milliseconds for one letter. It must stay well below the time for which a mail is kept from other processes. */
export const SEND_MS = 30_000;
const STEP_MS = 10_000;

/** Keeps holiday notices from being sent back (RFC 3834). */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' } as const;

/**
 * The server of a URL such as `smtps://user:password@surat.contoh.go.id`. A connection is encrypted, by `smtps` or by
 * STARTTLS (RFC 3207), or there is none; within this machine that is not needed. Sends from the address `from`.
 */
export function mailServerAt(url: string, from: string): MailServer {
  const timeouts = {
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    socketTimeout: STEP_MS,
  };
  const transport = createTransport({ ...placeOf(url), ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ id, to, subject, text }) {
      const messageId = `<${id}@${from.slice(from.indexOf('@') + 1)}>`;
      // An address by itself is taken as it is; as text, a comma in it would make it two.
      const mail = { messageId, from, to: { name: '', address: to }, subject, text, headers: AUTOMATIC };
      try {
        await transport.sendMail({ ...mail, signal: AbortSignal.timeout(SEND_MS) });
        return { outcome: 'sent' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
  };
}

/** Where and how to connect. */
export function placeOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const auth =
    username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
  const within = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
  const encryption = within ? { tls: { rejectUnauthorized: false } } : { requireTLS: !secure };
  return { host, port: Number(port) || (secure ? 465 : 587), secure, ...auth, ...encryption };
}

/** Commands that are about one letter; refusing any other is refusing us. */
const OF_THE_LETTER = new Set(['RCPT TO', 'DATA']);

function deliveryOf(error: unknown): Delivery {
  const {
    code = 'unknown',
    command = '',
    responseCode,
    permanent,
  } = error as {
    readonly code?: string;
    readonly command?: string;
    readonly responseCode?: number;
    readonly permanent?: boolean;
  };
  // The words of the reply stay out: they repeat the address.
  const told = String(responseCode ?? code);
  if (responseCode === undefined || !OF_THE_LETTER.has(command)) return { outcome: 'unreachable', code: told };
  return { outcome: permanent ? 'refused' : 'postponed', code: told };
}
