package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.CollectionReaders.Reader;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whom an advisory reaches: told in numbers, of which the small ones are not told. */
@Service
@AtTheCentre
class Reach {

    private final OwnCollections collections;
    private final CollectionReaders readers;
    private final Fleet fleet;

    Reach(OwnCollections collections, CollectionReaders readers, Fleet fleet) {
        this.collections = collections;
        this.readers = readers;
        this.fleet = fleet;
    }

    /**
     * How many organisations something may concern.
     *
     * @param organisations so many, as far as is known
     * @param asOf as of when; null where what organisations have is not known yet
     */
    record Count(int organisations, @Nullable Instant asOf) {

        /** The greater one of two things that may be the same, as of the earlier time. */
        Count and(Count other) {
            boolean earlier = asOf == null || other.asOf != null && asOf.isBefore(other.asOf);
            return new Count(Math.max(organisations, other.organisations), earlier ? asOf : other.asOf);
        }
    }

    /**
     * What it would be in a collection.
     *
     * @param second whether a second analyst is asked
     */
    ReachPayload of(UUID collection, Tlp tlp, @Nullable Advisory advisory, boolean second) {
        Set<UUID> reading = readers(collection);
        Instant asOf = fleet.asOf();
        Set<UUID> concerned = advisory == null ? new HashSet<>() : fleet.concerned(advisory);
        concerned.retainAll(reading);
        return new ReachPayload(
                tlp == Tlp.CLEAR,
                reading.size(),
                fleet.hosted(reading).size(),
                ReachPayload.told(fleet.telling(reading).size()),
                ReachPayload.told(concerned.size()),
                asOf,
                second);
    }

    /** How many organisations that read anything of the speaker's have something an advisory may concern. */
    Count concerned(UUID organisation, Advisory advisory) {
        Count none = nothing();
        Set<UUID> concerned = fleet.concerned(advisory);
        if (!concerned.isEmpty()) {
            Set<UUID> all = new HashSet<>();
            collections.ids(organisation).forEach(collection -> all.addAll(readers(collection)));
            concerned.retainAll(all);
        }
        return new Count(concerned.size(), none.asOf());
    }

    /** That something concerns nobody. */
    Count nothing() {
        return new Count(0, fleet.asOf());
    }

    /** What was counted before then no longer holds. */
    Instant recount() {
        return fleet.recount();
    }

    /** Whether it is known what organisations have. */
    boolean isKnown() {
        return fleet.asOf() != null;
    }

    /** Organisations that may read a collection, besides its own. */
    Set<UUID> readers(UUID collection) {
        return readers.readers(collection).stream().map(Reader::organisation).collect(Collectors.toSet());
    }
}
