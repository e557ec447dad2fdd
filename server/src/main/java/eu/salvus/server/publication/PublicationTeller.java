package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells what is published, and how many have got it. */
@Service
@AtTheCentre
class PublicationTeller {

    private final PublicationRows rows;
    private final CollectionReaders readers;

    PublicationTeller(PublicationRows rows, CollectionReaders readers) {
        this.rows = rows;
        this.readers = readers;
    }

    PublicationPayload tell(Row row) {
        return PublicationPayload.of(row, readers.spread(row.collection(), rows.added(row.id())));
    }

    PublicationPayload.Detail detail(Row row) {
        List<PublicationPayload.Step> steps = rows.revisions(row.id()).stream()
                .map(one -> new PublicationPayload.Step(
                        one.revision(), one.withdrawn(), one.receivedAt(), one.validatedAt(), one.publishedAt()))
                .toList();
        return new PublicationPayload.Detail(tell(row), steps, rows.draft(row.id()));
    }
}
