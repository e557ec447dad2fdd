import { Anchor, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Sighted, SightingMap } from '../api/contract';
import { queries } from '../api/queries';
import { Empty, ErrorNotice, Loading } from '../parts/notices';
import { TileMap } from '../parts/sighting/map';
import { countryName, TILES } from '../parts/sighting/tiles';
import { PageTitle } from '../shell/title';
import { useWords } from '../words/language';

const SPANS = ['0', '365', '90', '30'] as const;

/** What hospitals say of what the centre publishes: where they are, warning by warning, and which incidents they told. */
export default function Sightings() {
  const { words } = useWords();
  const w = words.sightings;
  const said = useInfiniteQuery(queries.sightings());
  const all = said.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageTitle name={w.title} />
      <Text className="measure" mb="md">{w.lead}</Text>
      <details className="measure room-part">
        <summary>{w.how}</summary>
        <Text mt="xs">{w.howMeans}</Text>
      </details>
      {said.error && <ErrorNotice error={said.error} retry={() => void said.refetch()} />}
      {said.isPending && <Loading />}
      {said.data?.pages[0]?.boxes === 0 && (
        <section className="card measure room-part">
          <Title order={2} size="h4">{w.noBoxes}</Title>
          <Text>{w.noBoxesMeans}</Text>
          <Anchor component={Link} to="/groups" underline="always">{w.toGroups}</Anchor>
        </section>
      )}
      {said.data && <Where warnings={all} />}
      {said.data && (
        <section className="card room-part">
          <Title order={2} size="h3" mb="sm">{w.warnings}</Title>
          {all.length === 0 ? <Empty title={w.none}>{w.noneMeans}</Empty> : <Warnings all={all} />}
          {said.hasNextPage && <Button variant="default" mt="sm" loading={said.isFetchingNextPage} onClick={() => void said.fetchNextPage()}>{w.more}</Button>}
        </section>
      )}
      <Notices />
    </>
  );
}

/** The map, of what is chosen in the address. */
function Where({ warnings }: { warnings: readonly Sighted[] }) {
  const { words, say } = useWords();
  const w = words.sightings;
  const [search, setSearch] = useSearchParams();
  const chosen = { publication: search.get('warning') ?? '', days: SPANS.find((each) => each === search.get('days')) ?? '0', country: search.get('country') ?? '' };
  const country = chosen.country in TILES ? chosen.country : '';
  const asked = new URLSearchParams({ days: chosen.days, ...(chosen.publication !== '' && { publication: chosen.publication }), ...(country !== '' && { country }) }).toString();
  const map = useQuery(queries.sightingMap(asked));
  const choose = (part: { warning?: string; days?: string; country?: string }) => {
    const next = { warning: chosen.publication, days: chosen.days, country, ...part };
    setSearch({ ...(next.warning !== '' && { warning: next.warning }), ...(next.days !== '0' && { days: next.days }), ...(next.country !== '' && { country: next.country }) }, { replace: true });
  };
  const countries = Object.keys(TILES).map((value) => ({ value, label: countryName(say.locale, value) })).sort((one, other) => one.label.localeCompare(other.label, say.locale));
  return (
    <section className="card room-part">
      <Title order={2} size="h3" mb="sm">{country === '' ? w.map : w.mapOf(countryName(say.locale, country))}</Title>
      <Group align="end" mb="md">
        <NativeSelect
          label={w.publication} value={chosen.publication} onChange={(event) => choose({ warning: event.currentTarget.value })}
          data={[{ value: '', label: w.everything }, ...warnings.map(({ publication, title }) => ({ value: publication, label: title }))]}
        />
        <NativeSelect label={w.span} value={chosen.days} onChange={(event) => choose({ days: event.currentTarget.value })} data={SPANS.map((value) => ({ value, label: w.spans[value] }))} />
        <NativeSelect label={w.country} value={country} onChange={(event) => choose({ country: event.currentTarget.value })} data={[{ value: '', label: w.europe }, ...countries]} />
      </Group>
      {map.error && <ErrorNotice error={map.error} retry={() => void map.refetch()} />}
      {map.isPending && <Loading />}
      {map.data && country !== '' && map.data.cells.length === 0 && <Empty title={w.noRegions}>{w.noRegionsMeans}</Empty>}
      {map.data && (country === '' || map.data.cells.length > 0) && (
        <div className={country === '' ? 'split' : undefined}>
          {country === '' && <TileMap cells={map.data.cells} />}
          <Places map={map.data} country={country} />
        </div>
      )}
    </section>
  );
}

function Places({ map, country }: { map: SightingMap; country: string }) {
  const { words, say } = useWords();
  const w = words.sightings;
  const named = map.cells
    .map(({ place, hospitals }) => ({ place, name: country === '' ? countryName(say.locale, place) : place, hospitals }))
    .sort((one, other) => (other.hospitals ?? 0) - (one.hospitals ?? 0) || one.name.localeCompare(other.name, say.locale));
  return (
    <div>
      <Text fw={600} role="status">{w.shown(map.shown)}</Text>
      <div className="scroll tiles-table" tabIndex={0} role="group" aria-label={w.map}>
        <table className="bars">
          <thead><tr><th scope="col">{country === '' ? w.place : w.region}</th><th scope="col" className="numeric">{w.hospitals}</th></tr></thead>
          <tbody>{named.map(({ place, name, hospitals }) => <tr key={place}><th scope="row">{name}</th><td className="numeric"><Few number={hospitals} /></td></tr>)}</tbody>
        </table>
      </div>
      {country !== '' && <Text className="soft">{w.regionsLeft}</Text>}
    </div>
  );
}

/** A number as it may be shown. */
function Few({ number }: { number: number | null }) {
  const { words } = useWords();
  return number === null ? <span className="soft">{words.sightings.few}</span> : <>{words.sightings.atLeast(number)}</>;
}

function Warnings({ all }: { all: readonly Sighted[] }) {
  const { words } = useWords();
  const w = words.sightings;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={w.warnings}>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{w.warning}</th>
            {[w.touched, w.affected, w.needHelp, w.done, w.notOurs, w.machines].map((head) => <th key={head} scope="col" className="numeric">{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={each.publication}>
              <th scope="row" className="breaks wide-name">{each.title}{each.withdrawn && ` (${w.withdrawn})`}</th>
              {([each.touched, each.affected, each.needHelp, each.done, each.notOurs, each.machines]).map((number, index) => <td key={index} className="numeric"><Few number={number} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Notices() {
  const { words, say } = useWords();
  const w = words.sightings;
  const notices = useInfiniteQuery(queries.incidentNotices());
  const all = notices.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className="card room-part">
      <Title order={2} size="h3" mb="sm">{w.notices}</Title>
      {notices.error && <ErrorNotice error={notices.error} retry={() => void notices.refetch()} />}
      {notices.data && all.length === 0 && <Text>{w.noNotices}</Text>}
      <Stack gap="xs">
        {all.map(({ id, at, title, determination }) => (
          <div key={id}>
            <Text fw={600}>{w.notice(say.day(at))}, {w.determinations[determination]}</Text>
            <Text className="breaks">{title === null ? w.aboutNothing : w.about(title)}</Text>
          </div>
        ))}
      </Stack>
      {notices.hasNextPage && <Button variant="default" mt="sm" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>{w.more}</Button>}
    </section>
  );
}
