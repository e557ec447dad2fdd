package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Told;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many organisations would hear of something: from so many on as its publisher says, two analysts decide about it. */
@Repository
@AtTheCentre
class Audience {

    /**
     * What somebody told alone within that time counts together, whatever it was: nobody tells many, few by few, in a working day. A text that is told
     * under several ids need not be recognised for it.
     */
    static final Duration TOGETHER = Duration.ofDays(1);

    private final JdbcClient database;
    private final PublicationRows publications;
    private final InstantSource clock;

    Audience(JdbcClient database, PublicationRows publications, InstantSource clock) {
        this.database = database;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * Others that would have heard from some analysts alone within a day, with one more document: the readers of its collection and of those in which they
     * told something; and where any of it is for everyone, all that stay on this instance too, whatever they may read.
     *
     * @param by whose word it is, as the log calls them
     */
    int of(Speaker speaker, Set<String> by, UUID collection, Tlp tlp) {
        Set<UUID> collections = new HashSet<>(Set.of(collection));
        boolean everyone = tlp == Tlp.CLEAR;
        for (Told told : publications.toldAlone(
                speaker.organisation(), by, clock.instant().minus(TOGETHER))) {
            collections.add(told.collection());
            everyone |= told.tlp() == Tlp.CLEAR;
        }
        return database.sql("select count(*) from organisation o where o.id <> :speaker and ("
                        + (everyone ? "o.ends_at is null or " : "")
                        + "exists (select 1 from collection_right r where r.collection in (:collections)"
                        + " and r.organisation = o.id and r.may_read))")
                .param("speaker", speaker.organisation())
                .param("collections", List.copyOf(collections))
                .query(Integer.class)
                .single();
    }

    /** Others that may read a collection. */
    int readers(UUID collection) {
        return database.sql("select count(*) from collection_right where collection = ? and may_read")
                .param(collection)
                .query(Integer.class)
                .single();
    }
}
