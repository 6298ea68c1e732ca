import type { Draw } from './draw.ts';

/** An address by its parts, so that each can be written in several ways. */
export interface Address {
  readonly kind: 'JALAN' | 'GANG' | 'KAMPUNG' | 'PERUMAHAN' | 'DUSUN';
  readonly name: string;
  /** Letter and number, for estates. */
  readonly block: string;
  /** 0 for none. */
  readonly house: number;
  /** Behind the house number: A, B or nothing. */
  readonly letter: string;
  readonly rt: number;
  readonly rw: number;
}

const list = (names: string) => names.split(/\s+/).map((name) => name.replaceAll('+', ' '));

const names = {
  JALAN:
    list(`CIHIDEUNG MERDEKA SILIWANGI SUTISNA+SENJAYA LETNAN+HARUN PAHLAWAN TENTARA+PELAJAR PADAYUNGAN MAYOR+UTARYA GALUNGGUNG
    VETERAN CIKURUBUK BEBEDILAN GUNUNG+SABEULAH DR+SUKARJO R+IKIK+WIRADIKARTA JENDERAL+SUDIRMAN AHMAD+YANI DIPONEGORO GATOT+SUBROTO
    H+AGUS+SALIM KH+ZAINAL+MUSTOFA IMAM+BONJOL TEUKU+UMAR HASANUDDIN KAPTEN+TENDEAN LETJEN+SUPRAPTO MT+HARYONO PEMUDA KARTINI
    DEWI+SARTIKA OTTO+ISKANDARDINATA PERINTIS+KEMERDEKAAN RAYA+CIAWI ANGGREK MELATI CEMPAKA`),
  GANG: list(
    'MAWAR MELATI KENANGA SWADAYA HAJI+OMAN MASJID MUSHOLA SAWO RAMBUTAN DELIMA BUNTU CEMARA NUSA+INDAH MESJID+NURUL+IMAN',
  ),
  KAMPUNG:
    list(`SUKAMAJU CIBURUY SINDANGKASIH LEUWIMALANG NEGLASARI BABAKAN+KALANGSARI PANYINGKIRAN GUNUNG+TANDALA SUKASARI
    CIGEUREUNG BOJONG+KONENG SINDANG+PALAY CIKALANG LEUWI+DAHU RANCABANGO CIKADONGDONG PASIR+HUNI BABAKAN+SALAWU`),
  DUSUN: list(
    'KRAJAN SUMBERJO WONOSARI KARANGREJO NGEMPLAK TAMBAKREJO KALIANGET SIDOMULYO BANJARAN MLATI+WETAN NGADIROJO',
  ),
  PERUMAHAN:
    list(`GRIYA+ASRI BUMI+RESIK+INDAH KOTA+BARU SIRNAGALIH+PERMAI CISALAK+INDAH TAMAN+SARI+ENDAH PONDOK+INDAH BUKIT+CEMARA
    GRIYA+MITRA+BATIK PURI+KENCANA ANDALUSIA+RESIDENCE VILLA+MUTIARA`),
} as const;

const kinds = ['JALAN', 'JALAN', 'JALAN', 'GANG', 'KAMPUNG', 'KAMPUNG', 'DUSUN', 'PERUMAHAN'] as const;

/** An address. Hamlets have no house numbers, one house in eight a letter. */
export function drawAddress(draw: Draw): Address {
  const kind = draw.of(kinds);
  const numbered = kind !== 'KAMPUNG' && kind !== 'DUSUN';
  return {
    kind,
    name: draw.of(names[kind]),
    block: `${draw.of([...'ABCDEF'])}${1 + draw.below(12)}`,
    house: numbered ? 1 + draw.below(180) : 0,
    letter: numbered && draw.below(8) === 0 ? draw.of(['A', 'B']) : '',
    rt: 1 + draw.below(8),
    rw: 1 + draw.below(14),
  };
}

/** Another name of the same kind of address. */
export function otherStreet(draw: Draw, { kind, name }: Address): string {
  return draw.of(names[kind].filter((other) => other !== name));
}
