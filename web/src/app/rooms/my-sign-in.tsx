import { lazy, Suspense } from 'react';
import { Account } from '../parts/account';
import { Loading } from '../parts/notices';
import { SettingsHead } from '../parts/settings-head';
import { useMe } from '../shell/door';
import { useWords } from '../words/language';
import Nowhere from './nowhere';

const OwnFactors = lazy(() => import('../parts/own-factors'));

/** How somebody signs in: second factors, password, recovery codes, and where they are signed in. */
export default function MySignIn() {
  const { words } = useWords();
  const me = useMe();
  if (me.state !== 'signed-in') {
    return <Nowhere />;
  }
  return (
    <>
      <SettingsHead name={words.account.name} />
      <Suspense fallback={<Loading />}><OwnFactors me={me} /></Suspense>
      <Account me={me} />
    </>
  );
}
