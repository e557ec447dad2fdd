package eu.salvus.inventory.proposal;

import eu.salvus.twin.Asset;
import org.jspecify.annotations.Nullable;

/**
 * What the user decides of one device; null leaves it to the proposal.
 *
 * @param kind what sort of asset it is
 * @param role what it does
 * @param zone id of the zone it stands in
 * @param service id of the digital service it works for
 * @param take whether it is taken into the twin
 */
public record Decision(
        Asset.@Nullable Kind kind,
        @Nullable String role,
        @Nullable String zone,
        @Nullable String service,
        boolean take) {}
