import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Telling, TellingChosen, TellingOffers, TellingPreview } from '../../api/contract';
import { segment } from '../../api/queries';
import { useWords } from '../../words/language';
import { ErrorNotice, stepUpNeeded } from '../notices';
import { useReveal } from '../reveal';
import { countryName, TILES } from '../sighting/tiles';
import { Sentence } from './sentence';
import { KINDS } from './tellings';

/** Somebody says what a centre may be told, after having seen it word for word. */
export function Choose({ telling, done }: { telling: Telling; done: () => void }) {
  const { words, say } = useWords();
  const w = words.telling;
  const [chosen, setChosen] = useState<TellingChosen>(telling.chosen);
  const at = `/tellings/${segment(telling.id)}` as const;
  const ask = useChange<void, TellingOffers>(() => ({ method: 'POST', path: `${at}/boxes` }), []);
  const preview = useChange<TellingChosen, TellingPreview>((body) => ({ method: 'POST', path: `${at}/preview`, body }), []);
  const save = useChange<TellingChosen, Telling>((body) => ({ method: 'PUT', path: at, body }), ['tellings'], done);
  const kept = telling.chosen.box ?? null;
  const offers = ask.data?.items ?? (kept === null ? [] : [{ box: kept, isRead: false }]);
  const box = offers.find((each) => each.box.address === chosen.box?.address);
  const any = KINDS.some((kind) => chosen[kind]);
  const change = (part: Partial<TellingChosen>) => {
    preview.reset();
    setChosen({ ...chosen, ...part });
  };
  const countries = Object.keys(TILES).map((value) => ({ value, label: countryName(say.locale, value) })).sort((one, other) => one.label.localeCompare(other.label, say.locale));
  return (
    <form
      className="room-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (preview.data === undefined) {
          preview.mutate(chosen);
        } else {
          save.mutate(chosen);
        }
      }}
    >
      <Stack>
        <div>
          <Text>{w.who}</Text>
          <Text mt="xs">{w.honest}</Text>
          <Text mt="xs">{w.when}</Text>
        </div>
        <fieldset className="choices">
          <legend>{w.choose}</legend>
          {KINDS.map((kind) => (
            <Checkbox key={kind} label={w.kinds[kind]} description={w.means[kind]} checked={chosen[kind]} onChange={(event) => change({ [kind]: event.currentTarget.checked })} />
          ))}
        </fieldset>
        {any && ask.data === undefined && <Group><Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>{w.boxes}</Button></Group>}
        {ask.error && <ErrorNotice error={ask.error} retry={() => ask.mutate()} />}
        {ask.data?.items.length === 0 && <Text role="status">{w.noBoxes}</Text>}
        {any && offers.length > 0 && (
          <NativeSelect
            label={w.box} description={w.boxHelp} required value={chosen.box?.address ?? ''}
            onChange={(event) => change({ box: offers.find((each) => each.box.address === event.currentTarget.value)?.box ?? null })}
            data={[{ value: '', label: w.boxChoose }, ...offers.map((each) => ({ value: each.box.address, label: each.box.title }))]}
          />
        )}
        {box?.isRead && <Text className="wrong" role="status">{w.boxRead}</Text>}
        {/* Only what is said of a warning says where. */}
        {(chosen.answers || chosen.counts || chosen.country != null) && (
          <>
            <NativeSelect
              label={w.country} description={w.placeHelp} value={chosen.country ?? ''}
              onChange={(event) => change({ country: event.currentTarget.value === '' ? null : event.currentTarget.value, region: null })}
              data={[{ value: '', label: w.noCountry }, ...countries]}
            />
            {chosen.country != null && (
              <TextInput
                label={w.region} description={w.regionHelp(chosen.country)} maxLength={6} value={chosen.region ?? ''}
                onChange={(event) => change({ region: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value.trim().toUpperCase() })}
              />
            )}
          </>
        )}
        {preview.error && <ErrorNotice error={preview.error} />}
        {preview.data === undefined && any && <Group><Button type="submit" loading={preview.isPending} disabled={chosen.box == null}>{w.show}</Button></Group>}
        {preview.data && <Shown preview={preview.data} chosen={chosen} />}
        {save.error && <ErrorNotice error={save.error} retry={() => save.mutate(chosen)} />}
        {preview.data && <Group><Button type="submit" loading={save.isPending} disabled={stepUpNeeded(save.error)}>{w.save}</Button></Group>}
      </Stack>
    </form>
  );
}

function Shown({ preview, chosen }: { preview: TellingPreview; chosen: TellingChosen }) {
  const { words } = useWords();
  const w = words.telling;
  const head = useReveal<HTMLHeadingElement>();
  return (
    <div>
      <Title order={4} size="h5" ref={head} tabIndex={-1}>{w.shown}</Title>
      <Text>{w.shownMeans} {preview.items.some(({ sample }) => sample) && w.sample}</Text>
      <Stack gap="sm" mt="xs">{preview.items.map((each) => <Sentence key={each.kind} told={each} country={chosen.country ?? null} region={chosen.region ?? null} />)}</Stack>
    </div>
  );
}
