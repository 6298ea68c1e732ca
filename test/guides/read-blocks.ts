import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the comment before a block says that is done with it. test/guides/README.md explains each. */
export type Order =
  | { readonly kind: 'run' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'answer'; readonly differing: readonly string[] }
  | { readonly kind: 'not run'; readonly reason: string };

/** A fenced block of a page. */
export interface Block {
  /** Path of the page, from the root of the checkout. */
  readonly page: string;
  /** Line of its opening fence, from 1. */
  readonly line: number;
  /** Word after the fence, such as `sh` or `json`; empty when there is none. */
  readonly language: string;
  readonly text: string;
  /** Undefined when no comment stands before it, or one that says nothing of the kind. */
  readonly order: Order | undefined;
}

/** Root of the checkout. */
export const root = path.join(import.meta.dirname, '..', '..');

/** The fenced blocks of a page, in their order. */
export function readBlocks(page: string): Block[] {
  return findBlocks(page, readFileSync(path.join(root, page), 'utf8'));
}

/** The fenced blocks of a text. A fence that is never closed reaches to its end. */
export function findBlocks(page: string, text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const fence = /^ *```(\w*)/.exec(lines[at] ?? '');
    if (!fence) continue;
    const closing = lines.findIndex((line, index) => index > at && /^ *```\s*$/.test(line));
    const end = closing === -1 ? lines.length : closing;
    const order = readOrder(lines.slice(0, at));
    blocks.push({ page, line: at + 1, language: fence[1] ?? '', text: lines.slice(at + 1, end).join('\n'), order });
    at = end;
  }
  return blocks;
}

/** The order in the last line before a fence that is not empty. */
function readOrder(before: readonly string[]): Order | undefined {
  const last = before.findLast((line) => line.trim() !== '') ?? '';
  const words = /^ *<!-- (.+) -->$/.exec(last)?.[1] ?? '';
  const [, kind, , rest = ''] = /^(run|file|answer|not run)(:? (.+))?$/.exec(words) ?? [];
  if (kind === 'run' && rest === '') return { kind };
  if (kind === 'file' && rest !== '') return { kind, path: rest };
  if (kind === 'not run' && rest !== '') return { kind, reason: rest };
  if (kind !== 'answer') return undefined;
  return {
    kind,
    differing: rest
      .replace(/^differing in /, '')
      .split(', ')
      .filter(Boolean),
  };
}
