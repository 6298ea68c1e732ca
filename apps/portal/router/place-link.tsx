import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { type PlaceName, pathOf } from './places.ts';

/** A link to a place of the portal, by its name. */
export function PlaceLink({ place, ...rest }: { readonly place: PlaceName } & Omit<ComponentProps<typeof Link>, 'to'>) {
  return <Link {...rest} to={pathOf(place)} />;
}
