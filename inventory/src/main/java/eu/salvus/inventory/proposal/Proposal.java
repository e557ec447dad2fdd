package eu.salvus.inventory.proposal;

import eu.salvus.inventory.FoundDevice;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for one found device.
 *
 * @param device what was found
 * @param classification what it is taken for
 * @param zone id of the zone it is to stand in; null when the twin has none that fits
 * @param why why there
 * @param subnet the subnet that decides; null when none does
 * @param service id of the twin's digital service it seems to work for
 * @param take whether it is taken; the user may say no
 */
public record Proposal(
        FoundDevice device,
        Classification classification,
        @Nullable String zone,
        ZoneReason why,
        @Nullable Subnet subnet,
        @Nullable String service,
        boolean take) {
    /** Whether something of it rests on a default that nobody confirmed. */
    public boolean restsOnDefaults() {
        return why.isDefault() || classification.clue() == Clue.NOTHING;
    }
}
