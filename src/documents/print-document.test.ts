import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardData, markupName, ordinaryData, printContext, readPdf, squash } from '../../testing/documents/index.ts';
import { type Day, isFault, parseDay, type Uuid } from '../kernel/index.ts';
import { elements, findElement } from '../reference/index.ts';
import { PRINTABLE } from './check-printable.ts';
import { groupDigest } from './document-digest.ts';
import { type PrintedData, type PrintedKind, printDocument, printedKinds } from './index.ts';
import { spellDay, writeDay } from './spell-day.ts';
import { methodWords, purposeWords, sanctionWords } from './words.ts';

const kinds = Object.keys(printedKinds) as PrintedKind[];
const blankForm = { number: null, date: '2026-09-01' as Day, application: null };

function print<Kind extends PrintedKind>(kind: Kind, data: PrintedData[Kind] = ordinaryData[kind], change = {}) {
  return printDocument(kind, data, { ...printContext, ...change });
}

/** Everything that a document's data says, as it must stand on paper. */
function* saidBy(value: unknown): Generator<string> {
  if (typeof value === 'string') yield squash(wordOf(value));
  if (typeof value === 'number') yield value.toLocaleString('id-ID');
  if (value !== null && typeof value === 'object') for (const each of Object.values(value)) yield* saidBy(each);
}

function wordOf(text: string): string {
  const day = parseDay(text);
  const words: Readonly<Record<string, string>> = {
    ...methodWords,
    ...purposeWords,
    ...sanctionWords,
    match: 'Sesuai / tidak sesuai',
  };
  return day ? writeDay(day) : (findElement(text)?.labelId ?? words[text] ?? text);
}

/** Page feet are taken out, because a sentence may go on behind one. */
function bodyOf(pages: readonly string[], digest: string): string {
  const foot = squash(`Periksa keaslian dokumen ini: pindai kode QR, atau ketik kode berikut di
    ${printContext.publicUrl}/dokumen ${groupDigest(digest)} Halaman`);
  return pages.map((page) => page.split(foot)[0] ?? '').join('');
}

const documents = kinds.flatMap((kind) => [
  ['ordinary', kind, ordinaryData] as const,
  ['hard', kind, hardData] as const,
]);

describe.each(documents)('an %s %s', (_, kind, data) => {
  const printed = print(kind, data[kind] as never);
  const { pages, info, fonts } = readPdf(printed.pdf);

  it('says all that it was given, letter by letter', () => {
    // Deeds spell the day that they are of.
    const body = bodyOf(pages, printed.digest)
      .replace(squash(spellDay(printed.date)), squash(writeDay(printed.date)))
      .toLowerCase();
    const missing = [...saidBy(data[kind])].filter((text) => !isIn(body, text.toLowerCase()));
    expect(missing).toEqual([]);
  });

  it('counts its pages and has its code at every foot', () => {
    expect(info.Pages).toBe(String(pages.length));
    pages.forEach((page, at) => {
      expect(page).toContain(`Halaman${at + 1}dari${pages.length}`);
      expect(page).toContain(squash(groupDigest(printed.digest)));
    });
  });

  it('is an A4 file that screen readers can read, with its fonts inside', () => {
    expect(info).toMatchObject({ Title: printed.title, Tagged: 'yes', 'Page size': '595.276 x 841.89 pts (A4)' });
    expect(printed.pdf.includes('/Lang (id-ID)')).toBe(true);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatchObject({ name: expect.stringMatching(/Inter/), isEmbedded: true });
  });
});

/** A text may go on behind the end of a page, where the head of a table comes between: then it is there in pieces. */
function isIn(body: string, text: string, pieces = 3): boolean {
  if (body.includes(text)) return true;
  if (pieces === 1) return false;
  const length = Array.from(text, (_, at) => at).findLast((at) => at > 0 && body.includes(text.slice(0, at))) ?? 0;
  return length >= 8 && isIn(body, text.slice(length), pieces - 1);
}

describe('a form of application', () => {
  it('that is blank has every element, method and purpose to choose from, and nobody’s name', () => {
    const { pages } = readPdf(print('application_form', blankForm).pdf);
    const text = pages.join('');
    const labels = [
      ...elements.map(({ labelId }) => labelId),
      ...Object.values(methodWords),
      ...Object.values(purposeWords),
    ];
    for (const label of labels) expect(text).toContain(squash(label));
    expect(text).not.toContain('✓');
    expect(pages.length).toBe(2);
  });

  it('that is filled has as many ticks as things were chosen', () => {
    const text = readPdf(print('application_form').pdf).pages.join('');
    const { elements: chosen = [], methods = [] } = ordinaryData.application_form.application ?? {};
    expect(text.split('✓').length - 1).toBe(chosen.length + methods.length + 1);
  });
});

describe('a technical guideline', () => {
  it('repeats the head of its table on every page, for many rights in several tables', () => {
    const { pages } = readPdf(print('technical_guideline', hardData.technical_guideline).pdf);
    const withElements = pages.filter((page) => page.includes('No.Elemendata'));
    expect(withElements.length).toBeGreaterThan(1);
    for (const heads of ['No.ElemendataABCDEFGH', 'No.ElemendataIJK']) expect(pages.join('')).toContain(heads);
    const withNetworks = pages.filter((page) => page.includes('2001:db8:abcd:'));
    for (const page of withNetworks) expect(page).toContain('No.HakJaringan(CIDR)Keterangan');
  });
});

describe('printing again', () => {
  it.each(kinds)('gives the same %s, byte for byte', (kind) => {
    const [one, two] = [print(kind), print(kind)];
    expect(two.digest).toBe(one.digest);
    expect(two.pdf.equals(one.pdf)).toBe(true);
    expect(two.pdfSha256).toEqual(one.pdfSha256);
  });

  it('gives another digest when anything is different: a word, the letterhead, the id, the address', () => {
    const { digest } = print('warning_letter');
    const others = [
      print('warning_letter', { ...ordinaryData.warning_letter, consequence: 'x' }),
      print('warning_letter', undefined, { letterhead: { ...printContext.letterhead, place: 'Lain' } }),
      print('warning_letter', undefined, { documentId: '0199a3c2-7b1e-7000-8000-000000000002' as Uuid }),
      print('warning_letter', undefined, { publicUrl: 'https://lain.contoh.go.id' }),
    ].map((each) => each.digest);
    expect(new Set([digest, ...others]).size).toBe(5);
  });
});

describe('a letter with a secret', () => {
  it('has a digest that does not depend on it, and no checksum', () => {
    const letter = print('first_login_letter');
    const other = print('first_login_letter', { ...ordinaryData.first_login_letter, code: 'AAAA-BBBB-CCCC' });
    expect(other.digest).toBe(letter.digest);
    expect(letter.pdfSha256).toBeNull();
    expect(readPdf(other.pdf).pages.join('')).toContain('AAAA-BBBB-CCCC');
  });
});

describe('a document with nothing to list', () => {
  const emptied = (value: unknown): unknown => {
    if (Array.isArray(value)) return [];
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, emptied(each)]));
  };

  it.each(kinds)('is a %s all the same', (kind) => {
    const { pages } = readPdf(print(kind, emptied(ordinaryData[kind]) as never).pdf);
    expect(pages.join('')).toContain(`Halaman1dari${pages.length}`);
  });
});

describe('any text', () => {
  const statement = (text: string): PrintedData['responsibility_statement'] => {
    const { declarer, ...rest } = ordinaryData.responsibility_statement;
    return { ...rest, place: text, statements: [text], declarer: { ...declarer, name: text, address: text } };
  };

  it('of letters that can be printed is printed exactly', () => {
    const printable = fc.string({ unit: 'binary-ascii', maxLength: 60 }).filter((text) => PRINTABLE.test(text));
    fc.assert(
      fc.property(
        fc.oneof(printable, fc.constant(markupName), fc.stringMatching(/^[#$*_@<>\\`"'/=~\-[\](){}]{1,60}$/)),
        (text) => {
          const { pdf, digest } = print('responsibility_statement', statement(text));
          expect(bodyOf(readPdf(pdf).pages, digest)).toContain(squash(text));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('whatever it is, is printed or refused by the name of its field', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          print('responsibility_statement', statement(text));
          expect(text).toMatch(PRINTABLE);
        } catch (error) {
          expect(isFault(error, 'invalid_input') && error.field).toMatch(
            /^(place|statements\.0|declarer\.(name|address))$/,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
