import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { isTest } from './judge.ts';
import { type Node, nodesBelow } from './read-source.ts';
import { because } from './rooms.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** Parts that routes of the portal use without having any. */
const behindRoutes = ['src/documents/', 'src/platform/files/'];

/** Parts of rooms with routes that no form leads to: programs read what they say. */
const forPrograms = [
  'src/verification/compare/',
  'src/verification/native/',
  'src/verification/wire/',
  // A form that was typed into a file is handed in at the command line.
  'src/agreements/applications/read-counter-form.ts',
];

/** Codes of refusals that whoever sits before a page reads. */
const told = ['invalid_input', 'conflict', 'not_permitted'];

/** Refusals of what a form sent, and problems of its fields, that say nothing in Indonesian: one sentence each. */
function unsaid(file: string, text: string): string[] {
  return [...nodesBelow(parseSync(file, text).program)]
    .filter((node) => (isRefusal(node) && !says(detailOf(node))) || (isProblem(node) && !says(node)))
    .map((node) => `${file}:${text.slice(0, Number(node.start)).split('\n').length}: ${because.indonesian}`);
}

function isRefusal(node: Node): boolean {
  const [code] = argumentsOf(node);
  const isFault = node.type === 'NewExpression' && (node.callee as Node).name === 'Fault';
  return isFault && told.includes(`${code?.value}`);
}

/** A `FieldProblem`, told by its keys. */
function isProblem(node: Node): boolean {
  return ['name', 'code', 'reason'].every((key) => keysOf(node).includes(key));
}

function detailOf(node: Node): Node | undefined {
  return argumentsOf(node)[2];
}

function argumentsOf(node: Node): readonly Node[] {
  return (node.arguments ?? []) as Node[];
}

function says(node: Node | undefined): boolean {
  return node !== undefined && keysOf(node).includes('indonesian');
}

function keysOf(node: Node): unknown[] {
  if (node.type !== 'ObjectExpression') return [];
  return (node.properties as Node[]).map(({ key }) => (key as Node | undefined)?.name);
}

/** Sources of the rooms that add routes of the portal, and of what is behind them. */
function sources(): (readonly [file: string, text: string])[] {
  const all = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', file))
    .filter((file) => file.endsWith('.ts') && !isTest(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);
  const roomOf = (file: string) => `src/${file.split('/')[1]}/`;
  const served = new Set(all.filter(([, text]) => text.includes('PORTAL_PATH')).map(([file]) => roomOf(file)));
  return all
    .filter(([file]) => served.has(roomOf(file)) || behindRoutes.some((folder) => file.startsWith(folder)))
    .filter(([file]) => !forPrograms.some((part) => file.startsWith(part)));
}

it('every refusal that a form of the portal can meet says in Indonesian what is wrong and what to do', () => {
  expect(sources().length).toBeGreaterThan(300);
  expect(sources().flatMap(([file, text]) => unsaid(file, text))).toEqual([]);
});

describe('the rule sees', () => {
  it.each([
    "new Fault('conflict', 'It is taken.')",
    "new Fault('not_permitted', 'Nobody gives itself a role.')",
    "new Fault('invalid_input', 'It is taken.', { field: 'number' })",
    "new Fault('invalid_input', message, detail)",
    "const late = { name: 'letterDate', code: 'in_future', reason: 'It is dated after today.' }",
    'const problem = (name: string, code: string, reason: string) => ({ name, code, reason })',
  ])('%s', (text) => {
    expect(unsaid('src/access/a.ts', text)).toEqual([`src/access/a.ts:1: ${because.indonesian}`]);
  });

  it.each([
    "new Fault('conflict', 'It is taken.', { field: 'number', indonesian: 'Nomor ini sudah dipakai.' })",
    "new Fault('invalid_input', message, { field, indonesian })",
    "new Fault('log_unwritable', 'The log is full.')",
    'const problem = (reason: string, indonesian: string) => ({ name, code, reason, indonesian })',
  ])('and lets pass %s', (text) => {
    expect(unsaid('src/access/a.ts', text)).toEqual([]);
  });
});
