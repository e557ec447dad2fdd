import { NativeSelect } from '@mantine/core';
import type { NewNotification } from '../../api/contract';
import { useWords } from '../../words/language';

type Asked = Pick<NewNotification, 'priorityFrom' | 'rhythm' | 'hour' | 'weekday'>;

const PRIORITIES = ['defer', 'scheduled', 'out-of-cycle', 'immediate'] as const;
const RHYTHMS = ['at-once', 'daily', 'weekly'] as const;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** An hour of the day as the language writes it. */
export function clock(hour: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 1, hour)));
}

/** What is told, and when. */
export function Terms({ asked, change, sent }: { asked: Asked; change: (part: Partial<Asked>) => void; sent: boolean }) {
  const { words, say } = useWords();
  return (
    <>
      <NativeSelect
        label={words.notifications.from} value={asked.priorityFrom} onChange={(event) => change({ priorityFrom: event.currentTarget.value as Asked['priorityFrom'] })}
        data={PRIORITIES.map((value) => ({ value, label: words.notifications.priorities[value] }))}
      />
      {sent && <NativeSelect
        label={words.notifications.rhythm} value={asked.rhythm} onChange={(event) => change({ rhythm: event.currentTarget.value as Asked['rhythm'] })}
        data={RHYTHMS.map((value) => ({ value, label: words.notifications.rhythms[value] }))}
      />}
      {sent && asked.rhythm === 'weekly' && (
        <NativeSelect
          label={words.notifications.weekday} value={asked.weekday} onChange={(event) => change({ weekday: event.currentTarget.value as Asked['weekday'] })}
          data={WEEKDAYS.map((value) => ({ value, label: words.notifications.weekdays[value] }))}
        />
      )}
      {sent && asked.rhythm !== 'at-once' && (
        <NativeSelect
          label={words.notifications.hour} value={asked.hour} onChange={(event) => change({ hour: Number(event.currentTarget.value) })}
          data={HOURS.map((hour) => ({ value: String(hour), label: clock(hour, say.locale) }))}
        />
      )}
    </>
  );
}
