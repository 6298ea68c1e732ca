import { OLDEST_DAYS, YEAR } from './calendar.ts';
import { bearChildren } from './children.ts';
import type { Sex } from './names.ts';
import { marital, type Person, relations, years } from './person.ts';
import { type Random, weighted } from './random.ts';

/** Ages of heads of households by five years, per cent: what makes the age pyramid together with their children. */
const drawHeadAge = weighted<number>([
  [20, 3.5],
  [25, 9],
  [30, 12],
  [35, 13],
  [40, 13],
  [45, 12],
  [50, 10.5],
  [55, 9],
  [60, 8],
  [65, 6.5],
  [70, 4.5],
  [75, 2.6],
  [80, 1.2],
  [85, 0.4],
]);

/** Everybody on one family card, head first. Mean 3.2, as 735,000 people in 230,000 families. */
export function planHousehold(random: Random): Person[] {
  const head = Math.round((drawHeadAge(random) + 5 * random.next()) * YEAR);
  const kind = random.next();
  const alone = aloneShare(years(head));
  if (kind < alone)
    return [person(random.chance(0.56) ? 1 : 2, head, relations.head, singleStatus(random, years(head)))];
  const core = kind < alone + loneParentShare(years(head)) ? loneParent(random, head) : couple(random, head);
  return [...core, ...kin(random, core)];
}

function couple(random: Random, headBorn: number): Person[] {
  const wifeBorn = clampAge(random, headBorn - Math.round(random.around(3.8, 3.4) * YEAR), 17);
  const married = weddingDay(random, Math.min(headBorn, wifeBorn));
  const husband = { ...person(1, headBorn, relations.head, marital.married), married };
  const wife = { ...person(2, wifeBorn, relations.wife, marital.married), married };
  return [husband, wife, ...bearChildren(random, wife, husband, married)];
}

/** Three in four are mothers. A spouse who died stays on the card as deceased in most cases; one divorced never does. */
function loneParent(random: Random, headBorn: number): Person[] {
  const sex: Sex = random.chance(0.75) ? 2 : 1;
  const widowed = random.chance(years(headBorn) > 55 ? 0.9 : 0.4);
  const older = Math.round(random.around(3.8, 3.4) * YEAR) * (sex === 2 ? 1 : -1);
  const spouseBorn = clampAge(random, headBorn + older, 17);
  const married = weddingDay(random, Math.min(headBorn, spouseBorn));
  const ended = Math.round(married * (0.05 + 0.6 * random.next()));
  const status = widowed ? marital.widowed : marital.divorced;
  const head = { ...person(sex, headBorn, relations.head, status), married, divorced: widowed ? undefined : ended };
  const spouse: Person = {
    ...person(sex === 2 ? 1 : 2, spouseBorn, sex === 2 ? relations.other : relations.wife, marital.married),
    married,
    died: widowed ? ended : undefined,
    registered: widowed && random.chance(0.7),
  };
  const [mother, father] = sex === 2 ? [head, spouse] : [spouse, head];
  const children = bearChildren(random, mother, father, married).filter((child) => child.born >= ended);
  return [head, ...(spouse.registered ? [spouse] : []), ...children];
}

/** Parents, a child's young family, grandchildren left in care, other relatives. */
function kin(random: Random, core: readonly Person[]): Person[] {
  const head = core[0];
  if (head === undefined) return [];
  const found: Person[] = [];
  if (random.chance(0.11)) found.push(...elder(random, head.born, relations.parent));
  if (random.chance(0.04)) found.push(...elder(random, head.born, relations.parentInLaw));
  const settled = core.find((one) => one.married !== undefined && one.relation === relations.child);
  if (settled) found.push(...youngFamily(random, settled));
  if (years(head.born) > 48 && random.chance(0.1)) {
    found.push(person(random.chance(0.51) ? 1 : 2, random.between(30, 5_500), relations.grandchild, marital.single));
  }
  if (random.chance(0.03)) {
    found.push(person(random.chance(0.5) ? 1 : 2, random.between(3_000, 14_000), relations.otherKin, marital.single));
  }
  return found;
}

/** A parent 20 to 40 years older; more than half of those whom a card still lists have died. */
function elder(random: Random, childBorn: number, relation: Person['relation']): Person[] {
  const born = childBorn + Math.round((20 + 20 * random.next()) * YEAR);
  if (born > OLDEST_DAYS - YEAR) return [];
  const parent = person(random.chance(0.58) ? 2 : 1, born, relation, marital.widowed);
  const dead = random.chance(years(born) > 75 ? 0.7 : 0.4);
  const died = Math.round(Math.min(12, years(childBorn) - 1) * YEAR * random.next());
  return [dead ? { ...parent, died } : parent];
}

/** The spouse and children of a child who married and stayed. */
function youngFamily(random: Random, child: Person): Person[] {
  const married = child.married ?? 0;
  const gap = Math.round(random.around(2.5, 2) * YEAR);
  const spouseBorn = Math.max(
    clampAge(random, child.born + (child.sex === 2 ? gap : -gap), 18),
    married + Math.round(17 * YEAR),
  );
  const spouse = { ...person(child.sex === 1 ? 2 : 1, spouseBorn, relations.childInLaw, marital.married), married };
  const [mother, father] = child.sex === 2 ? [child, spouse] : [spouse, child];
  return [spouse, ...bearChildren(random, mother, father, married, relations.grandchild)];
}

function person(sex: Sex, born: number, relation: Person['relation'], status: Person['marital']): Person {
  return { sex, born, relation, marital: status, registered: true };
}

/** The wedding of a couple whose younger partner was born `younger` days ago: at 17 to 32, and before today. */
function weddingDay(random: Random, younger: number): number {
  const age = Math.max(17, random.around(22, 3.2)) * YEAR;
  return Math.max(random.between(10, 400), Math.round(Math.min(younger - age, younger - 17 * YEAR)));
}

/** Keeps a date of birth between two ages; what falls outside is spread over three years, or one day would fill up. */
function clampAge(random: Random, born: number, leastYears: number): number {
  const youngest = Math.round((leastYears + 1) * YEAR);
  if (born < youngest) return youngest + random.below(1_100);
  const oldest = OLDEST_DAYS - 400;
  return born > oldest ? oldest - random.below(1_100) : born;
}

function aloneShare(age: number): number {
  if (age < 25) return 0.3;
  return age < 60 ? 0.05 : 0.14;
}

function loneParentShare(age: number): number {
  if (age < 40) return 0.06;
  return age < 60 ? 0.12 : 0.34;
}

function singleStatus(random: Random, age: number): Person['marital'] {
  if (age < 30) return marital.single;
  if (age < 60) return random.chance(0.5) ? marital.single : marital.divorced;
  return random.chance(0.85) ? marital.widowed : marital.divorced;
}
