import type { Day } from '../../src/kernel/index.ts';
import type { RegisteredFamily } from '../../src/register/index.ts';
import { childOf, minor, persona, personaFamily, personaNik } from './persona.ts';

/**
 * People made by hand, for tests and the demo: nobody real, every NIK with a sequence from 9990 up. Everything that
 * happened to them happened before November 2021, so they stand in a demo of that day too.
 */
const day = (text: string) => text as Day;

/** Hendra's family: the ordinary case, and a name in which no title may be found. */
const hendra = persona(day('1980-05-12'), {
  nik: personaNik('327801', day('1980-05-12'), 1, 9990),
  nama_lgkp: 'HENDRA WIJAYA',
  jenis_klmin: 1,
  stat_hbkel: 1,
  nama_lgkp_ibu: 'EUIS ROHAYATI',
  nama_lgkp_ayah: 'MAMAN WIJAYA',
  pddk_akh: 8,
  jenis_pkrjn: 15,
  gol_darah: 4,
  akta_kwn: true,
  no_akta_kwn: '0117/023/VII/2008',
  tgl_kwn: day('2008-07-19'),
});

/** A long name: six words, 52 characters of the 60 allowed. */
const halimah = persona(day('1984-11-30'), {
  nik: personaNik('320524', day('1984-11-30'), 2, 9990),
  nama_lgkp: 'SITI NURHALIMAH KHOIRUNNISA AZZAHRA DEWI PERMATASARI',
  tmpt_lhr: 'GARUT',
  jenis_klmin: 2,
  stat_hbkel: 3,
  nama_lgkp_ibu: 'NENENG KOMARIAH',
  nama_lgkp_ayah: 'ENGKUS KUSNADI',
  pddk_akh: 7,
  akta_kwn: true,
  no_akta_kwn: '0117/023/VII/2008',
  tgl_kwn: day('2008-07-19'),
});

/** A child under 17, with linked parents and a birth certificate. */
const dimas = minor(day('2015-02-08'), {
  nik: personaNik('327801', day('2015-02-08'), 1, 9991),
  nama_lgkp: 'DIMAS PRATAMA WIJAYA',
  jenis_klmin: 1,
  stat_hbkel: 4,
  no_akta_lhr: '3278-LU-16022015-9990',
  tgl_akta_lhr: day('2015-02-16'),
  ...childOf(halimah, hendra),
});

/** Twins: same date, sex and district, so their NIKs differ in the sequence alone. */
const alya = minor(day('2010-09-17'), {
  nik: personaNik('327801', day('2010-09-17'), 2, 9992),
  nama_lgkp: 'ALYA SALSABILA WIJAYA',
  jenis_klmin: 2,
  stat_hbkel: 4,
  ...childOf(halimah, hendra),
});
const alia = minor(day('2010-09-17'), {
  nik: personaNik('327801', day('2010-09-17'), 2, 9993),
  nama_lgkp: 'ALIA SALSABILA WIJAYA',
  jenis_klmin: 2,
  stat_hbkel: 4,
  ...childOf(halimah, hendra),
});

/** A single name, from before two words were the rule; her husband has died and is still on the card. */
const sukarti = persona(day('1948-08-17'), {
  nik: personaNik('327803', day('1948-08-17'), 2, 9990),
  nama_lgkp: 'SUKARTI',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 4,
  pddk_akh: 3,
  nama_lgkp_ibu: 'ONAH',
  nama_lgkp_ayah: 'JAYA',
});
const karto = persona(day('1941-03-02'), {
  nik: personaNik('327803', day('1941-03-02'), 1, 9990),
  status: 'deceased',
  nama_lgkp: 'KARTO SUMARNA',
  jenis_klmin: 1,
  stat_hbkel: 11,
  pddk_akh: 3,
  jenis_pkrjn: 4,
  nama_lgkp_ibu: 'ITOH',
  nama_lgkp_ayah: 'SUMARNA',
  changes: [
    { event: 'death', valid_from: day('2019-06-21'), recorded_at: day('2019-07-02'), before: { status: 'active' } },
  ],
});

/** Neighbours with an apostrophe, and a hyphen, in their names. He moved in from another regency, which gave him another family card. */
const dedi = persona(day('1987-01-25'), {
  nik: personaNik('327808', day('1987-01-25'), 1, 9990),
  nama_lgkp: 'DEDI KURNIAWAN',
  jenis_klmin: 1,
  stat_hbkel: 1,
  jenis_pkrjn: 19,
  nama_lgkp_ibu: 'IMAS MASITOH',
  nama_lgkp_ayah: 'OMAN ROHMAN',
  alamat_sblm: 'KP. CIKUYA',
  changes: [
    {
      event: 'move',
      valid_from: day('2018-04-09'),
      recorded_at: day('2018-04-12'),
      before: {
        no_kk: '3206240104159990',
        alamat: 'KP. CIKUYA',
        no_rt: 2,
        no_rw: 5,
        no_prop: 32,
        no_kab: 6,
        no_kec: 24,
        no_kel: 2001,
      },
    },
  ],
});
const nuraini = persona(day('1990-12-05'), {
  nik: personaNik('327808', day('1990-12-05'), 2, 9990),
  nama_lgkp: "NUR'AINI MA'RUF",
  jenis_klmin: 2,
  stat_hbkel: 3,
  jenis_pkrjn: 65,
  pddk_akh: 8,
  nama_lgkp_ibu: "SITI SA'ADAH",
  nama_lgkp_ayah: "MA'RUF SOLIHIN",
});
const alfatih = minor(day('2018-10-03'), {
  nik: personaNik('327808', day('2018-10-03'), 1, 9990),
  nama_lgkp: 'MUHAMMAD AL-FATIH RAMADHAN',
  jenis_klmin: 1,
  stat_hbkel: 4,
  ...childOf(nuraini, dedi),
});

/** Inactive: has not been seen at the office for years. */
const yayan = persona(day('1976-02-29'), {
  nik: personaNik('327805', day('1976-02-29'), 1, 9990),
  status: 'inactive',
  nama_lgkp: 'YAYAN SOPIAN',
  jenis_klmin: 1,
  stat_hbkel: 1,
  status_kawin: 3,
  ektp_status: 2,
  nama_lgkp_ibu: 'CUCU CICIH',
  nama_lgkp_ayah: 'SOPIAN HIDAYAT',
  akta_crai: true,
  no_akta_crai: '3278-CR-11052013-9990',
  tgl_crai: day('2013-05-11'),
  changes: [
    {
      event: 'deactivation',
      valid_from: day('2020-01-06'),
      recorded_at: day('2020-01-06'),
      before: { status: 'active' },
    },
  ],
});

/** Rina has two records: the later one, from the regency next door, is marked as a duplicate. */
const rina = persona(day('1993-07-14'), {
  nik: personaNik('327802', day('1993-07-14'), 2, 9990),
  nama_lgkp: 'RINA MARLINA',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 1,
  jenis_pkrjn: 15,
  nama_lgkp_ibu: 'TITIN SUPARTINI',
  nama_lgkp_ayah: 'ENDANG SUHERMAN',
});
const rinaTwice = {
  ...rina,
  nik: personaNik('320624', day('1993-07-14'), 2, 9990),
  status: 'duplicate',
  stat_hbkel: 11,
  changes: [
    {
      event: 'duplication',
      valid_from: day('2021-02-18'),
      recorded_at: day('2021-02-18'),
      before: { status: 'active', duplicates: rina.nik },
    },
  ],
} as const;

/** His date of birth was corrected by a court; the NIK keeps the first one, 7 January for 1 July. */
const dadang = persona(day('1965-07-01'), {
  nik: personaNik('327804', day('1965-01-07'), 1, 9990),
  nama_lgkp: 'DADANG SUPRIATNA',
  jenis_klmin: 1,
  stat_hbkel: 1,
  jenis_pkrjn: 5,
  pddk_akh: 9,
  nama_lgkp_ibu: 'ENTIN ROHAENI',
  nama_lgkp_ayah: 'ADANG SUPRIATNA',
  changes: [
    {
      event: 'correction',
      valid_from: day('2016-11-21'),
      recorded_at: day('2016-12-01'),
      before: { tgl_lhr: '1965-01-07' },
    },
  ],
});

/**
 * Born in Nabire when its code still began with 91: a retired prefix. Catholic. Her birth certificate was revoked by a
 * court, and her KTP-el issued anew when it was lost.
 */
const maria = persona(day('1971-05-23'), {
  nik: personaNik('910401', day('1971-05-23'), 2, 9991),
  nama_lgkp: 'MARIA GORETI KUSUMA',
  tmpt_lhr: 'NABIRE',
  jenis_klmin: 2,
  stat_hbkel: 3,
  agama: 3,
  jenis_pkrjn: 74,
  pddk_akh: 7,
  nama_lgkp_ibu: 'AGNES KUSUMA',
  nama_lgkp_ayah: 'PETRUS KUSUMA',
  tgl_ektp: day('2019-02-11'),
  changes: [
    {
      event: 'revocation',
      valid_from: day('2017-10-03'),
      recorded_at: day('2017-10-09'),
      before: { akta_lhr: 'true', no_akta_lhr: '9104-LT-08061998-9990', tgl_akta_lhr: '1998-06-08' },
    },
    {
      event: 'reissue',
      valid_from: day('2019-02-11'),
      recorded_at: day('2019-02-11'),
      before: { tgl_ektp: '2014-05-12' },
    },
  ],
});

/** No date of birth on record (clients send 00-00-0000), no mother's name, no blood group. */
const onih = persona(null, {
  nik: personaNik('327807', day('1939-01-01'), 2, 9990),
  nama_lgkp: 'ONIH',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 4,
  pddk_akh: 1,
  gol_darah: null,
});

/** Names that hold what looks like a title (DRA, IR, H), and a dotted one from an older document. */
const drajat = persona(day('1958-10-10'), {
  nik: personaNik('327806', day('1958-10-10'), 1, 9990),
  nama_lgkp: 'DRAJAT SUHENDRA',
  jenis_klmin: 1,
  stat_hbkel: 1,
  jenis_pkrjn: 9,
  pddk_akh: 3,
  nama_lgkp_ibu: 'HALIMAH',
  nama_lgkp_ayah: 'IRSYAD',
});
const irma = persona(day('1962-12-12'), {
  nik: personaNik('327806', day('1962-12-12'), 2, 9990),
  nama_lgkp: 'HJ. IRMA HASANAH',
  jenis_klmin: 2,
  stat_hbkel: 3,
  pddk_akh: 3,
  nama_lgkp_ibu: 'UMI KULSUM',
  nama_lgkp_ayah: 'MOCH. HASAN',
});

/** A foreigner with a permit to stay, married into the city. */
const james = persona(day('1979-03-28'), {
  nik: personaNik('327810', day('1979-03-28'), 1, 9990),
  nama_lgkp: 'JAMES EDWARD BROWN',
  tmpt_lhr: 'LUAR NEGERI',
  jenis_klmin: 1,
  stat_hbkel: 11,
  agama: 2,
  kewarganegaraan: 'WNA',
  ektp_status: 4,
  nama_lgkp_ibu: 'MARY BROWN',
  nama_lgkp_ayah: 'EDWARD BROWN',
});
const yanti = persona(day('1985-06-06'), {
  nik: personaNik('327810', day('1985-06-06'), 2, 9990),
  nama_lgkp: 'YANTI SUSANTI',
  jenis_klmin: 2,
  stat_hbkel: 1,
  jenis_pkrjn: 84,
  nama_lgkp_ibu: 'EEN SUHAENI',
  nama_lgkp_ayah: 'UNDANG SAEPUDIN',
});

/** Other regencies: Kota Bandung, the regency of Tasikmalaya, Kota Banjar. */
const agus = persona(day('1988-08-08'), {
  nik: personaNik('327306', day('1988-08-08'), 1, 9990),
  nama_lgkp: 'AGUS SETIAWAN',
  tmpt_lhr: 'BANDUNG',
  jenis_klmin: 1,
  stat_hbkel: 1,
  status_kawin: 3,
  akta_kwn: true,
  no_akta_kwn: '0311/044/V/2012',
  tgl_kwn: day('2012-05-20'),
  akta_crai: true,
  no_akta_crai: '0519/AC/2017/9990',
  tgl_crai: day('2017-03-14'),
  nama_lgkp_ibu: 'LILIS SURYANI',
  nama_lgkp_ayah: 'ASEP SETIAWAN',
});
const ujang = persona(day('1969-04-21'), {
  nik: personaNik('320624', day('1969-04-21'), 1, 9990),
  nama_lgkp: 'UJANG SAEPULOH',
  jenis_klmin: 1,
  stat_hbkel: 1,
  jenis_pkrjn: 9,
  pddk_akh: 3,
  nama_lgkp_ibu: 'ENEH',
  nama_lgkp_ayah: 'SAEPULOH',
});
const wiwin = persona(day('1995-05-19'), {
  nik: personaNik('327902', day('1995-05-19'), 2, 9990),
  nama_lgkp: 'WIWIN WINARTI',
  tmpt_lhr: 'BANJAR',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 1,
  jenis_pkrjn: 73,
  pddk_akh: 7,
  nama_lgkp_ibu: 'TARSIH WINARTI',
  nama_lgkp_ayah: 'KOSIM',
});

/** Jayapura: NIK 9171024504889991 is odd and beyond 2^53, so a parser that goes through a double changes it. */
const yohana = persona(day('1988-04-05'), {
  nik: personaNik('917102', day('1988-04-05'), 2, 9991),
  nama_lgkp: 'YOHANA PAPUANA CONTOH',
  tmpt_lhr: 'JAYAPURA',
  jenis_klmin: 2,
  stat_hbkel: 1,
  status_kawin: 1,
  agama: 2,
  jenis_pkrjn: 15,
  pddk_akh: 8,
  gol_darah: 11,
  nama_lgkp_ibu: 'MARTHA CONTOH',
  nama_lgkp_ayah: 'YOSEF CONTOH',
});

/** Every persona by name. */
export const personas = {
  hendra,
  halimah,
  dimas,
  alya,
  alia,
  sukarti,
  karto,
  dedi,
  nuraini,
  alfatih,
  yayan,
  rina,
  rinaTwice,
  dadang,
  maria,
  onih,
  drajat,
  irma,
  james,
  yanti,
  agus,
  ujang,
  wiwin,
  yohana,
} as const;
export type PersonaName = keyof typeof personas;

/** The personas' families with their addresses, ready to be loaded in front of a generated population. */
export const personaFamilies: readonly RegisteredFamily[] = [
  personaFamily('3278011001', 9990, { alamat: 'JL. CIHIDEUNG BALONG NO. 12', no_rt: 3, no_rw: 7, kode_pos: 46121 }, [
    hendra,
    halimah,
    alya,
    alia,
    dimas,
  ]),
  personaFamily('3278031003', 9990, { alamat: 'GG. PASANGGRAHAN NO. 4', no_rt: 1, no_rw: 11, kode_pos: 46113 }, [
    sukarti,
    karto,
  ]),
  personaFamily('3278081005', 9990, { alamat: 'KP. CIPAWITRA', no_rt: 2, no_rw: 4, kode_pos: 46181 }, [
    dedi,
    nuraini,
    alfatih,
  ]),
  personaFamily('3278051004', 9990, { alamat: 'KP. URUG', no_rt: 5, no_rw: 2, kode_pos: 46182 }, [yayan]),
  personaFamily(
    '3278021003',
    9990,
    { alamat: 'PERUM SIRNAGALIH PERMAI BLOK C NO. 9', no_rt: 4, no_rw: 13, kode_pos: 46132 },
    [rina],
  ),
  personaFamily(
    '3206242001',
    9990,
    { alamat: 'KP. BABAKAN JAYA', no_rt: 1, no_rw: 3, dusun: 'SUKAMAJU', kode_pos: 46411 },
    [ujang, rinaTwice],
  ),
  personaFamily('3278041003', 9990, { alamat: 'JL. MASHUDI NO. 118', no_rt: 6, no_rw: 8, kode_pos: 46151 }, [
    dadang,
    maria,
  ]),
  personaFamily('3278071001', 9990, { alamat: 'KP. SUMELAP', no_rt: null, no_rw: null, kode_pos: null }, [onih]),
  personaFamily('3278061009', 9990, { alamat: 'KP. AWIPARI', no_rt: 10, no_rw: 10, kode_pos: 46196 }, [drajat, irma]),
  personaFamily('3278101003', 9990, { alamat: 'KP. SINGKUP', no_rt: 2, no_rw: 6, kode_pos: 46196 }, [yanti, james]),
  personaFamily('3273061001', 9990, { alamat: 'JL. PAJAJARAN NO. 77', no_rt: 9, no_rw: 1, kode_pos: 40171 }, [agus]),
  personaFamily('3279021001', 9990, { alamat: 'JL. LETNAN HARUN NO. 5', no_rt: 3, no_rw: 12, kode_pos: 46322 }, [
    wiwin,
  ]),
  personaFamily('9171021001', 9991, { alamat: 'JL. CENDERAWASIH NO. 31', no_rt: 2, no_rw: 9, kode_pos: 99221 }, [
    yohana,
  ]),
];
