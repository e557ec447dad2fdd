import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChange } from '../../api/change';
import type { AlertDetail, Lesson } from '../../api/contract';
import { queries, segment } from '../../api/queries';
import { useMay } from '../../shell/door';
import { useWords } from '../../words/language';
import { ErrorNotice } from '../notices';

/** Somebody who knows both says that what only a name speaks for is the same product. */
export function SameProduct({ detail: { alert, canLearn } }: { detail: AlertDetail }) {
  const { words } = useWords();
  const may = useMay('answer-alerts');
  const say = useChange<void, void>(() => ({ method: 'POST', path: `/alerts/${segment(alert.id)}/same-product` }), ['alerts', 'lessons']);
  if (!may || !(canLearn || say.isSuccess)) {
    return null;
  }
  return (
    <section className="card room-part">
      <Title order={2} size="h4" mb="xs">{words.lessons.same}</Title>
      {say.isSuccess ? <Text role="status">{words.lessons.sameSaid}</Text> : (
        <>
          <Text className="measure" mb="sm">{words.lessons.sameMeans}</Text>
          <Button variant="default" loading={say.isPending} onClick={() => say.mutate()}>{words.lessons.sameSend}</Button>
        </>
      )}
      {say.error && <ErrorNotice error={say.error} />}
    </section>
  );
}

/** What the organisation's people taught; nothing is shown while there is nothing. */
export function Lessons() {
  const { words } = useWords();
  const lessons = useQuery(queries.lessons());
  if (lessons.error && lessons.data === undefined) {
    return <ErrorNotice error={lessons.error} retry={() => void lessons.refetch()} />;
  }
  if (lessons.data === undefined || lessons.data.items.length === 0) {
    return null;
  }
  return (
    <details className="card room-part measure">
      <summary>{words.lessons.title} ({words.lessons.count(lessons.data.items.length)})</summary>
      <Text my="sm">{words.lessons.lead}</Text>
      <Stack gap="sm">{lessons.data.items.map((lesson) => <One key={lesson.id} lesson={lesson} />)}</Stack>
    </details>
  );
}

function One({ lesson }: { lesson: Lesson }) {
  const { words, say } = useWords();
  const may = useMay('answer-alerts');
  const undo = useChange<void, void>(() => ({ method: 'DELETE', path: `/lessons/${segment(lesson.id)}` }), ['lessons', 'alerts']);
  const told = words.lessons.kinds[lesson.kind](lesson.asset === null ? lesson.ours : `${lesson.ours} (${lesson.asset})`, lesson.theirs);
  return (
    <div>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text className="breaks">{told}</Text>
          <Text c="dimmed" size="sm">
            {words.lessons.by(lesson.by, say.day(lesson.at))} · {lesson.until === null ? words.lessons.always : words.lessons.until(say.day(lesson.until))}
          </Text>
        </div>
        {may && <Button className="keep" variant="default" size="compact-md" aria-label={words.lessons.undoOne(told)} loading={undo.isPending} onClick={() => undo.mutate()}>{words.lessons.undo}</Button>}
      </Group>
      {undo.error && <ErrorNotice error={undo.error} />}
    </div>
  );
}
