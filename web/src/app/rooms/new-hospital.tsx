import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useChange } from '../api/change';
import type { Answer, Archetype, NewTwin, Question, Twin } from '../api/contract';
import { queries, segment } from '../api/queries';
import { useDraft } from '../parts/draft';
import { ErrorNotice, Loading } from '../parts/notices';
import { Term } from '../parts/term';
import { useMe } from '../shell/door';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

/** A hospital from a few answers: first what sort it is, then the questions. */
export default function NewHospital() {
  const { words } = useWords();
  const [search, setSearch] = useSearchParams();
  const archetypes = useQuery(queries.archetypes());
  const me = useMe();
  const twins = useQuery(queries.twins());
  // The first hospital that an organisation describes is most often its own.
  const first = me.state === 'signed-in' && twins.data?.items.every(({ demo }) => demo) ? me.organisation?.name : undefined;
  const chosen = archetypes.data?.items.find(({ id }) => id === search.get('sort'));
  return (
    <>
      <PageTitle name={words.newHospital.title} />
      <Text className="lead measure" mb="lg">{words.newHospital.lead} <Term of="twin" />.</Text>
      {archetypes.error && <ErrorNotice error={archetypes.error} retry={() => void archetypes.refetch()} />}
      {archetypes.isPending && <Loading />}
      {archetypes.data && (
        <fieldset className="choices" style={{ marginBottom: '1.5rem' }}>
          <legend><Title order={2} size="h3" mb="xs">{words.newHospital.sort}</Title></legend>
          {(chosen ? [chosen] : archetypes.data.items).map((archetype) => (
            <label key={archetype.id} className="choice">
              <input type="radio" name="sort" checked={archetype === chosen} onChange={() => setSearch({ sort: archetype.id }, { preventScrollReset: true })} />
              <span>
                <span className="choice-name">{archetype.title}</span>
                <Text component="span" display="block" c="dimmed" size="sm">{archetype.summary}</Text>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen && <Button variant="subtle" mb="md" onClick={() => setSearch({}, { preventScrollReset: true })}>{words.newHospital.otherSort}</Button>}
      {chosen && !twins.isPending && <Questions key={chosen.id} archetype={chosen} first={first} />}
    </>
  );
}

function Questions({ archetype, first }: { archetype: Archetype; first: string | undefined }) {
  const { words } = useWords();
  const navigate = useNavigate();
  const defaults = Object.fromEntries(archetype.questions.map((question) => [question.id, question.kind === 'name' ? first ?? question.defaultAnswer : question.defaultAnswer]));
  const [answers, answer, forget] = useDraft<Record<string, Answer>>(`hospital.${archetype.id}`, defaults);
  const make = useChange<NewTwin, Twin>((body) => ({ method: 'POST', path: '/twins', body }), ['twins'], ({ id }) => {
    forget();
    void navigate(`/hospitals/${segment(id)}`);
  });
  return (
    <form
      className="card measure"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({ archetype: archetype.id, answers });
      }}
    >
      <Stack>
        <Title order={2} size="h3">{words.newHospital.questions(archetype.questions.length)}</Title>
        <Text c="dimmed">{words.newHospital.defaults}</Text>
        {archetype.questions.map((question) => (
          <Field key={question.id} question={question} value={answers[question.id] ?? question.defaultAnswer} change={(value) => answer({ [question.id]: value })} />
        ))}
        {make.error && <ErrorNotice error={make.error} />}
        <Group><Button type="submit" size="md" loading={make.isPending}>{words.newHospital.send}</Button></Group>
      </Stack>
    </form>
  );
}

function Field({ question, value, change }: { question: Question; value: Answer; change: (value: Answer) => void }) {
  const { words, say } = useWords();
  const shared = { label: question.text, description: question.help };
  switch (question.kind) {
    case 'number':
      return (
        <NumberInput
          {...shared} value={Number(value)} required suffix={question.unit === null ? '' : ` ${question.unit}`} clampBehavior="none"
          allowDecimal={!question.whole} thousandSeparator={say.number(1000).charAt(1)} decimalSeparator={say.number(0.5).charAt(1)}
          {...(question.least !== null && { min: question.least })} {...(question.most !== null && { max: question.most })}
          onChange={(next) => typeof next === 'number' && change(next)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...shared} value={String(value)} onChange={(event) => change(event.currentTarget.value)}
          data={question.choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
      );
    case 'yes-no':
      return (
        <NativeSelect
          {...shared} value={String(value)} onChange={(event) => change(event.currentTarget.value === 'true')}
          data={[{ value: 'true', label: words.newHospital.yes }, { value: 'false', label: words.newHospital.no }]}
        />
      );
    case 'country':
    case 'name':
      return <TextInput {...shared} required maxLength={120} value={String(value)} onChange={(event) => change(event.currentTarget.value)} />;
  }
}
