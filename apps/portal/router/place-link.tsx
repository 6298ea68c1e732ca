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
  // Without it the router would call every link to where one is the present page, also one of a list.
  return <Link activeProps={NOT_MARKED} {...rest} to={pathOf(place)} params={of as never} />;
}

const NOT_MARKED = {};
