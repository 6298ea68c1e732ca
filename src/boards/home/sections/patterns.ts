import { Type } from 'typebox';
import { day, oneOf, strict, textOrNull, uuid, uuidOrNull } from '../../../access/index.ts';
import { countOpenPatterns, listPatterns, type Pattern, type PatternKind, patternKinds } from '../../../usage/index.ts';
import { cut, ENTRIES, queue, section } from '../section.ts';

const Entry = strict({
  patternId: uuid,
  kind: oneOf<PatternKind>(patternKinds),
  /** Null where it is about several. */
  institutionId: uuidOrNull,
  institution: textOrNull,
  day,
  explanation: strict({ id: Type.String(), en: Type.String() }),
});

/** Unusual patterns that nobody has closed, the newest first. */
export const patternsSection = section('pattern.read', queue(Entry, {}), async ({ sql, region }) => {
  const total = await countOpenPatterns(sql, region);
  const rows = await listPatterns(sql, { region, state: 'open', limit: ENTRIES });
  const show = ({ patternId, kind, institutionId, institution, day: on, explanation }: Pattern) => ({
    ...{ patternId, kind, institutionId, institution, day: on },
    explanation: { ...explanation },
  });
  return cut({ total, rows }, show);
});
