import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { queries, segment } from '../api/queries';
import { useForms } from '../parts/form/use-forms';
import { fold } from '../parts/graph/view';
import { HospitalRoom } from '../parts/hospital-room';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { useMay } from '../shell/door';
import { useWords } from '../words/language';

const STEP = 50;

/** All that a hospital consists of, list by list; each part leads to its form. */
export default function Parts() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const writes = useMay('write-twin');
  const [search, setSearch] = useSearchParams();
  const [shown, setShown] = useState(STEP);
  const parts = useQuery(queries.parts(id));
  const { forms, error } = useForms();
  const section = forms?.sections.find((each) => each === search.get('in')) ?? 'assets';
  const text = search.get('find') ?? '';
  const late = useDeferredValue(text);
  const found = useMemo(
    () => (parts.data?.items ?? []).filter((part) => part.section === section && fold(late).split(/\s+/).every((word) => fold(`${part.name} ${part.id}`).includes(word))),
    [parts.data, section, late],
  );
  const to = (query: string) => `/hospitals/${segment(id)}/part?${query}`;
  const set = (name: string, value: string) =>
    setSearch((before) => {
      before.set(name, value);
      return before;
    }, { replace: true, preventScrollReset: true });
  const failed = parts.error ?? error;
  const count = (of: string) => parts.data?.items.filter((part) => part.section === of).length ?? 0;
  return (
    <HospitalRoom id={id}>
      {failed && <ErrorNotice error={failed} retry={() => void parts.refetch()} />}
      {!failed && (forms === undefined || parts.isPending) && <Loading />}
      {forms && parts.data && (
        <>
          <section className="card" aria-labelledby="whole">
            <Title order={2} size="h3" id="whole">{words.part.whole}</Title>
            <Text mb="xs">{words.part.wholeMeans}</Text>
            <ul className="word-list">
              <li><Link to={to('path=')}>{forms.title('hospital')}</Link></li>
              {forms.singles.map((single) => <li key={single}><Link to={to(`path=${single}`)}>{forms.title(single)}</Link></li>)}
            </ul>
          </section>
          <section className="card room-part" aria-labelledby="list">
            <Group justify="space-between">
              <Title order={2} size="h3" id="list">{forms.title(section)}</Title>
              {writes && <Button component={Link} to={to(`new=${section}`)}>{words.part.add(forms.title(forms.sort(section)))}</Button>}
            </Group>
            <Text c="dimmed" mb="sm">{forms.means(section)}</Text>
            <div className="graph-tools" role="search" aria-label={words.graph.search}>
              <NativeSelect
                label={words.part.section} value={section} onChange={(event) => { setShown(STEP); set('in', event.currentTarget.value); }}
                data={forms.sections.map((each) => ({ value: each, label: `${forms.title(each)} (${count(each)})` }))}
              />
              <TextInput label={words.graph.find} type="search" value={text} onChange={(event) => set('find', event.currentTarget.value)} />
              <Text role="status" c="dimmed" pb={6}>{words.part.found(found.length)}</Text>
            </div>
            {count(section) === 0 && <Empty title={words.part.none}>{words.part.noneMeans}</Empty>}
            {found.length > 0 && (
              <div className="scroll" tabIndex={0} role="group" aria-label={forms.title(section)} style={{ marginTop: '.75rem' }}>
                <table className="bars">
                  <thead><tr><th scope="col">{words.graph.name}</th><th scope="col">{words.part.id}</th></tr></thead>
                  <tbody>
                    {found.slice(0, shown).map((part) => (
                      <tr key={part.id}>
                        <th scope="row"><Link to={to(`path=${segment(`${section}/${part.id}`)}`)}>{part.name}</Link></th>
                        <td className="soft">{part.id}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            {found.length > shown && <Button mt="sm" variant="default" onClick={() => setShown(shown + STEP)}>{words.graph.more(found.length - shown)}</Button>}
          </section>
        </>
      )}
    </HospitalRoom>
  );
}
