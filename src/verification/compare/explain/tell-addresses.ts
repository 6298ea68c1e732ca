import type { Address } from '../address/read-address.ts';
import { number } from './tell-words.ts';
import type { Trace } from './trace.ts';

/** Tells the parts of two addresses. */
export function tellAddresses(trace: Trace, a: Address, b: Address): void {
  for (const [id, en, address] of [
    ['basis data', 'register', a],
    ['dikirim', 'submitted', b],
  ] as const) {
    const list = (items: readonly string[]) => items.join(' ') || '-';
    const [kinds, names, numbers] = [list(address.kinds), list(address.names), list(address.numbers)];
    const rt = `RT ${address.rt ?? '-'} RW ${address.rw ?? '-'}`;
    trace.say(
      `Dibaca dari ${id}: jenis ${kinds}; nama ${names}; nomor ${numbers}; ${rt}.`,
      `Read from ${en}: kind ${kinds}; name ${names}; numbers ${numbers}; ${rt}.`,
    );
  }
}

/** Tells what numbers and kinds leave of the likeness of the names. */
export function tellFactor(trace: Trace, names: number, factor: number): void {
  const product = `${number(names)} x ${number(factor)} = ${number(names * factor)}`;
  trace.say(`Nama jalan x nomor dan jenis: ${product}.`, `Names x numbers and kind: ${product}.`);
}
