import type { Day, Kk, Nik } from '../kernel/index.ts';

/** What a resident's record is worth: only `active` is verified; the others are answered with a code of their own. */
export type ResidentStatus = 'active' | 'deceased' | 'inactive' | 'duplicate';

/** What a record held before something happened to the person. */
export interface RegisteredChange {
  readonly event:
    | 'move'
    | 'marriage'
    | 'divorce'
    | 'death'
    | 'correction'
    | 'deactivation'
    | 'duplication'
    | 'reissue'
    | 'revocation';
  /** The event's day: up to it, `before` was true. */
  readonly valid_from: Day;
  /** The day on which the office wrote it down. */
  readonly recorded_at: Day;
  /** The columns that changed, with the values they had. */
  readonly before: Readonly<Record<string, string | number | null>>;
}

/** One resident as the register's table holds them, without NO_KK, which the family says. Codes as in `reference`. */
export interface RegisteredMember {
  readonly nik: Nik;
  readonly status: ResidentStatus;
  readonly nama_lgkp: string;
  readonly tmpt_lhr: string;
  readonly tgl_lhr: Day | null;
  readonly jenis_klmin: 1 | 2;
  readonly gol_darah: number | null;
  readonly agama: number | null;
  readonly status_kawin: number | null;
  readonly stat_hbkel: number | null;
  readonly pddk_akh: number | null;
  readonly jenis_pkrjn: number | null;
  readonly pnydng_cct: number | null;
  readonly nik_ibu: Nik | null;
  readonly nama_lgkp_ibu: string | null;
  readonly nik_ayah: Nik | null;
  readonly nama_lgkp_ayah: string | null;
  readonly alamat_sblm: string | null;
  readonly akta_lhr: boolean | null;
  readonly no_akta_lhr: string | null;
  /** The day on which the birth certificate was issued. */
  readonly tgl_akta_lhr: Day | null;
  readonly akta_kwn: boolean | null;
  readonly no_akta_kwn: string | null;
  readonly tgl_kwn: Day | null;
  readonly akta_crai: boolean | null;
  readonly no_akta_crai: string | null;
  readonly tgl_crai: Day | null;
  readonly ektp_status: number | null;
  /** The day on which the KTP-el in force was issued. */
  readonly tgl_ektp: Day | null;
  readonly kewarganegaraan: 'WNI' | 'WNA';
  /** From the earliest to the latest; `change_no` counts them from 1. */
  readonly changes: readonly RegisteredChange[];
}

/** One family (DATA_KELUARGA), which holds the address, and its members. */
export interface RegisteredFamily {
  readonly no_kk: Kk;
  /** The day on which the family card in force was issued: a later one than its number tells when it was issued anew. */
  readonly tgl_kk: Day | null;
  readonly alamat: string;
  readonly no_rt: number | null;
  readonly no_rw: number | null;
  readonly dusun: string | null;
  readonly kode_pos: number | null;
  readonly no_prop: number;
  readonly no_kab: number;
  readonly no_kec: number;
  readonly no_kel: number;
  readonly members: readonly RegisteredMember[];
}
