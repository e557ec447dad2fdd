package eu.salvus.inventory.merge;

import eu.salvus.inventory.FoundDevice;
import eu.salvus.inventory.proposal.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one found device.
 *
 * @param device the device
 * @param proposal what was proposed for it; null for a product
 * @param action what became of it
 * @param asset id of the asset it is
 * @param why why it is that asset; null for a new one
 * @param changes what the twin learnt
 * @param kept where the twin says something else, and keeps its word
 */
public record Outcome(
        FoundDevice device,
        @Nullable Proposal proposal,
        Action action,
        String asset,
        @Nullable MatchReason why,
        List<Change> changes,
        List<Change> kept) {
    /** Copies the lists. */
    public Outcome {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }
}
