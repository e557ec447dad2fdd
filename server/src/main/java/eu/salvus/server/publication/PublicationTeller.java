package eu.salvus.server.publication;

import eu.salvus.server.publication.PublicationRows.Row;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.server.support.CollectionReaders;
import eu.salvus.server.support.Spreads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        return tell(List.of(row)).getFirst();
    }

    List<PublicationPayload> tell(List<Row> some) {
        Map<UUID, Spreads> spreads = new HashMap<>();
        return some.stream()
                .map(row -> PublicationPayload.of(
                        row,
                        spreads.computeIfAbsent(row.collection(), readers::spreads)
                                .of(rows.added(row.id()))))
                .toList();
    }

    PublicationPayload.Detail detail(Row row) {
        List<PublicationPayload.Step> steps = rows.revisions(row.id()).stream()
                .map(one -> new PublicationPayload.Step(
                        one.revision(), one.withdrawn(), one.receivedAt(), one.validatedAt(), one.publishedAt()))
                .toList();
        return new PublicationPayload.Detail(tell(row), steps, rows.draft(row.id()));
    }
}
