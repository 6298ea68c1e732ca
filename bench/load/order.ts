/** What the generator is told: how long to send. */
export interface Order {
  readonly seconds: number;
}

/** What it tells afterwards. */
export interface Result {
  /** Answers in all, those to the last requests included: of 200 with elements, of 200 without, and any other. */
  verified: number;
  refused: number;
  failed: number;
  /** Verified answers that came within `seconds`. */
  inTime: number;
  seconds: number;
  /** Processor time that the generator itself took within `seconds`. */
  cpuSeconds: number;
  /** Counts of a `Histogram`. */
  latencies: Uint32Array;
}

const LENGTH_BYTES = 4;

/** Requests one after the other, each led by its length: a file that is read faster than anything is parsed. */
export function writeRequest(request: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(request.length);
  return Buffer.concat([length, request]);
}

/** The requests of such a file, in its order. */
export function readRequests(bytes: Buffer): Buffer[] {
  const requests: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const begin = at + LENGTH_BYTES;
    at = begin + bytes.readUInt32LE(at);
    requests.push(bytes.subarray(begin, at));
  }
  return requests;
}
