import { NavLink } from 'react-router';
import { useMe } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** The head of the rooms of the settings, with the way from one to the next. */
export function SettingsHead({ name }: { name: string }) {
  const { words } = useWords();
  const me = useMe();
  const rooms = [
    { to: '/settings', name: words.settings.general },
    { to: '/settings/sign-in', name: words.account.name },
    { to: '/settings/notifications', name: words.notifications.name },
    { to: '/settings/tokens', name: words.tokens.name },
    { to: '/settings/organisations', name: words.organisations.name },
  ];
  return (
    <>
      <PageTitle name={name} />
      {me.state === 'signed-in' && (
        <nav aria-label={words.settings.rooms}>
          <ul className="tabs">{rooms.map((room) => <li key={room.to}><NavLink to={room.to} end>{room.name}</NavLink></li>)}</ul>
        </nav>
      )}
    </>
  );
}
