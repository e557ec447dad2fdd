import { Text, Title } from '@mantine/core';
import type { Alert, AlertCost } from '../../api/contract';
import { useWords } from '../../words/language';
import { Term } from '../term';

/** What somebody who uses the weakness could do to care, and beside it to people's records. */
export function Care({ effect: { state, turned, lost, runs } }: { effect: Alert['effect'] }) {
  const { words } = useWords();
  const waits = state === 'queued' || state === 'running';
  return (
    <section className="card room-part">
      <Title order={2} size="h4" mb="xs">{words.alerts.care}</Title>
      {waits && <Text role="status">{words.alerts.carePending}</Text>}
      {state === 'failed' && <Text>{words.alerts.careFailed}</Text>}
      {state === 'cancelled' && <Text>{words.alerts.careNone}</Text>}
      {state === 'done' && (
        <>
          <Text mb="xs">{words.alerts.careMeans}</Text>
          <div className="scroll" tabIndex={0} role="group" aria-label={words.alerts.care}>
            <table className="bars stacked">
              <thead>
                <tr><th scope="col">{words.alerts.careRow}</th><th scope="col"><Term of="careLost" /></th><th scope="col"><Term of="peopleExposed" /></th></tr>
              </thead>
              <tbody>
                {turned !== null && <Row name={words.alerts.turned} cost={turned} />}
                {lost !== null && <Row name={words.alerts.lost} cost={lost} />}
              </tbody>
            </table>
          </div>
          <Text c="dimmed" size="sm" mt="xs">{words.alerts.careRuns(runs)}</Text>
        </>
      )}
    </section>
  );
}

function Row({ name, cost }: { name: string; cost: AlertCost }) {
  const { words, say } = useWords();
  const { careHours, careHoursLow, careHoursHigh, people, peopleLow, peopleHigh, ofAllCare, ofOneService, service } = cost;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {careHours > 0
          ? <>
              <div>{words.alerts.hours(careHours, say.amount(careHoursLow), say.amount(careHoursHigh))}</div>
              <div className="soft">{words.alerts.share(ofAllCare)}{service !== null && `; ${words.alerts.worst(service, ofOneService)}`}</div>
            </>
          : words.alerts.nothing}
      </td>
      <td>{people > 0 ? words.alerts.people(whole(people), say.amount(whole(peopleLow)), say.amount(whole(peopleHigh))) : words.alerts.nobody}</td>
    </tr>
  );
}

/** A mean of people is told in whole people; less than one is told as that. */
function whole(people: number): number {
  return people < 1 ? people : Math.round(people);
}
