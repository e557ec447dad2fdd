package eu.salvus.warning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Tlp;
import eu.salvus.warning.source.LoopbackDoor;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final String NAMESPACE = "https://centre.example";

    private final Centre centre = new Centre(NAMESPACE);

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void whoever_hears_of_a_publication_fetches_it_and_holds_it_to_the_hash() throws Exception {
        byte[] document = Centre.document("A", 1, "GREEN");
        Publication publication = centre.publish(document, NOW);
        centre.show();

        AdvisoryReport heard = heard(publication);

        assertThat(heard.common().tlp()).isEqualTo(Tlp.GREEN);
        assertThat(heard.trackingId()).isEqualTo("A");
        assertThat(heard.withdrawn()).isFalse();
        try (LoopbackDoor door = new LoopbackDoor()) {
            byte[] fetched = door.ask(Request.of(heard.address(), 1_000_000)).body();
            assertThat(fetched).isEqualTo(document);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(fetched)))
                    .isEqualTo(heard.sha256());
        }
    }

    @Test
    void a_short_document_travels_with_its_announcement_and_a_long_one_does_not() throws Exception {
        byte[] document = Centre.document("A", 1, "GREEN");
        AdvisoryReport heard = heard(centre.publish(document, NOW));

        assertThat(Enclosure.document(Objects.requireNonNull(heard.document())))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(document));

        String noise = new Random(5)
                .ints(20_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        byte[] large = new String(Centre.document("B", 1, "GREEN"), StandardCharsets.UTF_8)
                .replace("\"title\": \"Pump", "\"title\": \"" + noise)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(large.length).isGreaterThan(20_000);
        assertThat(heard(centre.publish(large, NOW)).document()).isNull();
    }

    @Test
    void a_withdrawal_is_a_later_version_of_the_same_report() throws Exception {
        Publication publication = centre.publish(Centre.document("A", 1, "WHITE"), NOW);
        AdvisoryReport first = heard(publication);

        AdvisoryReport second = heard(centre.publish(Withdrawal.of(publication, "Wrong.", LATER), LATER));

        assertThat(second.common().id()).isEqualTo(first.common().id());
        assertThat(second.common().created()).isEqualTo(first.common().created());
        assertThat(second.common().modified()).isAfter(first.common().modified());
        assertThat(second.withdrawn()).isTrue();
        assertThat(second.sha256()).isNotEqualTo(first.sha256());
    }

    /** What somebody reads out of what is sent. */
    private AdvisoryReport heard(Publication publication) {
        List<StixObject> sent = Announcement.of(
                        publication, NAMESPACE, centre.provider.address(publication.entry()), null)
                .toObjects();
        List<StixObject> read = sent.stream()
                .flatMap(object ->
                        StixReader.read("sent", object.jsonText().getBytes(StandardCharsets.UTF_8)).objects().stream())
                .toList();
        assertThat(read).hasSameSizeAs(sent);
        return AdvisoryReport.from(read.getLast()).orElseThrow();
    }
}
