import { type AddendumDeed, methodWords, writeDay } from '../../documents/index.ts';
import type { Agreed } from '../annex/annex.ts';
import { differences, type ListDifferences } from '../annex/differences.ts';
import { tellFeedback, tellFeedbackTerm, tellRight, tellRightTerm } from './tell-terms.ts';

type Told = AddendumDeed['differences'][number];

/** What stands where there was nothing, or is nothing any more. */
const NONE = 'tidak ada';

/** What differs between two versions, in words, as an addendum tables it: each provision as it was and as it becomes. */
export function tellDifferences(before: Agreed, after: Agreed): Told[] {
  const { endsOn, rights, feedback } = differences(before, after);
  const lastDay = endsOn && {
    provision: 'Hari terakhir perjanjian',
    before: writeDay(endsOn.from),
    after: writeDay(endsOn.to),
  };
  return [
    ...(lastDay ? [lastDay] : []),
    ...tellList(rights, [before.annex.rights, after.annex.rights], {
      name: ({ key, method }) => `Hak akses ${key} (${methodWords[method]})`,
      whole: tellRight,
      term: tellRightTerm,
    }),
    ...tellList(feedback, [before.annex.feedback, after.annex.feedback], {
      name: ({ key }) => `Data balikan ${key}`,
      whole: tellFeedback,
      term: tellFeedbackTerm,
    }),
  ];
}

interface Words<T> {
  readonly name: (thing: T) => string;
  readonly whole: (thing: T) => string;
  readonly term: (term: string, thing: T) => { readonly label: string; readonly says: string };
}

function tellList<T extends { readonly key: string }>(
  { added, removed, changed }: ListDifferences<T>,
  [were, are]: readonly [readonly T[], readonly T[]],
  { name, whole, term }: Words<T>,
): Told[] {
  const changes = changed.flatMap(({ key, changes: terms }) => {
    const [was, is] = [were, are].map((list) => list.find((thing) => thing.key === key)) as [T, T];
    return terms.map((change) => {
      const { label, says } = term(change.term, is);
      return { provision: `${name(is)}: ${label}`, before: term(change.term, was).says, after: says };
    });
  });
  return [
    ...changes,
    ...added.map((thing) => ({ provision: name(thing), before: NONE, after: whole(thing) })),
    ...removed.map((thing) => ({ provision: name(thing), before: whole(thing), after: NONE })),
  ];
}
