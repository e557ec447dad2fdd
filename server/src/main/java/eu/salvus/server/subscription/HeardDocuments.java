package eu.salvus.server.subscription;

import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.stix.AdvisoryReport;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of where each advisory was that was heard of a centre. What is done is part of the caller's transaction. */
@Repository
class HeardDocuments {

    private static final String NOWHERE = "";

    private final JdbcClient database;

    HeardDocuments(JdbcClient database) {
        this.database = database;
    }

    /**
     * Remembers where the newest document of an advisory was, and which advisory its report tells of. What came along was perhaps never at the address that
     * was announced, so that nothing is taken back by its not being there.
     *
     * @return whether nothing was heard of that report before
     */
    boolean put(UUID subscription, AdvisoryReport report) {
        String id = report.common().id();
        boolean fresh = database.sql("delete from heard_document where subscription = ? and report = ?")
                        .params(subscription, id)
                        .update()
                == 0;
        database.sql(
                        "insert into heard_document (subscription, report, address, publisher, tracking_id) values (?, ?, ?, ?, ?)")
                .params(
                        subscription,
                        id,
                        report.document() == null ? report.address().toString() : NOWHERE,
                        report.publisher(),
                        report.trackingId())
                .update();
        return fresh;
    }

    /** The report by which a centre told of an advisory; nothing where it did not. */
    Optional<String> report(UUID subscription, SourceId source) {
        return database.sql(
                        "select report from heard_document where subscription = ? and (publisher = ? and tracking_id = ?"
                                + " or publisher is null and report = ?) order by report limit 1")
                .params(
                        subscription,
                        source.publisher(),
                        source.trackingId(),
                        AdvisoryReport.id(source.publisher(), source.trackingId()))
                .query(String.class)
                .optional();
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
