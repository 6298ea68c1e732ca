import { Connection, Histogram } from '../load/index.ts';

const CONNECTIONS = 32;
const TICK_MS = 2;

/** How often calls come, and for how long. */
export interface Pace {
  readonly callsASecond: number;
  readonly seconds: number;
}

/**
 * Calls that come at a pace of their own, as they do in a country, whatever the server is busy with: an answer is timed
 * from the moment its call was due.
 */
export async function pacedCalls(
  port: number,
  next: () => Buffer,
  { callsASecond, seconds }: Pace,
): Promise<Histogram> {
  const latencies = new Histogram();
  const idle: ((due: number) => void)[] = [];
  const connections = Array.from({ length: CONNECTIONS }, () => {
    let due = 0;
    const send = (at: number) => {
      due = at;
      connection.send(next());
    };
    const onAnswer = () => {
      latencies.add(performance.now() - due);
      idle.push(send);
    };
    const connection = new Connection(port, { onOpen: () => idle.push(send), onAnswer, onEnd: () => {} });
    return connection;
  });
  const began = performance.now();
  for (let sent = 0; sent < callsASecond * seconds; ) {
    const due = began + (sent * 1_000) / callsASecond;
    const send = performance.now() >= due ? idle.shift() : undefined;
    if (send) {
      send(due);
      sent += 1;
    } else await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  while (idle.length < CONNECTIONS) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  for (const connection of connections) connection.close();
  return latencies;
}
