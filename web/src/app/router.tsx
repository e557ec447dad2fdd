import { createBrowserRouter, Outlet, type LazyRouteFunction, type RouteObject } from 'react-router';
import { Broken } from './shell/broken';
import { Inside } from './shell/door';
import { Shell } from './shell/shell';
import { Loading } from './parts/notices';

type Room = LazyRouteFunction<RouteObject>;

/** Each room is fetched when somebody goes there. */
const room = (load: () => Promise<{ default: React.ComponentType }>): Room => async () => ({ Component: (await load()).default });

export const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/welcome', lazy: room(() => import('./rooms/welcome')) },
      { path: '/setup', lazy: room(() => import('./rooms/setup')) },
      { path: '/invitation/:token', lazy: room(() => import('./rooms/invitation')) },
      { path: '/link/:token', lazy: room(() => import('./rooms/link')) },
      { path: '/unsubscribe/:token', lazy: room(() => import('./rooms/unsubscribe')) },
      { path: '/join/:token', lazy: room(() => import('./rooms/join')) },
      { path: '/shared/:token', lazy: room(() => import('./rooms/shared')) },
      { path: '/sign-in', lazy: room(() => import('./rooms/sign-in')) },
      { element: <Inside><Outlet /></Inside>, children: [{ path: '/wall/:id', lazy: room(() => import('./rooms/wall')) }] },
      {
        element: <Inside><Shell /></Inside>,
        children: [
          {
            errorElement: <Broken />,
            children: [
              { path: '/', lazy: room(() => import('./rooms/home')) },
              { path: '/hospitals', lazy: room(() => import('./rooms/hospitals')) },
              { path: '/hospitals/new', lazy: room(() => import('./rooms/new-hospital')) },
              { path: '/hospitals/:id', lazy: room(() => import('./rooms/hospital')) },
              { path: '/hospitals/:id/parts', lazy: room(() => import('./rooms/parts')) },
              { path: '/hospitals/:id/part', lazy: room(() => import('./rooms/part')) },
              { path: '/hospitals/:id/import', lazy: room(() => import('./rooms/import')) },
              { path: '/hospitals/:id/text', lazy: room(() => import('./rooms/text')) },
              { path: '/hospitals/:id/history', lazy: room(() => import('./rooms/history')) },
              { path: '/hospitals/:id/ownership', lazy: room(() => import('./rooms/ownership')) },
              { path: '/hospitals/:id/measures', lazy: room(() => import('./rooms/measures')) },
              { path: '/searches/:id', lazy: room(() => import('./rooms/search')) },
              { path: '/simulate', lazy: room(() => import('./rooms/simulate')) },
              { path: '/simulations', lazy: room(() => import('./rooms/simulations')) },
              { path: '/simulations/:id', lazy: room(() => import('./rooms/simulation')) },
              { path: '/alerts', lazy: room(() => import('./rooms/alerts')) },
              { path: '/alerts/speed', lazy: room(() => import('./rooms/speed')) },
              { path: '/alerts/:id', lazy: room(() => import('./rooms/alert')) },
              { path: '/sources', lazy: room(() => import('./rooms/sources')) },
              { path: '/centre', lazy: room(() => import('./rooms/centre')) },
              { path: '/centre/links', lazy: room(() => import('./rooms/join-links')) },
              { path: '/practice', lazy: room(() => import('./rooms/practice')) },
              { path: '/compare', lazy: room(() => import('./rooms/compare')) },
              { path: '/queue', lazy: room(() => import('./rooms/queue')) },
              { path: '/publish', lazy: room(() => import('./rooms/publish')) },
              { path: '/publish/new', lazy: room(() => import('./rooms/editor')) },
              { path: '/publish/voice', lazy: room(() => import('./rooms/voice')) },
              { path: '/sightings', lazy: room(() => import('./rooms/sightings')) },
              { path: '/groups', lazy: room(() => import('./rooms/groups')) },
              { path: '/people', lazy: room(() => import('./rooms/people')) },
              { path: '/settings', lazy: room(() => import('./rooms/settings')) },
              { path: '/settings/sign-in', lazy: room(() => import('./rooms/my-sign-in')) },
              { path: '/settings/tokens', lazy: room(() => import('./rooms/tokens')) },
              { path: '/settings/organisations', lazy: room(() => import('./rooms/organisations')) },
              { path: '/settings/notifications', lazy: room(() => import('./rooms/notifications')) },
              { path: '/audit', lazy: room(() => import('./rooms/audit')) },
              { path: '*', lazy: room(() => import('./rooms/nowhere')) },
            ],
          },
        ],
      },
    ],
  },
]);
