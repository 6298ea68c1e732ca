import type { Village } from './places.ts';
import { byRank, type Random } from './random.ts';

/** The part of a family's address below the kelurahan. */
export interface Address {
  readonly alamat: string;
  readonly no_rt: number;
  readonly no_rw: number;
  readonly dusun: string | null;
}

const drawStreet =
  byRank(`CIHIDEUNG|BALONG CIKURUBUK MITRA|BATIK TAWANG|BANTENG TENTARA|PELAJAR PASEH GALUNGGUNG CILEMBANG
  SUTISNA|SENJAYA CIMULU NAGARAWANGI AMPERA SILIWANGI CINEHEL PEMUDA LETNAN|HARUN MASHUDI GUBERNUR|SEWAKA TAMANSARI
  PERINTIS|KEMERDEKAAN BEBEDAHAN AWIPARI LEWO SUKALAYA DADAHA GUNUNG|SABEULAH PANUNGGAL TANUWIJAYA BKR MANONJAYA
  CIEUNTEUNG SAMBONG|JAYA ARGASARI PANGLAYUNGAN LEUWI|DAHU RAYA|PERMATA MERPATI KENANGA MELATI ANGGREK CEMPAKA`);

const drawHamlet =
  byRank(`CIGEUREUNG SINDANGGALIH BABAKAN|JAYA SUKAMAJU CIBEUREUM PASIRJATI GUNUNG|NANGKA CILOLOHAN SUKASARI
  PASANGGRAHAN BOJONG|KONENG CICANTEL LEUWIKIDANG KARANGANYAR CIBODAS NYANTONG SINDANGSARI BABAKAN|SIRNA PARAKAN|HONJE
  CIAWITALI SUKAHURIP MANGIN PASIRHUNI CIGADOG GOBRAS CIPARI SAMBONG LINGGASARI CIKUYA RANCABUNGUR CINTARAJA TONJONG
  WARUNG|JAMBU JATI|HURIP CIBANGUN NEGLASARI BUNIGEULIS CISALAK`);

const drawEstate =
  byRank(`BUMI|RESIK|INDAH KOTA|BARU SIRNAGALIH|PERMAI CISALAK|PERMAI GRIYA|MITRA|BATIK BARANANG|SIANG|INDAH
  ANDALUSIA|RESIDENCE MAYASARI|ASRI BUMI|KERSANAGARA LINGGASARI|ASRI BOJONG|ASIH PURI|KENCANA`);

/** An address in a village: hamlets (KP.) mostly, streets with a number in town, the odd housing estate or alley. */
export function drawAddress(random: Random, village: Village): Address {
  return {
    alamat: drawAlamat(random, village.isDesa).replaceAll('|', ' '),
    no_rt: Math.min(random.between(1, 9), random.between(1, 14)),
    no_rw: Math.min(random.between(1, 15), random.between(1, 22)),
    dusun: village.isDesa ? drawHamlet(random).replaceAll('|', ' ') : null,
  };
}

function drawAlamat(random: Random, isDesa: boolean): string {
  const kind = random.next();
  if (isDesa || kind < 0.5) return `KP. ${drawHamlet(random)}`;
  if (kind < 0.8) return `JL. ${drawStreet(random)} NO. ${random.between(1, 240)}`;
  if (kind < 0.87) return `GG. ${drawHamlet(random)} NO. ${random.between(1, 60)}`;
  return `PERUM ${drawEstate(random)} BLOK ${'ABCDEFGH'[random.below(8)]} NO. ${random.between(1, 48)}`;
}
