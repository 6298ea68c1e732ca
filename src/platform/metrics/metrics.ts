import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Metrics of one process in Prometheus' form. Labels are of small, closed sets: never an institution or a person. */
export interface Metrics {
  readonly registry: Registry;
  /** Calls by door and outcome. */
  readonly calls: Counter<'door' | 'outcome'>;
  /** Seconds from arrival to answer, by door. */
  readonly seconds: Histogram<'door'>;
  /** Calls answered with an outage (HTTP 503). */
  readonly outages: Counter;
  /** Records of the access log that no signed checkpoint covers. */
  readonly logBacklog: Gauge;
  /** Leaves of the log that have not been folded, by what follows it: sums of use, coverage, people asked about. */
  readonly followerBehind: Gauge<'follower'>;
  /** Rights whose quota and log disagree at the last comparison; anything but 0 is an alarm. */
  readonly quotaUnequal: Gauge;
  /** Tries to send a mail by how they ended, and mails that were given up. */
  readonly mails: Counter<'outcome'>;
}

/** Metrics with Node's own beside them; `waiting` is asked at each scrape for what queues where. */
export function createMetrics(waiting: () => Readonly<Record<string, number>>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'gapura_waiting',
    help: 'Items that wait in front of a lane.',
    labelNames: ['lane'],
    registers,
    collect() {
      for (const [lane, count] of Object.entries(waiting())) this.set({ lane }, count);
    },
  });
  return {
    registry,
    calls: new Counter({
      name: 'gapura_calls_total',
      help: 'Calls answered.',
      labelNames: ['door', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'gapura_call_seconds',
      help: 'Seconds from arrival to answer.',
      labelNames: ['door'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
      registers,
    }),
    outages: new Counter({ name: 'gapura_outages_total', help: 'Calls answered with 503.', registers }),
    logBacklog: new Gauge({
      name: 'gapura_log_backlog',
      help: 'Records of the access log that no signed checkpoint covers.',
      registers,
    }),
    followerBehind: new Gauge({
      name: 'gapura_follower_behind',
      help: 'Records of the access log that what follows it has not counted yet.',
      labelNames: ['follower'],
      registers,
    }),
    quotaUnequal: new Gauge({ name: 'gapura_quota_unequal', help: 'Rights whose quota and log disagree.', registers }),
    mails: new Counter({
      name: 'gapura_mails_total',
      help: 'Tries to send a mail (sent, refused, postponed), and mails given up.',
      labelNames: ['outcome'],
      registers,
    }),
  };
}
