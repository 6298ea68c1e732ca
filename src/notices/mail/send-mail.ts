import type { Clock } from '../../kernel/index.ts';
import type { Sql } from '../../platform/sql/index.ts';
import { fillText } from '../fill-text.ts';
import type { Delivery, Letter, MailServer } from './mail-server.ts';
import { type ClaimedMail, claimMail, giveUp, keepResult } from './outbox.ts';

/** What sending works with. */
export interface MailParts {
  readonly pool: Sql;
  readonly clock: Clock;
  readonly server: MailServer;
  /** Where the portal is, for the last line of a mail. */
  readonly publicUrl: string;
}

/** How many mails ended how in one run; of those that ended for now, how the last one did. */
export interface MailReport {
  readonly sent: number;
  readonly refused: number;
  readonly abandoned: number;
  readonly postponed: number;
  readonly lastError: string | null;
}

/**
 * Sends what is due, one after the other, until nothing is or the server cannot be reached: then the others keep their
 * tries. Processes never send the same mail at the same time. What was sent and could not be marked is sent once more,
 * under the same message id: when the process is killed in between, or the database or the server's answer is lost.
 */
export async function sendMail(parts: MailParts, stopped: () => boolean = () => false): Promise<MailReport> {
  const report = { sent: 0, refused: 0, postponed: 0, abandoned: await giveUp(parts.pool, parts.clock) };
  let lastError: string | null = null;
  while (!stopped()) {
    const mail = await claimMail(parts.pool, parts.clock);
    if (!mail) break;
    const delivery = await parts.server.send(letterOf(mail, parts.publicUrl));
    await keep(parts.pool, mail, delivery);
    report[delivery.outcome === 'unreachable' ? 'postponed' : delivery.outcome] += 1;
    if (delivery.outcome !== 'sent') lastError = delivery.code;
    if (delivery.outcome === 'unreachable') break;
  }
  return { ...report, lastError };
}

function keep(sql: Sql, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  if (delivery.outcome === 'sent') return keepResult(sql, mail, 'sent', null);
  return keepResult(sql, mail, delivery.outcome === 'refused' ? 'failed' : 'waiting', delivery.code);
}

/** Indonesian first, English below, and where to read it. */
function letterOf({ noticeId, address, kind, data }: ClaimedMail, publicUrl: string): Letter {
  const [id, en] = [fillText(kind, data, 'id'), fillText(kind, data, 'en')];
  const text = `${id.body}\n\n${en.body}\n\n-- \nGapura: ${publicUrl}\n`;
  return { id: noticeId, to: address, subject: id.subject, text };
}
