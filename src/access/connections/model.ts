import type { AdministrationEvent } from '../../audit/index.ts';
import type { Day, Uuid } from '../../kernel/index.ts';

/** A leased line of the institution's own, a VPN, or the shared network of a Platform Bersama provider. */
export const connectionKinds = ['private_line', 'vpn', 'platform_bersama'] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

export const connectionStates = ['declared', 'checked', 'active', 'ended'] as const;
export type ConnectionState = (typeof connectionStates)[number];

interface Move {
  readonly from: readonly ConnectionState[];
  readonly to: ConnectionState;
  readonly event: AdministrationEvent & `connection.${string}`;
}

/** What may be done with a connection, and in which states. Nothing else may. README.md shows the same; a test compares. */
export const connectionMoves = {
  pass: { from: ['declared'], to: 'checked', event: 'connection.checked' },
  fail: { from: ['declared', 'checked'], to: 'declared', event: 'connection.check_failed' },
  activate: { from: ['checked'], to: 'active', event: 'connection.activated' },
  end: { from: ['declared', 'checked', 'active'], to: 'ended', event: 'connection.ended' },
} as const satisfies Record<string, Move>;
export type ConnectionMove = keyof typeof connectionMoves;

/** The letter, or minutes (berita acara), that something was done by. */
export interface Paper {
  readonly number: string;
  readonly date: Day;
  /** What it says was found; empty when there is nothing to say. */
  readonly result: string;
}

/** What was done to a connection. */
export interface ConnectionStep {
  readonly move: 'declare' | ConnectionMove;
  /** The officer who recorded it, by its id. */
  readonly actor: string;
  readonly paper: Paper;
  readonly at: string;
}

/** Jaringan tertutup: networks of an institution that calls may come from. Rights name one once it is active. */
export interface Connection {
  readonly connectionId: Uuid;
  readonly institutionId: Uuid;
  readonly kind: ConnectionKind;
  /** Who runs the line. */
  readonly provider: string;
  /** In CIDR form. They never change: another network is another connection. */
  readonly networks: readonly string[];
  readonly state: ConnectionState;
  /** From the declaration on. */
  readonly steps: readonly ConnectionStep[];
}

/** What an authority may switch off. */
export interface ConnectionPolicy {
  /** Whether connections over a Platform Bersama are taken: the amendment of 2023 dropped their definition [assumption]. */
  readonly platformBersama: boolean;
}
