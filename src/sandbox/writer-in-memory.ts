import type { Append, Appended, LogWriter } from '../audit/index.ts';
import type { KeptInMemory } from './kept-in-memory.ts';
import type { MeterInMemory } from './meter-in-memory.ts';
import type { SandboxBook } from './sandbox-book.ts';

/**
 * Takes the place of the log and writes nothing down, with the promises of the real statement: all or nothing under one
 * epoch, hits spent with their call, and one answer for each idempotency key.
 */
export function writerInMemory(book: SandboxBook, meter: MeterInMemory, kept: KeptInMemory): Pick<LogWriter, 'append'> {
  return {
    async append({ epoch, unit, ask, keep }: Append): Promise<Appended> {
      if (epoch !== book.epoch || (keep && !kept.keep(keep))) return { status: 'stale', epoch: book.epoch };
      if (unit) return { status: 'written', left: meter.spend(unit) };
      return { status: 'written', left: ask && (await meter.left(ask.rightId, ask.day)) };
    },
  };
}
