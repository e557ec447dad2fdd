import { Badge, Button, Checkbox, FileInput, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useChange } from '../api/change';
import type { ImportReport } from '../api/contract';
import { queries, segment } from '../api/queries';
import { HospitalRoom } from '../parts/hospital-room';
import { ErrorNotice } from '../parts/notices';
import { useWords } from '../words/language';

interface Wish {
  readonly files: readonly File[];
  readonly update: boolean;
  readonly add: boolean;
  readonly save: boolean;
}

/** Fills a hospital from what other tools found: first it is only said what would be done. */
export default function Import() {
  const { words } = useWords();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const twin = useQuery(queries.twin(id));
  const [files, setFiles] = useState<File[]>([]);
  const [update, setUpdate] = useState(false);
  const [add, setAdd] = useState(false);
  const look = useChange<Wish, ImportReport>((wish) => ({ ...sending(id, wish), ...(twin.data && { version: twin.data.version }) }), []);
  const merge = useChange<Wish, ImportReport>(
    (wish) => ({ ...sending(id, wish), ...(twin.data && { version: twin.data.version }) }), ['twins'], () => void navigate(`/hospitals/${segment(id)}/history`),
  );
  const wish = { files, update, add };
  const anew = () => { look.reset(); merge.reset(); };
  return (
    <HospitalRoom id={id}>
      <form
        className="card measure"
        onSubmit={(event) => {
          event.preventDefault();
          merge.reset();
          look.mutate({ ...wish, save: false });
        }}
      >
        <Stack>
          <Text>{words.import.lead}</Text>
          <FileInput
            label={words.import.files} description={words.import.formats} multiple clearable required value={files} onChange={(chosen) => { anew(); setFiles(chosen); }}
            clearButtonProps={{ 'aria-label': words.import.clear }} placeholder={words.import.choose}
          />
          <Checkbox label={words.import.update} checked={update} onChange={(event) => { anew(); setUpdate(event.currentTarget.checked); }} />
          <Checkbox label={words.import.add} checked={add} onChange={(event) => { anew(); setAdd(event.currentTarget.checked); }} />
          {look.error && <ErrorNotice error={look.error} />}
          <Group><Button type="submit" disabled={files.length === 0} loading={look.isPending}>{words.import.look}</Button></Group>
        </Stack>
      </form>
      {look.data && (
        <section className="card room-part">
          <Title order={2} size="h3">{words.import.would}</Title>
          <div role="status">
            {counts(look.data).length === 0 ? <Text>{words.import.nothing}</Text> : <ul>{counts(look.data).map((part) => <li key={part}>{words.import[part](look.data[part])}</li>)}</ul>}
          </div>
          {merge.error && <ErrorNotice error={merge.error} />}
          {changes(look.data) && <Button size="md" loading={merge.isPending} onClick={() => merge.mutate({ ...wish, save: true })}>{words.import.merge}</Button>}
          <Devices report={look.data} />
        </section>
      )}
    </HospitalRoom>
  );
}

const COUNTS = ['placed', 'added', 'changed', 'matched', 'personal'] as const;

function counts(report: ImportReport) {
  return COUNTS.filter((part) => report[part] > 0);
}

/** Whether it would do anything at all. */
function changes({ placed, added, changed }: ImportReport): boolean {
  return placed + added + changed > 0;
}

function sending(id: string, { files, update, add, save }: Wish) {
  const body = new FormData();
  files.forEach((file) => body.append('files', file));
  return { method: 'POST' as const, path: `/twins/${segment(id)}/imports?save=${save}&update=${update}&add=${add}` as const, body };
}

const SHOWN = 200;

function Devices({ report: { devices, ignored } }: { report: ImportReport }) {
  const { words } = useWords();
  return (
    <>
      <div className="scroll" tabIndex={0} role="group" aria-label={words.import.devices} style={{ marginTop: '1rem' }} hidden={devices.length === 0}>
        <table className="bars">
          <thead>
            <tr><th scope="col">{words.import.found}</th><th scope="col">{words.import.what}</th><th scope="col">{words.import.becomes}</th><th scope="col">{words.import.why}</th></tr>
          </thead>
          <tbody>
            {devices.slice(0, SHOWN).map((device, place) => (
              <tr key={place}>
                <th scope="row">{device.name}</th>
                <td><Badge variant="outline" tt="none" className="state-running">{words.import.actions[device.action]}</Badge></td>
                <td>{[device.asset, device.sort, device.zone].filter(Boolean).join(' · ')}</td>
                <td>
                  {device.reasons} {device.byDefault && words.import.byDefault}
                  {device.changes.map(({ property, from, to }) => (
                    <div key={property}>{property}: {from !== null && <span className="was">{from}</span>} <span className="is">{to}</span></div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {devices.length > SHOWN && <Text c="dimmed">{words.history.more(devices.length - SHOWN)}</Text>}
      {ignored.length > 0 && (
        <details style={{ marginTop: '1rem' }}>
          <summary>{words.import.ignored(ignored.length)}</summary>
          <ul>{ignored.slice(0, SHOWN).map((left, place) => <li key={place}>{[left.name, left.file].filter(Boolean).join(' · ')} – {left.reason}</li>)}</ul>
        </details>
      )}
    </>
  );
}
