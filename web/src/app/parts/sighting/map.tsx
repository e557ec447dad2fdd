import type { SightingCell } from '../../api/contract';
import { useWords } from '../../words/language';
import { countryName, TILES } from './tiles';

/** A square for each country, with what is shown of it; the table beside it says the same. */
export function TileMap({ cells }: { cells: readonly SightingCell[] }) {
  const { words, say } = useWords();
  return (
    <figure className="tiles-figure">
      <div className="tiles" role="list" aria-label={words.sightings.map}>
        {cells.flatMap(({ place, hospitals }) => {
          const at = TILES[place];
          const told = hospitals === null ? words.sightings.few : words.sightings.atLeast(hospitals);
          return at === undefined ? [] : [(
            <div
              key={place} role="listitem" className={hospitals === null ? 'tile tile-few' : 'tile tile-shown'}
              style={{ gridColumn: at[0], gridRow: at[1] }} title={words.sightings.tile(countryName(say.locale, place), told)}
            >
              <span aria-hidden="true" className="tile-place">{place}</span>
              <span aria-hidden="true" className="tile-number">{hospitals === null ? words.sightings.fewShort : say.number(hospitals)}</span>
              <span className="unseen">{words.sightings.tile(countryName(say.locale, place), told)}</span>
            </div>
          )];
        })}
      </div>
      <figcaption className="soft">{words.sightings.drawn}</figcaption>
    </figure>
  );
}
