import type { Entry } from 'yauzl';
import { fileLimits } from '../limits.ts';
import { isRefused, type Refused, refuse } from '../refusals.ts';
import { cellText } from './cell-text.ts';
import { readPart } from './open-zip.ts';
import { XmlReader } from './read-xml.ts';

const BLOCK_BYTES = 1024 * 1024;
const INDEX_TEXTS = 64 * 1024;

/**
 * The texts of a workbook that its cells refer to by number. Held as UTF-8 outside the heap with nine bytes a text
 * beside it, because Excel keeps every NIK and name of a million rows here: as strings they would take four times that.
 */
export class SharedTexts {
  readonly #blocks: Buffer[] = [];
  readonly #starts: Float64Array[] = [];
  #free = BLOCK_BYTES;
  #count = 0;
  #bytes = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** Adds a text; false when there are too many to hold. */
  add(text: string): boolean {
    const length = Buffer.byteLength(text);
    if (this.#free + length > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
      this.#free = 0;
    }
    this.#blocks.at(-1)?.write(text, this.#free);
    this.#note(((this.#blocks.length - 1) * BLOCK_BYTES + this.#free) * LENGTHS + length);
    this.#free += length;
    this.#bytes += length;
    return this.#count <= fileLimits.sharedTexts && this.#bytes <= fileLimits.sharedBytes;
  }

  /** The text of a number; undefined when there is none. */
  get(number: number): string | undefined {
    const noted = this.#starts[Math.floor(number / INDEX_TEXTS)]?.[number % INDEX_TEXTS];
    if (noted === undefined || number >= this.#count) return undefined;
    const length = noted % LENGTHS;
    const start = (noted - length) / LENGTHS;
    const from = start % BLOCK_BYTES;
    return this.#blocks[Math.floor(start / BLOCK_BYTES)]?.toString('utf8', from, from + length);
  }

  #note(place: number): void {
    if (this.#count % INDEX_TEXTS === 0) this.#starts.push(new Float64Array(INDEX_TEXTS));
    const index = this.#starts.at(-1);
    if (index) index[this.#count % INDEX_TEXTS] = place;
    this.#count++;
  }
}

/** A place and a length in one number: lengths stay below this, places below 2^28. */
const LENGTHS = 65_536;

/** Reads the shared texts; a workbook may have none. */
export async function readSharedTexts(path: string, part: Entry | undefined): Promise<SharedTexts | Refused> {
  const texts = new SharedTexts();
  if (!part) return texts;
  const xml = new XmlReader(collectInto(texts));
  for await (const piece of readPart(path, part, fileLimits.sheetBytes)) {
    if (isRefused(piece)) return piece;
    if (!xml.write(piece)) break;
  }
  xml.end();
  return xml.refused ?? texts;
}

/** A text is `<si><t>..</t></si>`, or several runs `<r><t>..</t></r>` in it; how it is pronounced (`rPh`) is left out. */
function collectInto(texts: SharedTexts): ConstructorParameters<typeof XmlReader>[0] {
  let text = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
      return undefined;
    },
    text(more) {
      if (isText) text += more;
      return text.length > fileLimits.cellCharacters ? tooLong() : undefined;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si' && !texts.add(cellText(text))) return refuse('too_many_texts');
      return undefined;
    },
  };
}

function tooLong(): Refused {
  return refuse('cell_too_long', { limit: fileLimits.cellCharacters });
}
