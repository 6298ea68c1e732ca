import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, settle } from './answer.ts';
import { type DemoCheckout, openDemoCheckout } from './demo-checkout.ts';
import { blocksOf, guides, nameOf, shellPages } from './pages.ts';
import type { Block } from './read-blocks.ts';
import { Shell } from './shell.ts';

/** What the guides call, and the Debian package that brings it. */
const programs = [
  ['curl', '--version', 'curl'],
  ['openssl', 'version', 'openssl'],
  ['php', '--version', 'php-cli php-curl'],
  ['java', '--version', 'default-jdk-headless'],
] as const;

/** The address in the guides. */
const WRITTEN = 'http://localhost:8080';

describe('this machine', () => {
  it.each(programs)('has %s', (program, argument, packages) => {
    const { error } = spawnSync(program, [argument]);
    expect(error && `As root, run: apt-get install -y --no-install-recommends ${packages}`).toBeUndefined();
  });
});

describe('a reader of', () => {
  let demo: DemoCheckout;

  beforeAll(async () => {
    demo = await openDemoCheckout();
  });

  afterAll(async () => {
    await demo?.close();
  });

  describe.each([...shellPages, ...guides])('%s', (page) => {
    let shell: Shell;
    let output = '';

    beforeAll(() => {
      shell = new Shell(demo.folder, demo.scratch, demo.environment);
    });

    afterAll(async () => {
      await shell.close();
    });

    it.each(toRun(page))('%s', async (_name, block) => {
      const text = block.text.replaceAll(WRITTEN, demo.address);
      const { order, language } = block;
      if (order?.kind === 'run') {
        const ran = await shell.run(text);
        output = ran.output;
        expect(ran.trouble, output).toBe('');
      } else if (order?.kind === 'file') {
        write(path.join(demo.folder, order.path), text);
      } else if (order?.kind === 'answer') {
        const read = language === 'json' ? JSON.parse : linesOf;
        expect(read(output)).toEqual(settle(read(text), read(output), order.differing));
      }
    });
  });
});

function toRun(page: string): [name: string, block: Block][] {
  const blocks = blocksOf(page).filter(({ order }) => order?.kind !== 'not run');
  return blocks.map((block) => [nameOf(block), block]);
}

/** A file that is told in several blocks grows with each. */
function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, `${text}\n`);
}
