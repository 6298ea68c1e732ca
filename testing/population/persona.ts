import { composeNik, type Day, type Kk, type Nik } from '../../src/kernel/index.ts';
import type { RegisteredFamily, RegisteredMember } from '../../src/register/index.ts';

/** What is said of a persona; the rest follows from it or is what most people have. */
export interface PersonaFacts extends Partial<RegisteredMember> {
  readonly nik: Nik;
  readonly nama_lgkp: string;
  readonly jenis_klmin: 1 | 2;
  readonly stat_hbkel: number;
}

/** Fills in a persona. `born` is the date of birth, null where the register has none. */
export function persona(born: Day | null, facts: PersonaFacts): RegisteredMember {
  return {
    status: 'active',
    tmpt_lhr: 'TASIKMALAYA',
    tgl_lhr: born,
    gol_darah: 13,
    agama: 1,
    status_kawin: 2,
    pddk_akh: 5,
    jenis_pkrjn: facts.jenis_klmin === 1 ? 88 : 2,
    pnydng_cct: 7,
    nik_ibu: null,
    nama_lgkp_ibu: null,
    nik_ayah: null,
    nama_lgkp_ayah: null,
    alamat_sblm: null,
    akta_lhr: false,
    no_akta_lhr: null,
    tgl_akta_lhr: null,
    akta_kwn: false,
    no_akta_kwn: null,
    tgl_kwn: null,
    akta_crai: false,
    no_akta_crai: null,
    tgl_crai: null,
    ektp_status: 5,
    tgl_ektp: '2014-05-12' as Day,
    kewarganegaraan: 'WNI',
    changes: [],
    ...facts,
  };
}

/** What a child has whatever its family: unmarried, at school or too young for it, without a KTP-el. */
export function minor(born: Day, facts: PersonaFacts): RegisteredMember {
  const atSchool = born < '2015-07-01';
  return persona(born, {
    status_kawin: 1,
    pddk_akh: atSchool ? 2 : 1,
    jenis_pkrjn: atSchool ? 3 : 1,
    ektp_status: 1,
    tgl_ektp: null,
    akta_lhr: true,
    ...facts,
  });
}

/** Links a child's row to its parents' rows. */
export function childOf(mother: RegisteredMember, father: RegisteredMember) {
  return {
    nik_ibu: mother.nik,
    nama_lgkp_ibu: mother.nama_lgkp,
    nik_ayah: father.nik,
    nama_lgkp_ayah: father.nama_lgkp,
  };
}

/** The NIK of a persona: sequences from 9990 up, which the generator never gives out. */
export function personaNik(district: string, born: Day, sex: 1 | 2, sequence: number): Nik {
  return composeNik(district, born, sex === 1 ? 'L' : 'P', sequence);
}

/** A family living in a village, given by its ten digits. The card was issued on a day of 2012. */
export function personaFamily(
  village: string,
  card: number,
  address: Pick<RegisteredFamily, 'alamat' | 'no_rt' | 'no_rw' | 'kode_pos'> & { readonly dusun?: string },
  members: readonly RegisteredMember[],
): RegisteredFamily {
  const [no_prop, no_kab, no_kec, no_kel] = [
    village.slice(0, 2),
    village.slice(2, 4),
    village.slice(4, 6),
    village.slice(6),
  ];
  const issued = '2012-03-14' as Day;
  return {
    no_kk: composeNik(village.slice(0, 6), issued, 'L', card) as string as Kk,
    tgl_kk: issued,
    dusun: null,
    ...address,
    no_prop: Number(no_prop),
    no_kab: Number(no_kab),
    no_kec: Number(no_kec),
    no_kel: Number(no_kel),
    members,
  };
}
