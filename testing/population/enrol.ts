import type { RegisteredFamily } from '../../src/register/index.ts';
import { drawAddress } from './addresses.ts';
import { describeMember, type Identity } from './describe-member.ts';
import type { Move } from './history.ts';
import { type Community, drawName } from './names.ts';
import type { Office } from './office.ts';
import { type Person, relations } from './person.ts';
import type { Village } from './places.ts';
import * as traits from './traits.ts';

/** NO_KK carries the day on which the card was first issued: SIAK's cards go back some 15 years. */
const CARD_DAYS = 5_400;

/** Gives a planned household its address, names, numbers and everything else that the register holds. */
export function enrol(office: Office, household: readonly Person[]): RegisteredFamily {
  const { random, places, numbers, dayOf } = office;
  const village = places.drawVillage(random);
  const address = drawAddress(random, village);
  const entered = random.between(1, CARD_DAYS);
  const community = traits.drawCommunity(random);
  const religion = traits.drawReligion(random, community);
  const move = drawMove(office);
  const identities = new Map<Person, Identity>();
  for (const person of everybody(household)) identities.set(person, identify(office, person, village, community));
  const { no_prop, no_kab, no_kec, no_kel, kode_pos } = village;
  return {
    no_kk: numbers.kk(village.district, dayOf(entered), entered),
    tgl_kk: dayOf(entered),
    ...address,
    kode_pos,
    no_prop,
    no_kab,
    no_kec,
    no_kel,
    members: household.map((person) => describeMember(office, person, identities, religion, move)),
  };
}

/** The household, and the parents its children name although they are on no card. */
function everybody(household: readonly Person[]): ReadonlySet<Person> {
  const all = new Set(household);
  for (const { mother, father } of household) {
    if (mother) all.add(mother);
    if (father) all.add(father);
  }
  return all;
}

/** Children are registered where the family lives; heads mostly, spouses often elsewhere. */
function identify(office: Office, person: Person, village: Village, family: Community): Identity {
  const { random, places, numbers, dayOf } = office;
  const isSpouse = person.relation === relations.wife || person.relation === relations.childInLaw;
  const community = isSpouse && random.chance(0.0015) ? 'foreign' : family;
  const origin = places.drawOrigin(random, village, localShare(person));
  const born = dayOf(person.born);
  const name = drawName(random, person.sex, Number(born.slice(0, 4)), community);
  const nik = person.registered ? numbers.nik(origin.district, born, person.born, person.sex) : null;
  return { name, community, origin, nik };
}

function localShare(person: Person): number {
  if (person.mother) return 0.98;
  if (person.relation === relations.wife || person.relation === relations.childInLaw) return 0.55;
  return 0.75;
}

/** 3 % of families have moved within the register's memory, from a village of the city or its neighbours. */
function drawMove({ random, places }: Office): Move | undefined {
  if (!random.chance(0.03)) return undefined;
  const village = places.drawVillage(random);
  return { daysAgo: random.between(20, 2_500), from: { ...village, ...drawAddress(random, village) } };
}
