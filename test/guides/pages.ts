import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Block, readBlocks, root } from './read-blocks.ts';

/** Pages in which every block has an order. */
export const guides = readdirSync(path.join(root, 'docs', 'guides'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/guides/${name}`);

/** Pages whose shell blocks have one. */
export const shellPages = ['README.md'];

/** The blocks of a page that are to have an order. */
export function blocksOf(page: string): Block[] {
  const isShell = ({ language, order }: Block) => language === 'sh' || order !== undefined;
  return guides.includes(page) ? readBlocks(page) : readBlocks(page).filter(isShell);
}

/** How a block is called in a test. */
export function nameOf({ page, line, language, order }: Block): string {
  const what = order?.kind === 'file' ? ` ${order.path}` : '';
  return `${page}:${line} ${order?.kind ?? 'no order'} ${language}${what}`;
}
