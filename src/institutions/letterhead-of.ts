import { regionNames } from '../reference/index.ts';
import type { Letterhead, Office } from './model.ts';

/** Stands on a paper where nobody has entered what belongs there: room to write it in by hand. */
export const TO_FILL_IN = '.'.repeat(16);

/** A text, or room to write it in. */
export const orToFillIn = (text: string | null | undefined): string => text?.trim() || TO_FILL_IN;

/** An office's letterhead as papers print it: kop, and where its letters are dated. */
export function letterheadOf({ officeCode, name, government, address, contact }: Office & Letterhead) {
  return {
    officeCode,
    government: orToFillIn(government),
    office: name,
    address: [orToFillIn(address)],
    contact: contact.trim() === '' ? [] : [contact],
    place: placeOf(officeCode),
  };
}

/** Ditjen Dukcapil is in Jakarta. The seats of provinces are in no table here. */
function placeOf(officeCode: string): string {
  if (officeCode === '00') return 'Jakarta';
  return officeCode.length === 4 ? (regionOfOffice(officeCode)?.name ?? TO_FILL_IN) : TO_FILL_IN;
}

/**
 * The region that an office is of, by its plain name, and who leads it (gubernur, bupati, wali kota); undefined for
 * Ditjen Dukcapil, and for a code that the tables do not know.
 */
export function regionOfOffice(officeCode: string): { readonly name: string; readonly head: string } | undefined {
  const [province, regency] = [officeCode.slice(0, 2), officeCode.slice(2)];
  const { PROP_NAME, KAB_NAME } = regionNames(Number(province), Number(regency), 0, 0);
  const known = regency === '' ? PROP_NAME : KAB_NAME;
  if (!known) return undefined;
  const name = inTitleCase(known.replace(/^KOTA /, ''));
  // Codes of cities begin at 71 (Permendagri on codes of regions).
  const leads = regency === '' ? 'Gubernur' : Number(regency) >= 71 ? 'Wali Kota' : 'Bupati';
  return { name, head: `${leads} ${name}` };
}

/** `DKI JAKARTA` keeps its abbreviation; `TASIKMALAYA` is Tasikmalaya. */
function inTitleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s(/-])\p{L}/gu, (first) => first.toUpperCase())
    .replace(/\b(Dki|Di)\b/g, (short) => short.toUpperCase());
}
