import { readFileSync } from 'node:fs';
import { Connection, kindOf } from './connection.ts';
import { Histogram } from './histogram.ts';
import { type Order, type Result, readRequests } from './order.ts';

/**
 * The load generator, a process of its own that `drive-load.ts` starts: keeps a request on its way on every connection
 * for as long as it is told, then tells what came back.
 */
const [file = '', portList = '', count = '0', line = 'plain'] = process.argv.slice(2);
const requests = readRequests(readFileSync(file));
const ports = portList.split(',').map(Number);

let next = 0;
let sending = false;
let onTheirWay = 0;
let result = newResult();
let onIdle = () => {};

const connections = Array.from({ length: Number(count) }, (_, i) => keepSending(ports[i % ports.length] ?? 0));

process.on('message', async ({ seconds }: Order) => {
  result = newResult();
  const [before, began] = [process.cpuUsage(), performance.now()];
  sending = true;
  for (const send of connections) send();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  result.seconds = (performance.now() - began) / 1_000;
  result.inTime = result.verified;
  const { user, system } = process.cpuUsage(before);
  result.cpuSeconds = (user + system) / 1e6;
  sending = false;
  if (onTheirWay > 0)
    await new Promise<void>((resolve) => {
      onIdle = resolve;
    });
  process.send?.(result);
});
process.on('disconnect', () => process.exit());

function newResult(): Result {
  return {
    verified: 0,
    refused: 0,
    failed: 0,
    inTime: 0,
    seconds: 0,
    cpuSeconds: 0,
    latencies: new Histogram().counts,
  };
}

/** One connection; answers how to make it send its first request. */
function keepSending(port: number): () => void {
  let sentAt = 0;
  const send = () => {
    onTheirWay += 1;
    sentAt = performance.now();
    connection.send(requests[next] as Buffer);
    next = (next + 1) % requests.length;
  };
  const onAnswer = (answer: Buffer) => {
    onTheirWay -= 1;
    latencies().add(performance.now() - sentAt);
    result[kindOf(answer)] += 1;
    if (sending) send();
    else if (onTheirWay === 0) onIdle();
  };
  const connection = new Connection(port, { onAnswer, onEnd: () => process.exit(1) }, { tls: line === 'tls' });
  return send;
}

let histogram = new Histogram(result.latencies);
function latencies(): Histogram {
  if (histogram.counts !== result.latencies) histogram = new Histogram(result.latencies);
  return histogram;
}
