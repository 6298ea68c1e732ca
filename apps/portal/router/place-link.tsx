import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { type PlaceName, pathOf } from './places.ts';

interface PlaceLinkProps extends Omit<ComponentProps<typeof Link>, 'to' | 'params'> {
  readonly place: PlaceName;
  /** What the place is about, where its path has a `$`: `{ id }`. */
  readonly of?: Readonly<Record<string, string>>;
}

/** A link to a place of the portal, by its name. */
export function PlaceLink({ place, of = {}, ...rest }: PlaceLinkProps) {
  // Without these the router would call every link to where one is the present page: one of a list, and one to a place
  // whose path begins the present one, such as `/data-balikan` before `/data-balikan/kirim`.
  return <Link activeProps={NOT_MARKED} activeOptions={ITSELF} {...rest} to={pathOf(place)} params={of as never} />;
}

const NOT_MARKED = {};
const ITSELF = { exact: true };
