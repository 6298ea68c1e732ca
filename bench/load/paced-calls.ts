import { Connection, kindOf } from './connection.ts';
import { Histogram } from './histogram.ts';

const TICK_MS = 2;

/** How often calls come, and for how long. */
export interface Pace {
  readonly callsASecond: number;
  readonly seconds: number;
  /** Calls that may be on their way at once. */
  readonly connections?: number;
}

/** What came back, and how long after its call was due. */
export interface Heard {
  readonly latencies: Histogram;
  verified: number;
  refused: number;
  failed: number;
}

/**
 * Calls that come at a pace of their own, as they do in a country, whatever the server is busy with: an answer is timed
 * from the moment its call was due.
 */
export async function pacedCalls(port: number, next: () => Buffer, pace: Pace): Promise<Heard> {
  const { callsASecond, seconds, connections: count = 32 } = pace;
  const heard: Heard = { latencies: new Histogram(), verified: 0, refused: 0, failed: 0 };
  const idle: ((due: number) => void)[] = [];
  const connections = Array.from({ length: count }, () => {
    let due = 0;
    const send = (at: number) => {
      due = at;
      connection.send(next());
    };
    const onAnswer = (answer: Buffer) => {
      heard.latencies.add(performance.now() - due);
      heard[kindOf(answer)] += 1;
      idle.push(send);
    };
    const connection = new Connection(port, { onOpen: () => idle.push(send), onAnswer, onEnd: () => {} });
    return connection;
  });
  // Who opens a thousand connections at once waits for them, which is not what is measured.
  while (idle.length < count) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  const began = performance.now();
  for (let sent = 0; sent < callsASecond * seconds; ) {
    const due = began + (sent * 1_000) / callsASecond;
    const send = performance.now() >= due ? idle.shift() : undefined;
    if (send) {
      send(due);
      sent += 1;
    } else await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  while (idle.length < count) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  for (const connection of connections) connection.close();
  return heard;
}
