package eu.salvus.server.subscription;

import eu.salvus.server.publication.PublishedDocuments;
import eu.salvus.server.subscription.HostedRows.Place;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.OwnCollections;
import eu.salvus.server.twin.Twins;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether one organisation on this instance has yet to hear something, at the cost of that one: each of thousands is asked about when they catch up. */
@Component
@AtTheCentre
class HostedBehind implements CatchingUp {

    private final PublishedDocuments published;
    private final OwnCollections collections;
    private final CollectionReaders readers;
    private final Twins twins;
    private final HostedRows rows;

    HostedBehind(
            PublishedDocuments published,
            OwnCollections collections,
            CollectionReaders readers,
            Twins twins,
            HostedRows rows) {
        this.published = published;
        this.collections = collections;
        this.readers = readers;
        this.twins = twins;
        this.rows = rows;
    }

    @Override
    public boolean isBehind(UUID organisation) {
        return twins.any(organisation)
                && published.collections().stream().anyMatch(collection -> isBehind(organisation, collection));
    }

    private boolean isBehind(UUID organisation, UUID collection) {
        Place place = rows.place(collection, organisation);
        boolean readsAll = readers.mayRead(collection, organisation);
        return readsAll != place.readsAll()
                || place.after()
                        .isBefore(readsAll ? collections.lastAdded(collection) : published.lastClear(collection));
    }
}
