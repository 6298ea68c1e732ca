import { composeNik, type Day, type Kk } from '../kernel/index.ts';
import type { RegisteredFamily, RegisteredMember } from '../register/index.ts';

/**
 * Sequence of every NIK of the sandbox. Real ones count up from 0001 and never get here, and populations that are made
 * end at 9989, so that a NIK of the sandbox is nobody's anywhere.
 */
export const SEQUENCE = 9_999;

/** Kecamatan Cihideung, Kota Tasikmalaya: where everybody of the sandbox was registered. */
export const DISTRICT = '327801';

/** What is said of a person; the rest is what most people have. */
type Facts = Pick<RegisteredMember, 'nama_lgkp' | 'jenis_klmin' | 'stat_hbkel'> & Partial<RegisteredMember>;

/** Makes a person, born on a day. */
export function person(born: string, facts: Facts): RegisteredMember {
  return {
    nik: composeNik(DISTRICT, born, facts.jenis_klmin === 1 ? 'L' : 'P', SEQUENCE),
    status: 'active',
    tmpt_lhr: 'TASIKMALAYA',
    tgl_lhr: born as Day,
    gol_darah: 13,
    agama: 1,
    status_kawin: 2,
    pddk_akh: 5,
    jenis_pkrjn: facts.jenis_klmin === 1 ? 15 : 2,
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
    tgl_ektp: '2016-05-23' as Day,
    kewarganegaraan: 'WNI',
    changes: [],
    ...facts,
  };
}

/** Makes a family in Kelurahan Yudanagara, with the card of a day. */
export function family(
  issued: string,
  address: Pick<RegisteredFamily, 'alamat' | 'no_rt' | 'no_rw'>,
  members: readonly RegisteredMember[],
): RegisteredFamily {
  const place = { no_prop: 32, no_kab: 78, no_kec: 1, no_kel: 1001, kode_pos: 46121, dusun: null };
  return { no_kk: cardNumber(issued), tgl_kk: issued as Day, ...address, ...place, members };
}

/** The number of a family card that was issued on a day. */
export function cardNumber(issued: string): Kk {
  return composeNik(DISTRICT, issued, 'L', SEQUENCE) as string as Kk;
}
