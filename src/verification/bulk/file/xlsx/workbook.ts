import type { Entry } from 'yauzl';
import { isRefused, type Refused, refuse } from '../refusals.ts';
import { type Parts, readWholePart } from './open-zip.ts';
import { type Attributes, decodeEntities, XmlReader } from './read-xml.ts';

/** A sheet of a workbook, and what its numbers mean. */
export interface Sheet {
  readonly name: string;
  readonly part: Entry;
  /** Days count from 1904 (Excel for Macintosh of old) instead of 1900. */
  readonly from1904: boolean;
}

interface Named {
  readonly name: string;
  readonly relation: string;
  readonly isVisible: boolean;
}

/** The path of the part that lists the sheets; every program writes it there. */
export const WORKBOOK = 'xl/workbook.xml';

/** The sheet of a name (as on its tab), or the first visible one. */
export async function findSheet(path: string, parts: Parts, name: string | undefined): Promise<Sheet | Refused> {
  const relations = await readRelations(path, parts);
  if (isRefused(relations)) return relations;
  const sheets: Named[] = [];
  let from1904 = false;
  const refused = await readTags(path, parts.get(WORKBOOK), (tag, attributes) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
    if (tag === 'sheet') sheets.push(namedOf(attributes()));
  });
  if (refused) return refused;
  const candidates = sheets.filter(({ relation }) => relations.has(relation));
  const found = name === undefined ? candidates.find((sheet) => sheet.isVisible) : byName(candidates, name);
  if (!found) return refuse('sheet_missing');
  const part = parts.get(relations.get(found.relation) ?? '');
  return part ? { name: found.name, part, from1904 } : refuse('workbook_damaged');
}

/** Reads the opening tags of a small part. */
export async function readTags(
  path: string,
  part: Entry | undefined,
  onTag: (name: string, attributes: Attributes) => void,
): Promise<Refused | undefined> {
  if (!part) return refuse('workbook_damaged');
  const text = await readWholePart(path, part);
  if (isRefused(text)) return text;
  const xml = new XmlReader({
    open: (name, attributes) => void onTag(name, attributes),
    text: () => undefined,
    close: () => undefined,
  });
  xml.writeAll(text);
  return xml.refused;
}

/** Paths of the workbook's worksheets by the ids that it calls them by. */
async function readRelations(path: string, parts: Parts): Promise<ReadonlyMap<string, string> | Refused> {
  const relations = new Map<string, string>();
  const refused = await readTags(path, parts.get('xl/_rels/workbook.xml.rels'), (tag, attributes) => {
    if (tag !== 'Relationship') return;
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
    if (type.endsWith('/worksheet')) relations.set(id, pathOf(target));
  });
  return refused ?? relations;
}

function pathOf(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path.replaceAll('/./', '/').toLowerCase();
}

function namedOf(attributes: Readonly<Record<string, string>>): Named {
  const relation = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
  const name = decodeEntities(attributes.name ?? '');
  return {
    name: isRefused(name) ? '' : name,
    relation: attributes[relation] ?? '',
    isVisible: attributes.state === undefined || attributes.state === 'visible',
  };
}

/** Excel takes two sheets whose names differ by case for the same. */
function byName(sheets: readonly Named[], name: string): Named | undefined {
  const wanted = name.trim().toLowerCase();
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}
