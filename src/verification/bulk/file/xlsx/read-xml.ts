import { type GetAttributes, Parser } from 'saxen';
import { fileLimits } from '../limits.ts';
import { type FileRefusalCode, isRefused, type Refused, refuse } from '../refusals.ts';

/** A tag's attributes as they stand in the file. Read only where they are wanted: they cost most of the time. */
export type Attributes = () => Readonly<Record<string, string>>;

/** Whole texts are written in pieces too, so that the bound on a tag holds for them. */
const PIECE = 64 * 1024;

/** What a part of a workbook says, tag by tag, in local names. A refusal that it returns ends the reading. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): Refused | undefined;
  text(text: string): Refused | undefined;
  close(name: string): Refused | undefined;
}

/**
 * Reads XML that arrives in pieces. Refuses what no spreadsheet program writes: a DTD, entities beyond the five of XML,
 * hundreds of elements inside each other, tags without end.
 */
export class XmlReader {
  refused: Refused | undefined;
  readonly #handler: XmlHandler;
  readonly #parser = new Parser();
  #depth = 0;
  /** Characters since the last tag or text: the parser holds them and looks at them again with each piece. */
  #held = 0;
  #isFirst = true;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#parser
      .on('openTag', (name, attributes) => this.#open(name, attributes))
      .on('closeTag', (name) => this.#close(name))
      .on('text', (text) => this.#text(text))
      .on('cdata', (text) => this.#said(this.#handler.text(text)))
      .on('attention', () => this.#refuse('workbook_unsafe'))
      .on('error', () => this.#refuse('workbook_damaged'))
      .on('warn', () => this.#refuse('workbook_damaged'));
  }

  /** Reads on; false when nothing more is to be read. */
  write(piece: string): boolean {
    if (this.refused) return false;
    this.#held += piece.length;
    this.#parser.write(this.#isFirst ? piece.trimStart() : piece);
    this.#isFirst = this.#isFirst && piece.trim() === '';
    if (this.#held > fileLimits.xmlToken) this.#refuse('workbook_damaged');
    return this.refused === undefined;
  }

  /** Reads the whole of a text. */
  writeAll(text: string): void {
    for (let at = 0; at < text.length && !this.refused; at += PIECE) this.write(text.slice(at, at + PIECE));
    this.end();
  }

  /** Says that all pieces have been written. */
  end(): void {
    if (!this.refused) this.#parser.end();
  }

  #open(name: string, attributes: GetAttributes): void {
    this.#held = 0;
    if (this.refused) return;
    this.#depth++;
    if (this.#depth > fileLimits.xmlDepth) this.#refuse('workbook_damaged');
    else this.#said(this.#handler.open(localName(name), () => this.#attributesOf(attributes())));
  }

  #close(name: string): void {
    this.#held = 0;
    if (this.refused) return;
    this.#depth--;
    this.#said(this.#handler.close(localName(name)));
  }

  #text(text: string): void {
    this.#held = 0;
    if (this.refused) return;
    const decoded = text.includes('&') ? decodeEntities(text) : text;
    this.#said(isRefused(decoded) ? decoded : this.#handler.text(decoded));
  }

  #attributesOf(found: ReturnType<GetAttributes>): Readonly<Record<string, string>> {
    if (found) return found;
    this.#refuse('workbook_damaged');
    return {};
  }

  #said(refused: Refused | undefined): void {
    if (!refused || this.refused) return;
    this.refused = refused;
    this.#parser.stop();
  }

  #refuse(code: FileRefusalCode): void {
    this.#said(refuse(code));
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));?|&/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the entities that need no DTD; any other is one that a DTD would have to explain. */
export function decodeEntities(text: string): string | Refused {
  let refused = false;
  const decoded = text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    const said = code === undefined ? named[name ?? ''] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    refused ||= said === undefined || !whole.endsWith(';');
    return said ?? '';
  });
  return refused ? refuse('workbook_unsafe') : decoded;
}
