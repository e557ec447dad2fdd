package eu.salvus.server.publication;

import eu.salvus.server.support.AtTheCentre;
import eu.salvus.warning.Tlp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many organisations would hear of something: from so many on as its publisher says, two analysts decide about it. */
@Repository
@AtTheCentre
class Audience {

    private final JdbcClient database;

    Audience(JdbcClient database) {
        this.database = database;
    }

    /**
     * Others that would hear of a document: the readers of its collection; and, of what is for everyone, all that stay on this instance
     * too, whatever they may read.
     */
    int of(Speaker speaker, UUID collection, Tlp tlp) {
        return tlp == Tlp.CLEAR ? everyone(speaker.organisation(), collection) : readers(collection);
    }

    /** Others that may read a collection. */
    int readers(UUID collection) {
        return database.sql("select count(*) from collection_right where collection = ? and may_read")
                .param(collection)
                .query(Integer.class)
                .single();
    }

    private int everyone(UUID speaker, UUID collection) {
        return database.sql(
                        "select count(*) from organisation o where o.id <> ? and (o.ends_at is null or exists ("
                                + "select 1 from collection_right r where r.collection = ? and r.organisation = o.id and r.may_read))")
                .params(speaker, collection)
                .query(Integer.class)
                .single();
    }
}
