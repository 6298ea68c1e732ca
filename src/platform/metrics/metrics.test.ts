import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('metrics', () => {
  it('tell calls by door and outcome, and what waits at the moment of asking', async () => {
    let waiting = 3;
    const metrics = createMetrics(() => ({ log: waiting }));
    metrics.calls.inc({ door: 'wire', outcome: 'verified' });
    metrics.calls.inc({ door: 'wire', outcome: 'verified' });
    expect(await metrics.registry.metrics()).toContain('gapura_calls_total{door="wire",outcome="verified"} 2');
    waiting = 7;
    expect(await metrics.registry.metrics()).toContain('gapura_waiting{lane="log"} 7');
  });

  it('of two processes in one do not meet', async () => {
    const [one, two] = [createMetrics(() => ({})), createMetrics(() => ({}))];
    one.calls.inc({ door: 'wire', outcome: 'verified' });
    expect(await two.registry.metrics()).not.toContain('outcome="verified"');
  });

  it('are all named after the product, but for Node’s own', async () => {
    const names = (await createMetrics(() => ({})).registry.getMetricsAsJSON()).map(({ name }) => name);
    expect(names.filter((name) => !/^(gapura|nodejs|process)_/.test(name))).toEqual([]);
  });
});
