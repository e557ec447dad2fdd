import { AppShell, Badge, Box, Burger, Button, NavLink } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { useChange } from '../api/change';
import { useLiveEvents } from '../api/live';
import { forgetDrafts } from '../parts/draft';
import logo from '../salvus.svg';
import { useWords } from '../words/language';
import { useJoined } from '../parts/joined';
import { useDesk } from '../parts/publication/desk';
import { useMay, useMe } from './door';
import { Where } from './organisation';
import { lookedAt, NONE } from './raised';
import { News } from './title';
import { LanguageButton, SchemeButton } from './tools';

/** Rooms whose addresses do not tell where they belong. */
const WITHIN: Readonly<Record<string, readonly string[]>> = { '/hospitals': ['/searches'], '/simulations': ['/compare'], '/alerts': ['/sources'] };

/** What a practice that joined a centre, and has nobody for IT, needs less often than the rest. */
const LATER: readonly string[] = ['/hospitals', '/simulate', '/simulations', '/audit'];

/** What surrounds every room of those who are inside: where one can go, who one is, in which language. */
export function Shell() {
  const { words } = useWords();
  const me = useMe();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const [raised, setRaised] = useState(NONE);
  const organisation = me.organisation?.id;
  const away = useLiveEvents(organisation, (alert) => setRaised((before) => new Set(before).add(alert)));
  useEffect(() => {
    const look = () => setRaised((before) => lookedAt(before, pathname));
    look();
    // Whoever goes has seen what came while they were there.
    return look;
  }, [pathname]);
  useEffect(() => () => setRaised(NONE), [organisation]);
  const news = useMay('read-alerts') ? raised.size : 0;
  const desk = useDesk();
  const joined = useJoined();
  const offered = [
    ...(desk ? [
      { to: '/queue', name: words.centre.queue.name, needs: undefined }, { to: '/publish', name: words.centre.publish.name, needs: undefined },
      { to: '/groups', name: words.centre.groups.name, needs: undefined }, { to: '/sightings', name: words.sightings.name, needs: undefined },
    ] : [{ to: joined ? '/practice' : '/', name: words.home.name, needs: undefined }]),
    { to: '/hospitals', name: words.hospitals.name, needs: 'read-twin' },
    { to: '/simulate', name: words.simulate.name, needs: 'simulate' },
    { to: '/simulations', name: words.simulations.name, needs: 'read-result' },
    { to: '/alerts', name: words.alerts.name, needs: 'read-alerts' },
    { to: '/centre', name: words.following.name, needs: 'read-alerts' },
    { to: '/people', name: words.people.name, needs: 'read-people' },
    { to: '/audit', name: words.audit.name, needs: 'read-audit' },
    { to: '/settings', name: words.settings.name, needs: undefined },
  ].filter(({ needs }) => needs === undefined || (me.permissions as readonly string[]).includes(needs));
  const rooms = joined && !desk ? [...offered.filter(({ to }) => !LATER.includes(to)), ...offered.filter(({ to }) => LATER.includes(to))] : offered;
  const here = (to: string) => (to === '/' ? pathname === '/' : [to, ...(WITHIN[to] ?? [])].some((each) => pathname === each || pathname.startsWith(`${each}/`)));
  return (
    <>
      <a className="skip" href="#main">{words.shell.skip}</a>
      <AppShell header={{ height: 60 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
        <AppShell.Header className="shell-bar">
          <div className="shell-head">
            <Burger hiddenFrom="sm" size="sm" opened={open} onClick={() => setOpen(!open)} aria-label={words.shell.menu} aria-expanded={open} />
            <Link to="/" className="shell-brand"><img src={logo} alt="" />Salvus</Link>
            <Where me={me} />
            <div className="shell-tools">
              <LanguageButton />
              <SchemeButton />
              {me.state === 'signed-in' && <Box visibleFrom="sm"><SignOut /></Box>}
            </div>
          </div>
        </AppShell.Header>
        <AppShell.Navbar className="shell-side" p="xs" aria-label={words.shell.rooms}>
          {rooms.map(({ to, name }) => (
            <NavLink
              key={to}
              className="shell-link"
              component={Link}
              to={to}
              label={name}
              {...(to === '/alerts' && news > 0 && { rightSection: <Badge circle aria-hidden="true">{news}</Badge> })}
              active={here(to)}
              aria-current={here(to) ? 'page' : undefined}
              onClick={() => setOpen(false)}
            />
          ))}
          {me.state === 'signed-in' && <Box hiddenFrom="sm" mt="md"><SignOut /></Box>}
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className="shell-main">
          <div className="shell-frame">
            {me.state === 'guest' && (
              <div className="shell-guest" role="note">
                <span>{words.shell.guest}</span>
                <Link to="/setup">{words.shell.leaveGuest}</Link>
              </div>
            )}
            <div role="status" className="shell-away">{away && <p>{words.notice.away}</p>}</div>
            <div role="status" className="shell-news">{news > 0 && <Link to="/alerts">{words.alerts.news(news)}</Link>}</div>
            <News value={news}><Outlet /></News>
          </div>
        </AppShell.Main>
      </AppShell>
    </>
  );
}

function SignOut() {
  const { words } = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = useChange<void, void>(() => ({ method: 'DELETE', path: '/session' }), [], () => {
    queryClient.clear();
    forgetDrafts(sessionStorage);
    void navigate('/sign-in');
  });
  return (
    <Button variant="subtle" size="compact-md" loading={leave.isPending} onClick={() => leave.mutate()}>
      {words.shell.signOut}
    </Button>
  );
}
