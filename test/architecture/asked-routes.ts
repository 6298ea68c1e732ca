import { parseSync } from 'oxc-parser';
import { type Node, nodesBelow } from './read-source.ts';

const routePattern = /^(?:GET|POST|PUT|DELETE) \/\S*$/;

/**
 * The routes that a scopes test asks, by its text: those that it names as the server has them (`POST /officers/:officer/end`),
 * with a query or without. Titles of tests ask nothing.
 */
export function askedRoutes(path: string, text: string): string[] {
  const nodes = [...nodesBelow(parseSync(path, text).program)];
  const titles = new Set(nodes.flatMap(titleOf));
  const named = nodes.filter((node) => !titles.has(node)).map((node) => wordsOf(node)?.replace(/\?.*/, ''));
  return named.filter((route): route is string => route !== undefined && routePattern.test(route));
}

/** The first argument of `it(..)`, `describe.each(..)(..)` and the like. */
function titleOf({ type, callee, arguments: given }: Node): Node[] {
  if (type !== 'CallExpression' || !['describe', 'it', 'test'].includes(rootOf(callee as Node))) return [];
  return (given as Node[]).slice(0, 1);
}

/** The name that a callee begins with: `it` of `it.for([..])`. */
function rootOf(node: Node): string {
  const inner = node.callee ?? node.object;
  return inner ? rootOf(inner as Node) : String(node.name);
}

/** The text of a literal or a template; what a template computes is `*`. */
function wordsOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral') return undefined;
  return (quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join('*');
}
