/** What each name needs. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The first circle found, as the names along it with the first repeated at the end; undefined when there is none. */
export function findCircle(graph: Graph): string[] | undefined {
  const cleared = new Set<string>();
  for (const name of graph.keys()) {
    const circle = follow(graph, name, [], cleared);
    if (circle) return circle;
  }
  return undefined;
}

function follow(graph: Graph, name: string, trail: readonly string[], cleared: Set<string>): string[] | undefined {
  if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
  if (cleared.has(name)) return undefined;
  for (const needed of graph.get(name) ?? []) {
    const circle = follow(graph, needed, [...trail, name], cleared);
    if (circle) return circle;
  }
  cleared.add(name);
  return undefined;
}
