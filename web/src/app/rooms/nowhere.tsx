import { Empty } from '../parts/notices';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** An address without a room. */
export default function Nowhere() {
  const { words } = useWords();
  return (
    <>
      <PageTitle name={words.nowhere.title} />
      <Empty title={words.nowhere.title} to="/" action={words.nowhere.home}>{words.nowhere.means}</Empty>
    </>
  );
}
