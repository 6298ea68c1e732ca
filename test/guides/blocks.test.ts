import { describe, expect, it, test } from 'vitest';
import { linesOf, settle } from './answer.ts';
import { blocksOf, guides, nameOf, shellPages } from './pages.ts';
import { findBlocks } from './read-blocks.ts';

describe.each([...guides, ...shellPages])('%s', (page) => {
  const blocks = blocksOf(page);

  it('says of every block whether it runs, and why not', () => {
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.filter(({ order }) => order === undefined).map(nameOf)).toEqual([]);
  });

  it('runs every file that it has the reader write', () => {
    const files = blocks.flatMap(({ order }) => (order?.kind === 'file' ? [order.path] : []));
    const commands = blocks.filter(({ order }) => order?.kind === 'run').map(({ text }) => text);
    expect(files.filter((file) => !commands.some((text) => text.includes(file)))).toEqual([]);
  });

  it('shows answers only to what ran', () => {
    const orphans = blocks.filter(({ order }, at) => {
      const before = blocks[at - 1]?.order?.kind;
      return order?.kind === 'answer' && before !== 'run' && before !== 'answer';
    });
    expect(orphans.map(nameOf)).toEqual([]);
  });
});

describe('a page is read', () => {
  const page = (comment: string) => findBlocks('page.md', `Text.\n\n${comment}\n\`\`\`sh\necho 1\necho 2\n\`\`\`\n`);

  test.each([
    ['<!-- run -->', { kind: 'run' }],
    ['<!-- file a/b.php -->', { kind: 'file', path: 'a/b.php' }],
    ['<!-- answer -->', { kind: 'answer', differing: [] }],
    ['<!-- answer differing in id, quota.left -->', { kind: 'answer', differing: ['id', 'quota.left'] }],
    ['<!-- not run: it ends the server -->', { kind: 'not run', reason: 'it ends the server' }],
    ['<!-- not run -->', undefined],
    ['<!-- file -->', undefined],
    ['<!-- runs -->', undefined],
    ['Just a sentence.', undefined],
  ])('%s', (comment, order) => {
    expect(page(comment)).toEqual([{ page: 'page.md', line: 4, language: 'sh', text: 'echo 1\necho 2', order }]);
  });
});

describe('an answer in a guide', () => {
  const shown = { id: '01a2…', outcome: 'verified', quota: { left: 7, limit: 10 } };
  const real = { id: '01a2-5', outcome: 'verified', quota: { left: 6, limit: 10 } };

  it('may differ where it says so', () => {
    expect(settle(shown, real, ['quota.left'])).toEqual(real);
  });

  test.each([
    ['in nothing else', shown, real, []],
    ['not in its type', shown, { ...real, quota: { left: '6', limit: 10 } }, ['quota.left']],
    ['not in what stands around …', { id: '01b2…' }, { id: '01a2-5' }, []],
    ['not by what is missing', shown, { id: '01a2-5', outcome: 'verified' }, []],
    ['not by what comes on top', { id: '…' }, { id: '1', more: true }, []],
  ])('%s', (_what, expected, actual, differing) => {
    expect(settle(expected, actual, differing)).not.toEqual(actual);
  });

  it('is compared line by line when it is no JSON', () => {
    const [first, second] = [linesOf('x-id: …\nok\n'), linesOf('x-id: 7 \nok')];
    expect(settle(first, second)).toEqual(second);
  });
});
