import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Root } from '../shell/root.tsx';
import { letIn, sendHome } from './let-in.ts';
import { type PlaceName, placeOf, places, type Search } from './places.ts';
import { screens } from './screens.ts';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

/** What stands behind the `?`, as text: the router makes numbers of digits and truth of `true`, which nobody wrote. */
function allText(search: Readonly<Record<string, unknown>>): Search {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: allText,
  beforeLoad: ({ search }) => sendHome(search['sign-in']),
});

const routeOf = (name: PlaceName) =>
  createRoute({
    getParentRoute: () => root,
    path: placeOf(name).path,
    staticData: { place: name },
    validateSearch: allText,
    beforeLoad: ({ location }) => letIn(placeOf(name), location.href),
    component: lazyRouteComponent(screens[name], 'Screen'),
  });

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The place that a page is; the bar shows its section. */
    place?: PlaceName;
  }
}

/** The portal's router. Its screens are those of `places`. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...(Object.keys(places) as PlaceName[]).map(routeOf)]),
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: Loading,
  defaultPendingMs: 400,
  scrollRestoration: true,
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});
