import { type Day, daysBetween } from '../../src/kernel/index.ts';
import type { RegisteredFamily, RegisteredMember } from '../../src/register/index.ts';
import type { Office } from './office.ts';
import { relations } from './person.ts';

/** One family in 155 has a member twice: with 3.2 members each, two residents in a thousand. */
const DOUBLED_FAMILIES = 1 / 155;

/** Second records are found some time within the last four years. */
const FOUND_DAYS = 1_460;

/**
 * Adds, to a few families, a second record of one of them: the same person under another NIK, given out elsewhere, which
 * the office has since marked as a duplicate; its history names the record that it doubles.
 */
export function doubleSomebody(office: Office, family: RegisteredFamily): RegisteredFamily {
  const { random } = office;
  if (!random.chance(DOUBLED_FAMILIES)) return family;
  const original = family.members[random.below(family.members.length)];
  if (original?.status !== 'active' || original.tgl_lhr === null) return family;
  return { ...family, members: [...family.members, double(office, original, original.tgl_lhr)] };
}

function double(office: Office, original: RegisteredMember, birth: Day): RegisteredMember {
  const { random, places, numbers, dayOf } = office;
  const born = daysBetween(birth, dayOf(0));
  const { district } = places.drawVillage(random);
  const found = random.between(1, Math.min(born, FOUND_DAYS));
  return {
    ...original,
    nik: numbers.nik(district, birth, born, original.jenis_klmin),
    status: 'duplicate',
    stat_hbkel: relations.other,
    changes: [
      {
        event: 'duplication',
        valid_from: dayOf(found),
        recorded_at: dayOf(found),
        before: { status: 'active', duplicates: original.nik },
      },
    ],
  };
}
