package eu.salvus.server.publication;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.publication.WeaknessRows.Row;
import eu.salvus.server.publication.WeaknessRows.Source;
import eu.salvus.server.support.AtTheCentre;
import eu.salvus.twin.Words;
import eu.salvus.warning.source.Fingerprint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells rows of the queue as analysts see them, and whether one still stands as it was seen. */
@Component
@AtTheCentre
class QueueTeller {

    /** That of CVE is the one by which others find a weakness. */
    static final Comparator<String> CVE_FIRST =
            Comparator.comparing((String name) -> !name.startsWith("CVE-")).thenComparing(Comparator.naturalOrder());

    private static final int CONFLICT = 409;

    private final WeaknessRows rows;
    private final Proposals proposals;

    QueueTeller(WeaknessRows rows, Proposals proposals) {
        this.rows = rows;
        this.proposals = proposals;
    }

    WeaknessPayload tell(Caller caller, Row row) {
        return tell(caller, List.of(row)).getFirst();
    }

    List<WeaknessPayload> tell(Caller caller, List<Row> found) {
        List<UUID> ids = found.stream().map(Row::id).toList();
        Map<UUID, List<String>> names = rows.names(ids);
        Map<UUID, List<Source>> sources = rows.sources(ids);
        Map<UUID, Proposals.Row> waiting = proposals.about(ids);
        return found.stream()
                .map(row -> tell(
                        caller,
                        row,
                        names.getOrDefault(row.id(), List.of()),
                        sources.getOrDefault(row.id(), List.of()),
                        waiting.get(row.id())))
                .toList();
    }

    /**
     * Goes on only where a row still stands as it was seen.
     *
     * @param seen the version that was seen; null where that was not kept
     * @throws RefusedException when something that counts for a decision is not as it was
     */
    void unchanged(Caller caller, Row row, @Nullable String seen) {
        if (seen != null && !seen.equals(tell(caller, row).version())) {
            throw new RefusedException(CONFLICT, "row-changed", row.title());
        }
    }

    private static WeaknessPayload tell(
            Caller caller, Row row, List<String> names, List<Source> sources, Proposals.@Nullable Row waiting) {
        Weight weight = row.weight();
        Decided decided = row.decided();
        return new WeaknessPayload(
                row.id(),
                version(row, names, waiting),
                names.stream().sorted(CVE_FIRST).toList(),
                row.title(),
                Words.of(weight.severity()),
                Words.of(weight.exploitation()),
                weight.threat().ransomware(),
                ReachPayload.told(weight.count().organisations()),
                weight.count().asOf(),
                Words.of(row.state()),
                decided.heldUntil() == null ? null : decided.heldUntil().toString(),
                decided.reason(),
                decided.publication(),
                waiting == null
                        ? null
                        : new WeaknessPayload.Waiting(
                                waiting.title(),
                                waiting.askedName(),
                                waiting.askedBy().equals(caller.actor())),
                sources.stream()
                        .map(one -> new WeaknessPayload.Source(
                                one.publisher(),
                                one.trackingId(),
                                one.title(),
                                one.tlp() == null ? null : Words.of(one.tlp())))
                        .toList(),
                row.firstAt(),
                row.lastAt());
    }

    /** Changes with all that counts for a decision; whom it may concern, and that it was heard of once more, does not. */
    private static String version(Row row, List<String> names, Proposals.@Nullable Row waiting) {
        Weight weight = row.weight();
        return Fingerprint.of(
                Words.of(row.state()),
                Objects.toString(row.decided().at()),
                Words.of(weight.severity()),
                Words.of(weight.exploitation()),
                Boolean.toString(weight.threat().ransomware()),
                waiting == null ? "" : waiting.id().toString(),
                String.join("\n", names));
    }
}
