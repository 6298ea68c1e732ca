import type { Nik } from '../../src/kernel/index.ts';
import type { RegisteredMember } from '../../src/register/index.ts';
import { YEAR } from './calendar.ts';
import { drawCertificates } from './certificates.ts';
import { drawHistory, type Move } from './history.ts';
import { type Community, drawName } from './names.ts';
import type { Office } from './office.ts';
import { type Person, relations, years } from './person.ts';
import type { Origin } from './places.ts';
import type { Random } from './random.ts';
import * as traits from './traits.ts';

/** Who a person of the plan became: kept while the family is written, so that children can name their parents. */
export interface Identity {
  readonly name: string;
  readonly community: Community;
  readonly origin: Origin;
  readonly nik: Nik | null;
}

/** How many children's rows carry their parents' NIKs; the others name them only. */
const LINKED_PARENTS = 0.95;

/** About 1 % of all residents: adults other than the head who have not recorded, moved abroad or lost touch. */
const INACTIVE_SHARE = 0.025;

/** A planned person as the register holds them: everything but the family's address. */
export function describeMember(
  office: Office,
  person: Person,
  identities: ReadonlyMap<Person, Identity>,
  religion: number,
  move: Move | undefined,
): RegisteredMember {
  const { random, dayOf } = office;
  const { name, community, origin, nik } = identities.get(person) as Identity;
  const birth = dayOf(person.born);
  const birthYear = Number(birth.slice(0, 4));
  const age = years(person.born - (person.died ?? 0));
  const status = statusOf(random, person, age);
  const tmpt_lhr = community === 'foreign' ? 'LUAR NEGERI' : origin.birthplace;
  const education = traits.drawEducation(random, age, birthYear);
  const parents = parentsOf(random, person, identities, birthYear, community);
  const certificates = drawCertificates(random, person, origin.district.slice(0, 4), religion === 1, dayOf);
  // Drawn in this order, so that the same seed goes on making the same people.
  const gol_darah = traits.drawBloodGroup(random);
  const jenis_pkrjn = traits.drawOccupation(random, age, person.sex, education);
  const pnydng_cct = traits.drawDisability(random);
  const ektp_status = traits.drawEktpStatus(random, age);
  // Written out, because with these two spread the rate falls from 117,000 to 72,000 residents a second.
  return {
    nik: nik as Nik,
    status,
    nama_lgkp: name,
    tmpt_lhr,
    tgl_lhr: birth,
    jenis_klmin: person.sex,
    gol_darah,
    agama: religion,
    status_kawin: person.marital,
    stat_hbkel: person.relation,
    pddk_akh: education,
    jenis_pkrjn,
    pnydng_cct,
    nik_ibu: parents.nik_ibu,
    nama_lgkp_ibu: parents.nama_lgkp_ibu,
    nik_ayah: parents.nik_ayah,
    nama_lgkp_ayah: parents.nama_lgkp_ayah,
    alamat_sblm: move && move.daysAgo < person.born ? move.from.alamat : null,
    akta_lhr: certificates.akta_lhr,
    no_akta_lhr: certificates.no_akta_lhr,
    tgl_akta_lhr: certificates.tgl_akta_lhr,
    akta_kwn: certificates.akta_kwn,
    no_akta_kwn: certificates.no_akta_kwn,
    tgl_kwn: certificates.tgl_kwn,
    akta_crai: certificates.akta_crai,
    no_akta_crai: certificates.no_akta_crai,
    tgl_crai: certificates.tgl_crai,
    ektp_status,
    tgl_ektp: ektp_status === traits.PRINTED ? dayOf(cardAge(person)) : null,
    kewarganegaraan: community === 'foreign' ? 'WNA' : 'WNI',
    changes: drawHistory(random, person, { status, nama_lgkp: name, tmpt_lhr }, move, dayOf),
  };
}

/** KTP-el have been printed for some nine years here; before that nobody had one. */
const KTP_EL_DAYS = 3_300;

/** How many days ago the KTP-el was printed: within some weeks of coming of age, and not drawn, which would change everybody. */
function cardAge({ born, died = 0 }: Person): number {
  const grown = born - Math.round(17 * YEAR);
  return Math.max(died, Math.min(grown, KTP_EL_DAYS) - (born % 60), 0);
}

type Parents = Pick<RegisteredMember, 'nik_ibu' | 'nama_lgkp_ibu' | 'nik_ayah' | 'nama_lgkp_ayah'>;

/** Parents on the card are named as they are; others, a generation older, get names of their time and no NIK. */
function parentsOf(
  random: Random,
  person: Person,
  identities: ReadonlyMap<Person, Identity>,
  birthYear: number,
  community: Community,
): Parents {
  const mother = person.mother && identities.get(person.mother);
  const father = person.father && identities.get(person.father);
  const linked = random.chance(LINKED_PARENTS);
  return {
    nik_ibu: linked ? (mother?.nik ?? null) : null,
    nama_lgkp_ibu: mother?.name ?? drawName(random, 2, birthYear - 25, community),
    nik_ayah: linked ? (father?.nik ?? null) : null,
    nama_lgkp_ayah: father?.name ?? drawName(random, 1, birthYear - 29, community),
  };
}

function statusOf(random: Random, person: Person, age: number): RegisteredMember['status'] {
  if (person.died !== undefined) return 'deceased';
  if (age < 20 || person.relation === relations.head) return 'active';
  return random.chance(INACTIVE_SHARE) ? 'inactive' : 'active';
}
