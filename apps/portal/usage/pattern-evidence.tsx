import type { ReactNode } from 'react';
import { Facts } from '../pieces/facts.tsx';
import { PlaceLink } from '../router/place-link.tsx';
import { useStore } from '../store.ts';
import { formatNumber } from '../time/format.ts';
import { language, useWords } from '../words/language.ts';
import { evidenceWords } from './pattern-words.ts';

/** The evidence of all kinds: each has some of these. */
interface Evidence {
  readonly hour?: number;
  readonly calls?: number;
  readonly usual?: number;
  readonly days?: number;
  readonly pairs?: number;
  readonly elements?: number;
  readonly people?: number;
  readonly userId?: string;
  readonly officerRef?: string | null;
  readonly addresses?: readonly string[];
  readonly institutions?: readonly { readonly institutionId: string; readonly name: string }[];
  readonly requestId?: string;
}

/** The figures that a pattern was found by. */
export function PatternEvidence({ evidence }: { readonly evidence: Evidence }) {
  const said = useWords(evidenceWords);
  const spoken = useStore(language);
  const number = (value: number | undefined) => value !== undefined && formatNumber(value, spoken);
  const { hour, days, addresses, institutions, requestId } = evidence;
  return (
    <Facts
      facts={[
        [said.hour, hour !== undefined && said.hours(clock(hour), clock(hour + 1))],
        [said.calls, number(evidence.calls)],
        [said.usual, number(evidence.usual)],
        [said.days, days !== undefined && said.daysOf(formatNumber(days, spoken))],
        [said.pairs, number(evidence.pairs)],
        [said.elements, number(evidence.elements)],
        [said.people, number(evidence.people)],
        [said.userId, evidence.userId],
        [said.officerRef, evidence.officerRef],
        [said.addresses, addresses && <List rows={addresses.map((address) => [address, address])} />],
        [said.institutions, institutions && <List rows={institutions.map(linkTo)} />],
        [said.requestId, requestId && <code>{requestId}</code>],
      ].map(([name, fact]) => [`${name}`, fact === false ? null : fact] as const)}
    />
  );
}

function List({ rows }: { readonly rows: readonly (readonly [key: string, shown: ReactNode])[] }) {
  return (
    <ul>
      {rows.map(([key, shown]) => (
        <li key={key}>{shown}</li>
      ))}
    </ul>
  );
}

function linkTo({ institutionId, name }: NonNullable<Evidence['institutions']>[number]) {
  const link = (
    <PlaceLink place="institutionUsage" of={{ institution: institutionId }}>
      {name}
    </PlaceLink>
  );
  return [institutionId, link] as const;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}.00`;
}
