import { type PrintedFinding, type PrintedSection, writeDay } from '../../../documents/index.ts';
import { parseDay, type TimeZone } from '../../../kernel/index.ts';
import type { FilledSection } from '../dossiers/model.ts';
import type { Cell, Column } from '../dossiers/section.ts';
import { type Finding, weightWords } from '../findings/model.ts';
import type { Evaluation } from '../model.ts';

/** Stands where there is nothing to say. */
export const NOTHING = '–';

/** Hours as papers write them: `09.00–12.00 WIB`. */
export function tellHours({
  beginsMinute,
  endsMinute,
  timeZone,
}: Pick<Evaluation, 'beginsMinute' | 'endsMinute'> & { readonly timeZone: TimeZone }): string {
  return `${time(beginsMinute)}–${time(endsMinute)} ${timeZone}`;
}

function time(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

/** A section of a dossier in Indonesian words, as papers print it; one without rows has no columns. */
export function tellSection({ title, columns, rows }: FilledSection): PrintedSection {
  return {
    title: title.id,
    columns: rows.length === 0 ? [] : columns.map((column) => column.title.id),
    rows: rows.map(({ cells, notable }) => ({
      cells: columns.map((column) => tellCell(column, cells[column.key] ?? null)),
      notable,
    })),
  };
}

/** A cell in Indonesian words. */
export function tellCell({ words }: Column, cell: Cell): string {
  if (cell === null || cell === '') return NOTHING;
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  if (typeof cell === 'number') return cell.toLocaleString('id-ID');
  const day = parseDay(cell);
  return words?.[cell]?.id ?? (day ? writeDay(day) : cell);
}

/** A finding with its follow-up in Indonesian words; one that was closed says when. */
export function tellFinding({ said, weight, followUp, closed }: Finding): PrintedFinding {
  const told = { said, weight: weightWords[weight].id };
  if (followUp === null) return { ...told, task: NOTHING, responsible: NOTHING, dueOn: NOTHING };
  const { task, responsible, dueOn } = followUp;
  const done = closed === null ? '' : ` (selesai ${writeDay(closed.on)})`;
  return { ...told, task: `${task}${done}`, responsible, dueOn: writeDay(dueOn) };
}
