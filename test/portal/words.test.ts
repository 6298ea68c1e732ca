import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  eventWords,
  fieldWords,
  figureWords,
  kindWords,
  lookWords,
  otherOutcomeWords,
  otherRemedies,
  outcomeWords,
  problemWords,
  reasonWords,
  retentionWords,
  signInWords,
  troubleWords,
} from '../../apps/portal/index.ts';
import { administrationEvents, recordKinds, retentionOutcomes } from '../../src/audit/index.ts';
import { lookOutcomes } from '../../src/disclosure/index.ts';
import { feedbackOutcomes } from '../../src/feedback/index.ts';
import { signInOutcomes, tokenOutcomes } from '../../src/identity/index.ts';
import { faultCodes } from '../../src/kernel/index.ts';
import { figureNames } from '../../src/monitoring/index.ts';
import { expectationOf, scripted } from '../../src/sandbox/index.ts';
import { outcomes, parameterCodes, sentences } from '../../src/verification/index.ts';

const portal = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../docs/api/portal.json'), 'utf8'));

/** Codes that no form can be refused with: what a program says while it starts. */
const whileStarting = [
  'configuration_invalid',
  'database_start_failed',
  'database_mismatch',
  'migration_failed',
  'port_taken',
];

/** What JSON Schema calls its rules (draft 2020-12, validation and applicators that fail by themselves). */
const schemaRules = [
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'format', 'maxItems', 'minItems', 'uniqueItems', 'contains'],
  ...['maxProperties', 'minProperties', 'required', 'additionalProperties', 'propertyNames', 'anyOf', 'oneOf', 'not'],
];

/** Rules that bodies, paths and queries of the portal's routes have. */
const rules = [
  ...new Set(
    Object.values(portal.paths as Paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ requestBody, parameters = [] }) => rulesIn([requestBody, ...parameters]))
      .filter((key) => schemaRules.includes(key)),
  ),
];

type Paths = Record<string, Record<string, { readonly requestBody?: unknown; readonly parameters?: unknown[] }>>;

/** Keys of a schema and of all below it; what `properties` holds is named by fields and no rule. */
function rulesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(rulesIn);
  return Object.entries(schema).flatMap(([key, below]) =>
    key === 'properties' ? Object.values(below).flatMap(rulesIn) : [key, ...rulesIn(below)],
  );
}

describe('every code that a page or form can be refused with has words of its own', () => {
  it.each(Object.keys(faultCodes).filter((code) => !whileStarting.includes(code)))('%s', (code) => {
    expect([problemWords.id, problemWords.en]).toEqual([
      expect.objectContaining({ [code]: expect.stringMatching(/\S+ \S+/) }),
      expect.objectContaining({ [code]: expect.stringMatching(/\S+ \S+/) }),
    ]);
  });

  it.each(Object.entries(signInOutcomes).filter(([, { status }]) => status >= 400))(
    '%s brings them along',
    (_, { id, en }) => {
      expect([id, en]).toEqual([expect.stringMatching(/\S+ \S+/), expect.stringMatching(/\S+ \S+/)]);
    },
  );

  it.each(Object.entries(sentences))('%s brings them along', (_, { user }) => {
    expect([user.id, user.en]).toEqual([expect.stringMatching(/\S+ \S+/), expect.stringMatching(/\S+ \S+/)]);
  });
});

describe('every rule that a field can break is told in plain words', () => {
  it('of which the routes have some', () => {
    expect(rules).toEqual(expect.arrayContaining(['required', 'maxLength', 'pattern', 'minimum', 'uniqueItems']));
  });

  it.each(rules)('%s', (rule) => {
    expect([fieldWords.id, fieldWords.en]).toEqual([
      expect.objectContaining({ [rule]: expect.any(String) }),
      expect.objectContaining({ [rule]: expect.any(String) }),
    ]);
  });

  it.each(Object.entries(parameterCodes))('%s brings them along, or is told in ours', (_, { id, en }) => {
    expect([id, en]).toEqual([expect.any(String), expect.any(String)]);
  });
});

/** A hit that was taken back because its answer could not leave ends so in the log. */
const TAKEN_BACK = 'unanswered';

describe('every way in which a call ends has words on the boards', () => {
  it.each([...Object.keys(outcomes), TAKEN_BACK])('%s', (outcome) => {
    expect([outcomeWords.id, outcomeWords.en]).toEqual([
      expect.objectContaining({ [outcome]: expect.stringMatching(/\S+ \S+/) }),
      expect.objectContaining({ [outcome]: expect.stringMatching(/\S+ \S+/) }),
    ]);
  });
});

describe('every figure of a usage report has words', () => {
  it.each(figureNames)('%s', (figure) => {
    expect([figureWords.id, figureWords.en]).toEqual([
      expect.objectContaining({ [figure]: expect.any(String) }),
      expect.objectContaining({ [figure]: expect.any(String) }),
    ]);
  });
});

describe('what asks about nobody ends in words of its own, and says what to do', () => {
  it.each([...Object.keys(tokenOutcomes), ...Object.keys(feedbackOutcomes)])('%s', (outcome) => {
    const said = [otherOutcomeWords.id, otherOutcomeWords.en, otherRemedies.id, otherRemedies.en];
    expect(said).toEqual(said.map(() => expect.objectContaining({ [outcome]: expect.any(String) })));
  });
});

describe('what a NIK of the sandbox plays is told in plain words', () => {
  const names = scripted.filter(({ script }) => script.does !== 'end').map((one) => expectationOf(one).name);
  it.each(names)('%s', (name) => {
    const [id, en] = [
      { ...reasonWords.id, ...troubleWords.id },
      { ...reasonWords.en, ...troubleWords.en },
    ];
    expect([id, en]).toEqual([id, en].map(() => expect.objectContaining({ [name]: expect.any(String) })));
  });
});

describe('whatever the log can tell has words for those who read it', () => {
  it.each([
    ['kinds of records', kindWords, recordKinds],
    ['acts of administration', eventWords, Object.keys(administrationEvents)],
    ['looks at people', lookWords, Object.keys(lookOutcomes)],
    ['ways in which signing in ends', signInWords, Object.keys(signInOutcomes)],
    ['months that were dropped', retentionWords, Object.keys(retentionOutcomes)],
  ])('%s', (_, words, names) => {
    expect(Object.keys(words.id).toSorted()).toEqual([...names].toSorted());
    expect([...Object.values(words.id), ...Object.values(words.en)]).not.toContain('');
  });
});
