import type pg from 'pg';
import { elements } from '../../src/reference/index.ts';
import {
  findResidents,
  type Resident,
  registerValue,
  residentNik,
  residentRegion,
  residentStatus,
  toResident,
} from '../../src/register/index.ts';
import { personas } from '../../testing/population/index.ts';
import type { DemoFile } from './demo-file.ts';

/** People that the demo file shows; more would only be more to read. */
const SHOWN = 20;

/**
 * Twenty personas as the register holds them, every value under its wire name: first active people of the demo's city,
 * then everybody who is answered otherwise or lives elsewhere.
 */
export async function demoResidents(pool: pg.Pool): Promise<DemoFile['residents']> {
  const { name, text } = findResidents;
  const niks = Object.values(personas).map((persona) => persona.nik);
  const found = await pool.query<unknown[]>({ name, text, rowMode: 'array' }, [niks]);
  const residents = found.rows.map(toResident).toSorted((a, b) => residentNik(a).localeCompare(residentNik(b)));
  const ordinary = residents.filter(isOrdinary);
  const others = residents.filter((resident) => !isOrdinary(resident));
  return [...ordinary.slice(0, SHOWN - others.length), ...others].map(inWireNames);
}

function isOrdinary(resident: Resident): boolean {
  return residentStatus(resident) === 'active' && residentRegion(resident) === '3278';
}

function inWireNames(resident: Resident): DemoFile['residents'][number] {
  const values = elements.map(({ name }) => [name, registerValue(resident, name) ?? '']);
  return { ...Object.fromEntries(values), status: residentStatus(resident) };
}
