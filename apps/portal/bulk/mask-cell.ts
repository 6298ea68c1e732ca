import { maskNik } from '../pieces/masked-nik.tsx';
import { readNik } from '../verification/read-nik.ts';

/** A cell of a list as others than its reader may see it: of a NIK its sequence. What is none stays as it is. */
export function maskCell(cell: string): string {
  const read = readNik(cell);
  return read.ok ? maskNik(read.nik) : cell.replace(/(?<!\d)\d{16}(?!\d)/g, maskNik);
}
