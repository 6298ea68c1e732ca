/**
 * Why two values are taken for the same or not. Says how they relate; `match` says whether that is enough. Listed in
 * `docs/reference/errors.md`, since the native door tells them to its callers.
 */
export const reasons = {
  identical: 'Character for character the same.',
  equal: 'The same once both are cleaned or parsed: case, spaces, titles, zero padding, another way to write a date.',
  spelling: 'The same words, some spelled otherwise: typing slip, old spelling, lost space, another name of a place.',
  order: 'The same words in another order.',
  initials: 'Some words given by their first letter.',
  shortened: 'One value leaves words out or was cut.',
  different: 'Different values.',
  day_month_swapped: "A different date, which becomes the register's when day and month change places.",
  level_differs: 'Two places of the same name on different levels: KOTA and KABUPATEN.',
  house_differs: 'The same street, another house, block, RT or RW.',
  not_in_register: 'The register holds no value.',
  not_submitted: 'The client sent no value.',
  unreadable: 'The submitted value cannot be read as what the element holds, or is too long to be one.',
  not_comparable: 'The element is never compared as text: a biometric, or one that no right covers.',
} as const;

export type Reason = keyof typeof reasons;

/** What a comparison found. */
export interface Likeness {
  readonly match: boolean;
  /** Integer 0-100; for the exact kinds 100 or 0. */
  readonly score: number;
  readonly reason: Reason;
}

/** How alike two values are before a threshold is applied. */
export interface Degree {
  /** 0 to 1; 1 only when the cleaned words are identical. */
  readonly share: number;
  readonly reason: Reason;
}

const agreeing = eachReason((reason) => ({ match: true, score: 100, reason }));
const differing = eachReason((reason) => ({ match: false, score: 0, reason }));

/** Two values that agree exactly in kind: score 100. */
export function agrees(reason: Reason): Likeness {
  return agreeing[reason];
}

/** Two values that cannot be the same: score 0. */
export function differs(reason: Reason): Likeness {
  return differing[reason];
}

/** One likeness a reason, for all comparisons: nine of ten values are identical. */
function eachReason(make: (reason: Reason) => Likeness): Readonly<Record<Reason, Likeness>> {
  const all = Object.keys(reasons) as Reason[];
  return Object.fromEntries(all.map((reason) => [reason, Object.freeze(make(reason))])) as Record<Reason, Likeness>;
}

/** A degree as an answer: the share in percent, rounded, against a threshold of 0-100. */
export function scored(degree: Degree, threshold: number): Likeness {
  const score = Math.round(100 * degree.share);
  return { match: score >= threshold, score, reason: degree.reason };
}

/** The better of two readings; the first when they are even. */
export function better(first: Degree, second: Degree): Degree {
  return second.share > first.share ? second : first;
}

/** What another way to write the same value counts at most, so that 100 says that the words are identical. */
export const NOT_IDENTICAL = 0.99;

/** A degree of values whose words are not identical: below 1, and at best another spelling. */
export function notIdentical({ share, reason }: Degree): Degree {
  return { share: Math.min(share, NOT_IDENTICAL), reason: reason === 'equal' ? 'spelling' : reason };
}
