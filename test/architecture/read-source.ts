import { parseSync } from 'oxc-parser';

/** What the rules look at in one file. */
export interface Source {
  /** From the checkout's root on, with slashes. */
  readonly path: string;
  /** Whatever the file imports, type-only imports and `import('..')` types included, as written. */
  readonly imports: readonly string[];
  /** What it reads of the world outside its arguments: `process.env`, `Date.now`, `new Date()`, `Math.random`. */
  readonly reads: readonly string[];
  /** Parser errors and imports whose target is computed. */
  readonly unreadable: readonly string[];
}

/** A node of a parsed file. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const WORLD = new Set(['process.env', 'Date.now', 'Math.random']);

/** Parses a file's text and gathers what the rules look at. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  const imports: string[] = [];
  const reads: string[] = [];
  const unreadable = errors.map(({ message }) => message);
  for (const node of nodesBelow(program)) {
    const target = targetOf(node);
    if (target === null) unreadable.push('an import whose target is computed');
    else if (target !== undefined) imports.push(target);
    const read = readOf(node);
    if (read) reads.push(read);
  }
  return { path, imports, reads, unreadable };
}

/** What a node imports; undefined when it imports nothing, null when that cannot be told. */
function targetOf(node: Node): string | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
    case 'ExportAllDeclaration':
      return textOf(node.source) ?? null;
    case 'ExportNamedDeclaration':
      return textOf(node.source);
    case 'TSExternalModuleReference':
      return textOf(node.expression) ?? null;
    default:
      return undefined;
  }
}

function readOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const name = `${field(node.object, 'name')}.${field(node.property, 'name') ?? textOf(node.property)}`;
    return WORLD.has(name) ? name : undefined;
  }
  const isClock = node.type === 'NewExpression' && field(node.callee, 'name') === 'Date';
  return isClock && (node.arguments as unknown[]).length === 0 ? 'new Date()' : undefined;
}

function textOf(value: unknown): string | undefined {
  const text = field(value, 'value');
  return typeof text === 'string' ? text : undefined;
}

function field(value: unknown, name: string): unknown {
  return isNode(value) ? value[name] : undefined;
}

/** Every node below a value, and the value itself where it is one. */
export function* nodesBelow(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesBelow(each);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) if (typeof child === 'object') yield* nodesBelow(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
