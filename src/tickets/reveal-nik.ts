import type pg from 'pg';
import { appendInTransaction, type Entry, type KeyRing, type LogBacklog } from '../audit/index.ts';
import { countLook, type LookOutcome } from '../disclosure/index.ts';
import type { Officer } from '../institutions/index.ts';
import { type Clock, dayAt, Fault, type Nik, type Uuid } from '../kernel/index.ts';
import { inTransaction } from '../platform/sql/index.ts';
import { type ResidentLookup, residentStatus } from '../register/index.ts';
import type { Ticket } from './model.ts';
import { openPerson } from './seal-person.ts';

/** What revealing works with. */
export interface RevealParts {
  readonly pool: pg.Pool;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly lookup: Pick<ResidentLookup, 'find'>;
  /** A log that is too far from being signed shows nobody. */
  readonly sealing: Pick<LogBacklog, 'check'>;
}

/** Who looks, from where, in which request. */
export interface Revealing {
  readonly officer: Officer;
  readonly peer: string;
  readonly requestId: Uuid;
}

/** The NIK, with what the operator remarked and whether a verification would now be answered; or why it is not shown. */
export type RevealAnswer =
  | {
      readonly outcome: 'ticket_shown';
      readonly nik: Nik;
      readonly remark: string;
      /** True when the register has the NIK now, as active. */
      readonly inRegisterNow: boolean;
    }
  | { readonly outcome: 'limit_reached' };

/**
 * Shows a reviewer the NIK of a ticket that was taken up. Like every look it counts against the officer's day, and is in the
 * log, with the ticket as its case, before anything is on the screen (UU 24/2013 art. 79). Nobody is charged: whether the
 * register has the NIK now is part of the look. Throws `conflict` unless the ticket is in hand.
 */
export async function revealNik(revealing: Revealing, ticket: Ticket, parts: RevealParts): Promise<RevealAnswer> {
  parts.sealing.check();
  const person = ticket.state === 'opened' ? undefined : await openPerson(ticket, parts.pool, parts.keys);
  if (!person) throw notInHand(ticket);
  const resident = await parts.lookup.find(person.nik, []);
  const outcome = await record(revealing, ticket, person.nik, parts);
  if (outcome === 'limit_reached') return { outcome };
  return { outcome, ...person, inRegisterNow: resident !== undefined && residentStatus(resident) === 'active' };
}

type Told = Extract<LookOutcome, 'ticket_shown' | 'limit_reached'>;

function record(
  { officer, peer, requestId }: Revealing,
  { reference, institutionId }: Ticket,
  nik: Nik,
  { pool, keys, clock }: RevealParts,
): Promise<Told> {
  return inTransaction(pool, async (tx) => {
    const day = dayAt(clock.business(), 'WIB');
    const outcome: Told = (await countLook(tx, officer, day)) ? 'ticket_shown' : 'limit_reached';
    const who = { institutionId, officerRef: officer.officerId, caseRef: reference, peer, requestId };
    const entry: Entry = { ...who, nik, day, at: clock.now(), kind: 'look', method: 'tiket', outcome };
    await appendInTransaction(tx, [entry], { keys, clock, name: 'look' });
    return outcome;
  });
}

function notInHand({ reference, state }: Ticket): Fault {
  const remedy = state === 'opened' ? 'Take it up first.' : 'It is over, and no longer holds a NIK.';
  return new Fault('conflict', `${reference} is ${state}.`, {
    field: 'state',
    remedy,
    indonesian:
      state === 'opened'
        ? 'Ambil dahulu tiket ini sebelum melihat NIK-nya.'
        : 'Tiket ini sudah selesai dan tidak menyimpan NIK lagi.',
  });
}
