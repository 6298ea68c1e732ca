import type { ElementName } from '../../reference/index.ts';
import { agrees, differs, type Likeness } from './likeness.ts';
import { citiesWithNamesake, provinceNames, regenciesNamedKota } from './region-names.ts';
import { MAX_LETTERS, wordsOf } from './text/clean.ts';

/** A city (KOTA), a regency (KABUPATEN), or a name without its level. */
type Level = 'city' | 'regency' | 'bare';

interface Regency {
  readonly level: Level;
  /** Letters of the name without its level and spaces. */
  readonly name: string;
}

const prefixes: Partial<Record<ElementName, ReadonlySet<string>>> = {
  PROP_NAME: new Set(['PROV', 'PROVINSI', 'PROPINSI', 'PROP']),
  KEC_NAME: new Set(['KEC', 'KECAMATAN', 'DISTRIK']),
  KEL_NAME: new Set(['KEL', 'KELURAHAN', 'DESA', 'DS']),
};
const cityWords = new Set(['KOTA', 'KODYA', 'KOTAMADYA', 'KOTIP']);
const regencyWords = new Set(['KAB', 'KABUPATEN']);
const administrative = new Set(['ADM', 'ADMINISTRASI', 'ADMINISTRATIF']);

/** Compares names of provinces, regencies and cities, districts and villages with their prefixes folded. */
export function compareRegions(element: ElementName, registered: string, submitted: string): Likeness {
  if (submitted.length > MAX_LETTERS) return differs('unreadable');
  const [one, other] = [wordsOf(registered).map(inFull), wordsOf(submitted).map(inFull)];
  if (other.length === 0) return differs('unreadable');
  if (element === 'KAB_NAME') return compareRegencies(readRegency(one), readRegency(other));
  const known = prefixes[element] ?? new Set();
  const same = nameOf(element, one, known) === nameOf(element, other, known);
  return same ? agrees('equal') : differs('different');
}

/** The register writes cities with KOTA and regencies bare; a client's bare name is the city only if no regency has it. */
function compareRegencies(registered: Regency, submitted: Regency): Likeness {
  if (registered.name !== submitted.name) return differs('different');
  const meant = submitted.level === 'bare' && !citiesWithNamesake.has(submitted.name) ? registered : submitted;
  return isCity(registered) === isCity(meant) ? agrees('equal') : differs('level_differs');
}

function readRegency(words: readonly string[]): Regency {
  const first = words[0] ?? '';
  const level = cityWords.has(first) ? 'city' : regencyWords.has(first) ? 'regency' : 'bare';
  const name = (level === 'bare' ? words : words.slice(1)).filter((word) => !administrative.has(word)).join('');
  const partOfName = level === 'city' && regenciesNamedKota.has(name);
  return partOfName || name === '' ? { level: 'bare', name: words.join('') } : { level, name };
}

function isCity({ level }: Regency): boolean {
  return level === 'city';
}

function nameOf(element: ElementName, words: readonly string[], known: ReadonlySet<string>): string {
  const name = (words.length > 1 && known.has(words[0] ?? '') ? words.slice(1) : words).join('');
  return element === 'PROP_NAME' ? (provinceNames.get(name) ?? name) : name;
}

function inFull(word: string): string {
  return word === 'KEP' ? 'KEPULAUAN' : word;
}
