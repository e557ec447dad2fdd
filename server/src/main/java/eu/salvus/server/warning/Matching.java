package eu.salvus.server.warning;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.alert.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which assets of an organisation an advisory may concern. */
interface Matching {

    /**
     * Looks in the newest version of each of its twins.
     *
     * @return none where nothing has anything in common with what the advisory names
     */
    List<Finding> findings(UUID organisation, Advisory advisory);

    /** Those of some advisories of which it would find anything: far cheaper than asking for each. */
    List<Advisory> touching(UUID organisation, List<Advisory> some);

    /**
     * Those of some advisories that may touch something, for each organisation of which any may; far cheaper than a look at each. It may name
     * too many, never too few.
     */
    Map<UUID, List<Advisory>> perhaps(Collection<UUID> organisations, List<Advisory> some);
}
