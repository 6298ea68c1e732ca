import { type Static, type TSchema, Type } from 'typebox';
import { accessMethods, purposes, type Terms } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import { type DocumentKind, documentKinds, type ElementName, elements } from '../../reference/index.ts';
import { day, exact, oneOf, text, textOrNull } from '../schemas.ts';

const list = <T extends TSchema>(of: T, most: number) =>
  Type.Unsafe<readonly Static<T>[]>(Type.Array(of, { maxItems: most }));
const orNull = <T extends TSchema>(of: T) => Type.Union([of, Type.Null()]);
/** Bounds are those of `checkTerms`, which names what is wrong. */
const count = Type.Integer({ minimum: 0 });

/** Names what stands in an annex, so that versions can be compared. */
const key = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });

/** How often data balikan is owed; where an annex says nothing, a setting does when it is written. */
export const frequencies = ['daily', 'weekly', 'monthly', 'quarterly', 'semester'] as const;

/** Health and bank numbers are kept for a shorter time. */
export const sensitivities = ['plain', 'health', 'bank'] as const;

const duty = { key, kind: text(200), format: text(200) };
const howOften = oneOf(frequencies);
const howSensitive = oneOf(sensitivities);

/**
 * Data balikan that an institution owes: what it is, under which name it is delivered, in what form (`parseFormat`), how
 * often, how sensitive it is, and whether an officer may open its values for a case.
 */
export const FeedbackDuty = Type.Object(
  { ...duty, frequency: howOften, sensitivity: howSensitive, readable: Type.Boolean() },
  exact,
);
export type FeedbackDuty = Static<typeof FeedbackDuty>;

/** The same as it is written: as often as the setting says, not sensitive and not to be opened unless it says otherwise. */
const GivenDuty = Type.Object(
  {
    ...duty,
    frequency: Type.Optional(howOften),
    sensitivity: Type.Optional(howSensitive),
    readable: Type.Optional(Type.Boolean()),
  },
  exact,
);
export type GivenDuty = Static<typeof GivenDuty>;

const elementNames = elements.map(({ name }) => name);
const kindsOfDocuments = Object.keys(documentKinds) as DocumentKind[];

/** A right as an annex is written: what is left out is as `usualTerms` say, and runs as long as the agreement. */
export const GivenRight = Type.Object(
  {
    key,
    purpose: oneOf(purposes),
    elements: list(oneOf<ElementName>(elementNames), elementNames.length),
    dailyQuota: count,
    method: Type.Optional(oneOf(accessMethods)),
    documents: Type.Optional(list(oneOf(kindsOfDocuments), kindsOfDocuments.length)),
    output: Type.Optional(oneOf(['match', 'values'])),
    answerMode: Type.Optional(oneOf(['match', 'values'])),
    valuesUntil: Type.Optional(orNull(day)),
    valuesApproval: Type.Optional(textOrNull(200)),
    answerSet: Type.Optional(oneOf(['granted', 'submitted'])),
    regionScope: Type.Optional(list(Type.String({ pattern: '^\\d{1,4}$' }), 600)),
    networks: Type.Optional(list(Type.String({ pattern: '^[0-9a-fA-F:./]{1,50}$' }), 200)),
    weekdays: Type.Optional(list(Type.Integer(), 7)),
    opensMinute: Type.Optional(count),
    closesMinute: Type.Optional(count),
    emergencyReserve: Type.Optional(count),
    threshold: Type.Optional(count),
    thresholdFloor: Type.Optional(orNull(count)),
    requiresOfficer: Type.Optional(Type.Boolean()),
    requiresCase: Type.Optional(Type.Boolean()),
    validFrom: Type.Optional(orNull(day)),
    validUntil: Type.Optional(orNull(day)),
  },
  exact,
);

/** Petunjuk teknis (juknis) as it is written: the rights, each with its elements, and the data balikan owed. */
export const GivenAnnex = Type.Object(
  { rights: list(GivenRight, 50), feedback: Type.Optional(list(GivenDuty, 50)) },
  exact,
);
export type GivenAnnex = Static<typeof GivenAnnex>;
export type GivenRight = Static<typeof GivenRight>;

/** A right in an annex, complete. Days that are null are those of the agreement. */
export interface AnnexRight extends Omit<Terms, 'institutionId' | 'agreementId' | 'validFrom' | 'validUntil'> {
  readonly key: string;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
}

/** An annex, complete and in one order, so that equal annexes are equal data. */
export interface Annex {
  readonly rights: readonly AnnexRight[];
  readonly feedback: readonly FeedbackDuty[];
}

/** What a version of an agreement says: until when, and the annex. */
export interface Agreed {
  readonly endsOn: Day;
  readonly annex: Annex;
}
