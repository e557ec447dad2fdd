import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { queries, segment } from '../api/queries';
import { NewPart } from '../parts/form/new-part';
import { PartForm } from '../parts/form/part-form';
import { useForms } from '../parts/form/use-forms';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice, Loading } from '../parts/notices';
import { useWords } from '../words/language';

/** One part of a hospital in a form, or a new one. */
export default function Part() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const added = search.get('new');
  const path = search.get('path') ?? '';
  const section = added ?? path.split('/')[0] ?? '';
  const { forms, error } = useForms();
  const parts = useQuery(queries.parts(id));
  const part = useQuery({ ...queries.part(id, path), enabled: added === null });
  const twin = useQuery(queries.twin(id));
  const failed = error ?? parts.error ?? part.error ?? twin.error;
  const ready = forms !== undefined && parts.data !== undefined && twin.data !== undefined && (added !== null || part.data !== undefined);
  return (
    <HospitalRoom id={id}>
      {failed && <ErrorNotice error={failed} retry={() => void (parts.error ? parts : part).refetch()} />}
      {!ready && !failed && <Loading />}
      {ready && (
        <section className="card" aria-labelledby="part">
          <Text size="sm"><Link to={`/hospitals/${segment(id)}/parts${section === '' ? '' : `?in=${segment(section)}`}`}>{forms.title(forms.sections.includes(section) ? section : 'hospital')}</Link></Text>
          <Group justify="space-between" align="start">
            <Title order={2} size="h3" id="part">{added === null ? part.data!.name || forms.title(section) : words.part.add(forms.title(forms.sort(section)))}</Title>
            {path.includes('/') && <Text c="dimmed">{path.split('/')[1]}</Text>}
          </Group>
          <Text c="dimmed" mb="sm" className="measure">{section === '' ? '' : forms.means(section)}</Text>
          {added === null
            ? <PartForm key={path} twin={twin.data!} part={part.data!} forms={forms} parts={parts.data!.items} />
            : <NewPart key={added} twin={twin.data!} section={added} forms={forms} parts={parts.data!.items} />}
        </section>
      )}
    </HospitalRoom>
  );
}
