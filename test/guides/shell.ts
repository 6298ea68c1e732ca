import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What a block said and whether each of its commands ended with 0. */
export interface Ran {
  readonly output: string;
  /** Commands that failed, and what was said on standard error; empty when all went well. */
  readonly trouble: string;
}

/** A terminal in which a reader pastes one block after the other: names and functions stay from block to block. */
export class Shell {
  readonly #bash: ChildProcess;
  readonly #said: AsyncIterableIterator<string>;
  readonly #scratch: string;

  /** Opens bash in a folder. `scratch` is a folder for its own files. */
  constructor(folder: string, scratch: string, environment: NodeJS.ProcessEnv) {
    this.#scratch = scratch;
    const stdio = ['pipe', 'ignore', 'ignore', 'pipe'] as const;
    const options = { cwd: folder, env: environment, stdio: [...stdio], detached: true };
    this.#bash = spawn('bash', ['--noprofile', '--norc'], options);
    const done = this.#bash.stdio[3] as Readable;
    this.#said = createInterface({ input: done })[Symbol.asyncIterator]();
    // A command that fails in the middle of a block would go unseen behind the last one's success.
    this.#say(`set -E; trap 'echo "$BASH_COMMAND" >> ${this.#file('failed')}' ERR`);
  }

  /** Runs a block to its end. */
  async run(text: string): Promise<Ran> {
    writeFileSync(this.#file('block'), `${text}\n`);
    writeFileSync(this.#file('failed'), '');
    const [block, output, errors] = ['block', 'output', 'errors'].map((name) => this.#file(name));
    this.#say(`. ${block} > ${output} 2> ${errors} < /dev/null; echo done >&3`);
    const { done } = await this.#said.next();
    const failed = this.#read('failed') || (done ? 'The shell ended.' : '');
    return { output: this.#read('output'), trouble: failed && `${failed}\n${this.#read('errors')}` };
  }

  /** Ends the shell and whatever it has left running; a block that never ended too. */
  async close(): Promise<void> {
    const { pid } = this.#bash;
    if (pid === undefined || this.#bash.exitCode !== null) return;
    const exit = once(this.#bash, 'exit');
    process.kill(-pid, 'SIGKILL');
    await exit;
  }

  #say(line: string): void {
    (this.#bash.stdin as Writable).write(`${line}\n`);
  }

  #read(name: string): string {
    return readFileSync(this.#file(name), 'utf8');
  }

  #file(name: string): string {
    return path.join(this.#scratch, name);
  }
}
