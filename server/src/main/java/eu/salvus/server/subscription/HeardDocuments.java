package eu.salvus.server.subscription;

import java.net.URI;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of where each advisory was that was heard of a centre. What is done is part of the caller's transaction. */
@Repository
class HeardDocuments {

    private final JdbcClient database;

    HeardDocuments(JdbcClient database) {
        this.database = database;
    }

    /** Remembers where the newest document of an advisory was. */
    void put(UUID subscription, String report, URI address) {
        int known = database.sql("update heard_document set address = ? where subscription = ? and report = ?")
                .params(address.toString(), subscription, report)
                .update();
        if (known == 0) {
            database.sql("insert into heard_document (subscription, report, address) values (?, ?, ?)")
                    .params(subscription, report, address.toString())
                    .update();
        }
    }

    /** Whether the newest document of an advisory that was heard was there. */
    boolean has(UUID subscription, String report, URI address) {
        return database.sql("select count(*) from heard_document where subscription = ? and report = ? and address = ?")
                        .params(subscription, report, address.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
