import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a workbook holds; what is left out is as plain as can be. XML as it stands in the file. */
export interface WorkbookPlan {
  /** What stands inside `<sheetData>` of the only sheet. */
  readonly rows?: string;
  /** What stands inside `<sst>`; none: there is no such part. */
  readonly shared?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  /** What stands inside `<workbook>`. */
  readonly workbook?: string;
  /** Any part by path, in place of or beside those above; null leaves it out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
  /** False: parts stand in the file as they are. */
  readonly compress?: boolean;
}

/** The bytes of an .xlsx. */
export function makeWorkbook(plan: WorkbookPlan): Promise<Buffer> {
  const parts: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${plan.workbook ?? '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>'}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[1, 2, 3].map(relationship).join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': makeSheet(plan.rows ?? ''),
    'xl/sharedStrings.xml': plan.shared === undefined ? null : `<sst xmlns="${MAIN}">${plan.shared}</sst>`,
    'xl/styles.xml': plan.styles === undefined ? null : `<styleSheet xmlns="${MAIN}">${plan.styles}</styleSheet>`,
    ...plan.parts,
  };
  return makeZip(parts, plan.compress);
}

/** A sheet's XML around its rows. */
export function makeSheet(rows: string): string {
  return `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of cells, each as it stands in the file, such as `<c t="b"><v>1</v></c>`. */
export function makeRow(...cells: readonly string[]): string {
  return `<row>${cells.join('')}</row>`;
}

/** A cell of text that stands in the cell itself. */
export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** The bytes of a zip with parts by path. */
export async function makeZip(
  parts: Readonly<Record<string, string | Buffer | null>>,
  compress = true,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) {
    if (content !== null) zip.addBuffer(Buffer.from(content), path, { mtime: new Date(0), compress });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function relationship(number: number): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
}
