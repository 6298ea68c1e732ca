import type { Answer } from '../api/queries.ts';
import { readDay } from '../forms/day.ts';
import { type Figure, figuresOf } from './evidence-words.ts';
import type { EvidenceKind, Kind, Proposal } from './queries.ts';

/** What a proposal may be about, beside all that an institution has. */
export interface Subject {
  readonly agreements: readonly Answer<'getAgreement'>[];
}

/** The fields of a proposal, as they are typed. */
export interface ProposalValues extends Record<Figure, string> {
  readonly kind: Kind | '';
  readonly percent: string;
  readonly rightId: string;
  readonly agreementId: string;
  readonly what: EvidenceKind | '';
  readonly since: string;
  readonly note: string;
}

const figures = [...new Set(Object.values(figuresOf).flat())];

export const emptyProposal: ProposalValues = {
  ...(Object.fromEntries(figures.map((figure) => [figure, ''])) as Record<Figure, string>),
  ...{ kind: '', percent: '', rightId: '', agreementId: '', what: '', since: '', note: '' },
};

/** Where the API's refusals stand. */
export const proposalMap = {
  fields: {
    kind: 'kind',
    percent: 'percent',
    rightId: 'rightId',
    agreementId: 'agreementId',
    evidence: 'what',
    'evidence.0.what': 'what',
    'evidence.0.since': 'since',
    'evidence.0.figures': 'what',
    note: 'note',
  },
} as const;

/** A proposal as it is sent: each kind says what it has to, and nothing else. */
export function readProposal(values: ProposalValues): Proposal {
  const { kind, percent, rightId, agreementId, what, since, note } = values;
  const told = figuresOf[what as EvidenceKind].map((figure) => [figure, Number(values[figure])] as const);
  const evidence = { what: what as EvidenceKind, since: `${readDay(since)}`, figures: Object.fromEntries(told) };
  return {
    kind: kind as Kind,
    evidence: [evidence],
    ...(kind === 'quota_cut' && { percent: Number(percent) }),
    ...(mayNameRight(kind) && rightId !== '' && { rightId }),
    ...(kind === 'end_of_agreement' && { agreementId }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

/** Neither a warning nor the end of an agreement is about one right. */
export function mayNameRight(kind: Kind | ''): boolean {
  return kind === 'quota_cut' || kind === 'temporary_shut_off' || kind === 'revocation';
}
