import { YEAR } from './calendar.ts';
import { marital, type Person, relations, years } from './person.ts';
import type { Random } from './random.ts';

/** Mothers of generated children are 15 to 46 at birth. */
const YOUNGEST_MOTHER = 15 * YEAR;
const OLDEST_MOTHER = 46 * YEAR;

/** One birth in a hundred is of twins, who share a date and so differ in a NIK's sequence alone. */
const TWIN_SHARE = 0.01;

/**
 * The children who are still on their parents' card, eldest first: the first within about two years of the wedding, gaps
 * of two to six years, as many as the mother's generation had, those who left home left out.
 */
export function bearChildren(
  random: Random,
  mother: Person,
  father: Person,
  married: number,
  relation: Person['relation'] = relations.child,
): Person[] {
  const children: Person[] = [];
  let born = married - Math.round((0.8 + 1.6 * random.next()) * YEAR);
  for (let count = wantedChildren(random, mother); count > 0; count--) {
    const age = mother.born - born;
    if (born < 1 || age > OLDEST_MOTHER || tooLate(born, mother, father)) break;
    if (age >= YOUNGEST_MOTHER) {
      const siblings = random.chance(TWIN_SHARE) ? 2 : 1;
      for (let i = 0; i < siblings; i++) {
        if (random.chance(atHomeShare(years(born)))) children.push(child(random, born, relation, mother, father));
      }
    }
    born -= Math.round((2 + 4 * random.next()) * YEAR);
  }
  return children;
}

function child(random: Random, born: number, relation: Person['relation'], mother: Person, father: Person): Person {
  const sex = random.chance(0.525) ? 1 : 2;
  const base = { sex, born, relation, mother, father, registered: true } as const;
  const settles = relation === relations.child && years(born) >= 21 && random.chance(0.12);
  if (!settles) return { ...base, marital: marital.single };
  return { ...base, marital: marital.married, married: Math.round((born - 20 * YEAR) * random.next()) + 5 };
}

function tooLate(born: number, mother: Person, father: Person): boolean {
  const died = Math.max(mother.died ?? 0, father.died ?? 0);
  return born < died;
}

function wantedChildren(random: Random, mother: Person): number {
  const age = years(mother.born);
  if (age > 75) return random.between(3, 7);
  if (age > 58) return random.between(2, 5);
  if (age > 42) return random.between(1, 3);
  return random.between(1, 3) - (random.chance(0.12) ? 1 : 0);
}

/** Everybody until 18; then they marry and take a card of their own. */
function atHomeShare(age: number): number {
  if (age < 19) return 1;
  if (age < 25) return 0.7;
  if (age < 30) return 0.33;
  return age < 35 ? 0.12 : 0.04;
}
