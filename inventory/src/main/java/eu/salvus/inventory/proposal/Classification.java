package eu.salvus.inventory.proposal;

import eu.salvus.twin.Asset;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What a found device is taken for.
 *
 * @param kind what sort of asset
 * @param role what it does, in the words of {@link eu.salvus.twin.Role}
 * @param variety what tells it apart from others of its role, such as an ultrasound from a scanner
 * @param clue by what it was recognised
 * @param found the word, maker or port that was found; empty for none
 * @param service what digital service it works for
 * @param place what sort of zone the words of its name and location stand for
 * @param department the department it stands in, as the archetypes call it
 */
public record Classification(
        Asset.Kind kind,
        @Nullable String role,
        @Nullable String variety,
        Clue clue,
        String found,
        DigitalService.@Nullable Kind service,
        Zone.@Nullable Kind place,
        @Nullable String department) {}
