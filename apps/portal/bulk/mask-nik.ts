import { readNik } from '../verification/read-nik.ts';

/** A cell of a list as others than its reader may see it: of a NIK only region and sequence. What is none stays as it is. */
export function maskNik(cell: string): string {
  const read = readNik(cell);
  return read.ok ? masked(read.nik) : cell.replace(/(?<!\d)\d{16}(?!\d)/g, masked);
}

function masked(nik: string): string {
  return `${nik.slice(0, 6)} •••••• ${nik.slice(-4)}`;
}
