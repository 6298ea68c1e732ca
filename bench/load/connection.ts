import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** An answer of some 900 bytes fits many times; what does not is put together piece by piece. */
const BUFFER_BYTES = 16_384;

const BLANK_LINE = Buffer.from('\r\n\r\n');
const LENGTH = Buffer.from('content-length: ');
const OK = Buffer.from('HTTP/1.1 200');
const ZERO = 0x30;

/** Who hears what of a connection. */
export interface Listener {
  /** It is there; what is sent before waits for it. */
  onOpen?(): void;
  /** A whole answer came; its bytes are overwritten by the next one. */
  onAnswer(answer: Buffer): void;
  /** It is no more, whoever ended it. */
  onEnd(): void;
}

/**
 * A keep-alive connection that has one request on its way at a time and reads no more of an answer than where it ends.
 * Everything is done by hand because the generator shares the machine with what it measures.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #listener: Listener;
  #partial: Buffer | undefined;

  constructor(port: number, listener: Listener, { tls = false }: { readonly tls?: boolean } = {}) {
    this.#listener = listener;
    const onread = { buffer: Buffer.allocUnsafe(BUFFER_BYTES), callback: this.#read };
    const options = { port, host: '127.0.0.1', noDelay: true, onread };
    // What is measured is the cost of TLS; the certificate is one of this run's own.
    this.#socket = tls ? connectTls({ ...options, rejectUnauthorized: false }) : connect(options);
    this.#socket.on('error', () => {});
    this.#socket.on(tls ? 'secureConnect' : 'connect', () => listener.onOpen?.());
    this.#socket.on('close', () => listener.onEnd());
  }

  /** Sends a request; its answer comes to the listener. */
  send(request: Uint8Array): void {
    this.#socket.write(request);
  }

  /** Ends the connection. */
  close(): void {
    this.#socket.destroy();
  }

  readonly #read = (count: number, bytes: Uint8Array): boolean => {
    const piece = (bytes as Buffer).subarray(0, count);
    const answer = this.#partial ? Buffer.concat([this.#partial, piece]) : piece;
    if (answer.length < lengthOf(answer)) {
      this.#partial = Buffer.from(answer);
      return true;
    }
    this.#partial = undefined;
    this.#listener.onAnswer(answer);
    return true;
  };
}

/** True when the answer's status is 200. */
export function isOk(answer: Buffer): boolean {
  return answer.compare(OK, 0, OK.length, 0, OK.length) === 0;
}

/** A refusal on the wire has this in its body; one of `/v1` has another status than 200. */
const REFUSED = Buffer.from('"RESPON');

/** What an answer is: of 200 with verdicts, of 200 without, and any other. */
export function kindOf(answer: Buffer): 'verified' | 'refused' | 'failed' {
  if (!isOk(answer)) return 'failed';
  return answer.includes(REFUSED) ? 'refused' : 'verified';
}

/** Bytes of the whole answer; infinite while its head is not there yet. */
function lengthOf(answer: Buffer): number {
  const head = answer.indexOf(BLANK_LINE);
  const field = answer.indexOf(LENGTH);
  if (head < 0 || field < 0) return Number.POSITIVE_INFINITY;
  let length = 0;
  for (let at = field + LENGTH.length; (answer[at] ?? 0) >= ZERO; at += 1) {
    length = length * 10 + (answer[at] ?? 0) - ZERO;
  }
  return head + BLANK_LINE.length + length;
}
