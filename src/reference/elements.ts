/** How an element's submitted value is compared with the register's. */
export type Comparison =
  | 'key'
  | 'exact'
  | 'name'
  | 'place'
  | 'address'
  | 'date'
  | 'region'
  | 'number'
  | 'code'
  | 'biometric'
  | 'none';

/** `protected` elements (UU 24/2013 art. 84) are only for security and law enforcement with written approval. */
export type Sensitivity = 'general' | 'sensitive' | 'protected';

/** One data element: what the register calls it, what the law says of it, and how it is compared and answered. */
interface ElementRow<Name extends string> {
  /** Stands for the element in log records; once given, never given again. */
  readonly no: number;
  /** As the register and the wire spell it. */
  readonly name: Name;
  readonly labelId: string;
  readonly labelEn: string;
  /** Number in UU 24/2013 art. 58(2); null for what the law does not number. */
  readonly lawNo: number | null;
  readonly compare: Comparison;
  readonly sensitivity: Sensitivity;
  /** Place in the wire's answer; null when the known clients do not place it. */
  readonly wireOrder: number | null;
}

function row<const Name extends string>(
  no: number,
  name: Name,
  labelId: string,
  labelEn: string,
  lawNo: number | null,
  compare: Comparison,
  sensitivity: Sensitivity,
  wireOrder: number | null = null,
): ElementRow<Name> {
  return { no, name, labelId, labelEn, lawNo, compare, sensitivity, wireOrder };
}

/** Every element, in the order of the register. */
export const elements = [
  row(1, 'NIK', 'NIK', 'Resident number', 2, 'key', 'general', 20),
  row(2, 'NO_KK', 'Nomor KK', 'Family card number', 1, 'exact', 'sensitive', 1),
  row(3, 'NAMA_LGKP', 'Nama lengkap', 'Full name', 3, 'name', 'general', 2),
  row(4, 'TMPT_LHR', 'Tempat lahir', 'Place of birth', 5, 'place', 'general', 3),
  row(5, 'TGL_LHR', 'Tanggal lahir', 'Date of birth', 6, 'date', 'sensitive', 4),
  row(6, 'PROP_NAME', 'Provinsi', 'Province', 19, 'region', 'general', 5),
  row(7, 'KAB_NAME', 'Kabupaten/Kota', 'Regency or city', 19, 'region', 'general', 6),
  row(8, 'KEC_NAME', 'Kecamatan', 'District', 19, 'region', 'general', 7),
  row(9, 'KEL_NAME', 'Kelurahan/Desa', 'Village', 19, 'region', 'general', 8),
  row(10, 'NO_RT', 'RT', 'Neighbourhood unit (RT)', 19, 'number', 'general', 9),
  row(11, 'NO_RW', 'RW', 'Community unit (RW)', 19, 'number', 'general', 10),
  row(12, 'ALAMAT', 'Alamat', 'Street address', 19, 'address', 'general', 11),
  row(13, 'NAMA_LGKP_IBU', 'Nama lengkap ibu', "Mother's full name", 15, 'name', 'sensitive', 12),
  row(14, 'STATUS_KAWIN', 'Status perkawinan', 'Marital status', 9, 'code', 'general', 13),
  row(15, 'JENIS_PKRJN', 'Jenis pekerjaan', 'Occupation', 13, 'code', 'general', 14),
  row(16, 'JENIS_KLMIN', 'Jenis kelamin', 'Sex', 4, 'code', 'general', 15),
  row(17, 'NO_PROP', 'Kode provinsi', 'Province code', 19, 'number', 'general', 16),
  row(18, 'NO_KAB', 'Kode kabupaten/kota', 'Regency code', 19, 'number', 'general', 17),
  row(19, 'NO_KEC', 'Kode kecamatan', 'District code', 19, 'number', 'general', 18),
  row(20, 'NO_KEL', 'Kode kelurahan/desa', 'Village code', 19, 'number', 'general', 19),
  row(21, 'DUSUN', 'Dusun', 'Hamlet', 19, 'address', 'general'),
  row(22, 'KODE_POS', 'Kode pos', 'Postal code', 19, 'number', 'general'),
  row(23, 'GOL_DARAH', 'Golongan darah', 'Blood group', 7, 'code', 'general'),
  row(24, 'AGAMA', 'Agama/kepercayaan', 'Religion or belief', 8, 'code', 'general'),
  row(25, 'STAT_HBKEL', 'Status hubungan dalam keluarga', 'Relation in the family', 10, 'code', 'general'),
  row(26, 'PDDK_AKH', 'Pendidikan terakhir', 'Highest education', 12, 'code', 'general'),
  row(27, 'NIK_IBU', 'NIK ibu', "Mother's NIK", 14, 'exact', 'sensitive'),
  row(28, 'NAMA_LGKP_AYAH', 'Nama lengkap ayah', "Father's full name", 17, 'name', 'sensitive'),
  row(29, 'NIK_AYAH', 'NIK ayah', "Father's NIK", 16, 'exact', 'sensitive'),
  row(30, 'ALAMAT_SBLM', 'Alamat sebelumnya', 'Previous address', 18, 'address', 'general'),
  row(31, 'AKTA_LHR', 'Kepemilikan akta kelahiran', 'Has a birth certificate', 20, 'code', 'general'),
  row(32, 'NO_AKTA_LHR', 'Nomor akta kelahiran', 'Birth certificate number', 21, 'exact', 'general'),
  row(33, 'AKTA_KWN', 'Kepemilikan akta perkawinan/buku nikah', 'Has a marriage certificate', 22, 'code', 'general'),
  row(34, 'NO_AKTA_KWN', 'Nomor akta perkawinan/buku nikah', 'Marriage certificate number', 23, 'exact', 'general'),
  row(35, 'TGL_KWN', 'Tanggal perkawinan', 'Date of marriage', 24, 'date', 'general'),
  row(36, 'AKTA_CRAI', 'Kepemilikan akta perceraian', 'Has a divorce certificate', 25, 'code', 'general'),
  row(37, 'NO_AKTA_CRAI', 'Nomor akta perceraian', 'Divorce certificate number', 26, 'exact', 'general'),
  row(38, 'TGL_CRAI', 'Tanggal perceraian', 'Date of divorce', 27, 'date', 'general'),
  row(39, 'EKTP_STATUS', 'Status KTP-el', 'KTP-el status', null, 'code', 'general'),
  row(40, 'KEWARGANEGARAAN', 'Kewarganegaraan', 'Citizenship', null, 'code', 'general'),
  row(41, 'PNYDNG_CCT', 'Cacat fisik dan/atau mental', 'Disability', 11, 'code', 'protected'),
  row(42, 'SIDIK_JARI', 'Sidik jari', 'Fingerprint', 28, 'biometric', 'protected'),
  row(43, 'IRIS', 'Iris mata', 'Iris', 29, 'biometric', 'protected'),
  row(44, 'TANDA_TANGAN', 'Tanda tangan', 'Signature', 30, 'biometric', 'protected'),
  row(45, 'AIB', 'Elemen data lain yang merupakan aib', 'Other shameful data', 31, 'none', 'protected'),
] as const;

export type Element = (typeof elements)[number];
/** An element as the register and the wire spell it, such as `NAMA_LGKP`. */
export type ElementName = Element['name'];

const byName = new Map<string, Element>(elements.map((element) => [element.name, element]));

/** The element of a name spelled as the register does; undefined when there is none. */
export function findElement(name: string): Element | undefined {
  return byName.get(name);
}

/** The element of a name that is known to exist. */
export function getElement(name: ElementName): Element {
  return byName.get(name) as Element;
}

const lastOnWire = elements.length + 1;

/** Elements as the wire orders them: those with a place of their own, the others in the table's order, NIK last. */
export const wireOrder: readonly Element[] = elements.toSorted((a, b) => placeOnWire(a) - placeOnWire(b));

/** NIK closes the answer, after elements that the known clients do not place (domain of the wire contract). */
function placeOnWire(element: Element): number {
  if (element.name === 'NIK') return 2 * lastOnWire;
  return element.wireOrder ?? lastOnWire + element.no;
}

/** True when the wire writes this element's answer with a score: `Sesuai (N)`. */
export function isScored(element: Element): boolean {
  return element.compare === 'name' || element.compare === 'place' || element.compare === 'address';
}
