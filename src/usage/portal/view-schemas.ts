import { type TProperties, Type } from 'typebox';

const number = Type.Number();
const text = Type.String();
const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] });
const numberOrNull = Type.Unsafe<number | null>({ type: ['number', 'null'] });
const instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' });
const instantOrNull = Type.Unsafe<Date | null>({ type: ['string', 'null'], format: 'date-time' });

/** Whose use a board tells of: all that its reader sees. */
const Of = Type.Object({ officeCode: textOrNull, institutionId: textOrNull, name: text });

/** Which records are counted: those with a smaller place in the log. */
const AsOfView = Type.Object({ leaf: number, at: instantOrNull });

const board = <T extends TProperties>(properties: T) =>
  Type.Object({ of: Of, from: text, to: text, asOf: AsOfView, ...properties });

const counts = {
  calls: number,
  hits: number,
  takenBack: number,
  found: number,
  notFound: number,
  refused: number,
  minors: number,
};

const Quota = Type.Object({
  daysUsed: number,
  daysAtLimit: number,
  allowed: number,
  used: number,
  peak: Type.Union([Type.Object({ day: text, hits: number }), Type.Null()]),
});

const Element = Type.Object({
  element: text,
  matched: number,
  mismatched: number,
  notSubmitted: number,
  returned: number,
  withheld: number,
  mismatchRate: numberOrNull,
});

export const SumsView = board({ sums: Type.Array(Type.Object({ key: textOrNull, ...counts })) });

export const ElementsView = board({ elements: Type.Array(Element) });

export const HoursView = board({
  weekdays: Type.Array(Type.Object({ weekday: number, hours: Type.Array(number) })),
});

export const FindingsView = board({
  notFoundRate: numberOrNull,
  mismatchRate: numberOrNull,
  reasons: Type.Array(Type.Object({ outcome: text, calls: number, share: number })),
  elements: Type.Array(Element),
  strangers: Type.Union([Type.Array(Type.Object({ outcome: text, attempts: number })), Type.Null()]),
});

export const InstitutionsView = board({
  total: number,
  institutions: Type.Array(
    Type.Object({
      institutionId: text,
      name: text,
      officeCode: text,
      sector: text,
      ...counts,
      notFoundRate: numberOrNull,
      quota: Quota,
    }),
  ),
});

export const UpliftsView = board({
  uplifts: Type.Array(
    Type.Object({
      upliftId: text,
      institutionId: text,
      institution: text,
      rightId: text,
      from: text,
      until: text,
      dailyQuota: number,
      normalQuota: number,
      letterNo: text,
      reason: text,
      daysAbove: number,
      mostHits: number,
    }),
  ),
});

export const InstitutionUsageView = board({
  ...counts,
  byOutcome: Type.Record(text, number),
  notFoundRate: numberOrNull,
  quota: Quota,
  days: Type.Array(Type.Object({ day: text, ...counts, allowed: numberOrNull })),
});

export const UsersView = board({
  users: Type.Array(
    Type.Object({
      credentialId: textOrNull,
      userId: textOrNull,
      officerRef: textOrNull,
      officerName: textOrNull,
      calls: number,
      hits: number,
      notFound: number,
      minors: number,
      lastDay: text,
    }),
  ),
});

export const PatternView = Type.Object({
  patternId: text,
  kind: text,
  officeCode: text,
  institutionId: textOrNull,
  institution: textOrNull,
  day: text,
  evidence: Type.Record(text, Type.Unknown()),
  explanation: Type.Object({ id: text, en: text }),
  foundAt: instant,
  closedAt: instantOrNull,
  closedBy: textOrNull,
  remark: textOrNull,
});

export const PatternsView = Type.Object({ patterns: Type.Array(PatternView) });
