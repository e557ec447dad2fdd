package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.CollectionReaders.Reader;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Tlp;
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

    /** What it would be in a collection of the speaker's. */
    ReachPayload of(Speaker speaker, UUID collection, Tlp tlp, @Nullable Advisory advisory) {
        Set<UUID> reading = readers(collection);
        Set<UUID> all = all(speaker.organisation());
        Set<UUID> hosted = fleet.hosted(all);
        hosted.retainAll(reading);
        Set<UUID> concerned = advisory == null ? new HashSet<>() : fleet.concerned(all, advisory);
        concerned.retainAll(reading);
        return new ReachPayload(
                tlp == Tlp.CLEAR,
                reading.size(),
                hosted.size(),
                ReachPayload.told(concerned.size()),
                reading.size() >= speaker.approvalFrom());
    }

    /** How many organisations that read anything of the speaker's have something an advisory may concern. */
    int concerned(UUID organisation, Advisory advisory) {
        return fleet.concerned(all(organisation), advisory).size();
    }

    /** Organisations that may read a collection, besides its own. */
    Set<UUID> readers(UUID collection) {
        return readers.readers(collection).stream().map(Reader::organisation).collect(Collectors.toSet());
    }

    private Set<UUID> all(UUID organisation) {
        Set<UUID> all = new HashSet<>();
        collections.ids(organisation).forEach(collection -> all.addAll(readers(collection)));
        return all;
    }
}
