package eu.salvus.server.publication;

import eu.salvus.warning.product.MakersProduct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What organisations told this centre that they use, each because somebody there said yes. */
public interface Profiles {

    /** Who told it, and when last. */
    Map<UUID, Instant> told();

    /** The products of one; none where it told nothing. */
    List<MakersProduct> of(UUID organisation);
}
