package eu.salvus.server.publication;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.product.ProductRoll;
import eu.salvus.warning.stix.Common;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.UsedProducts;
import eu.salvus.warning.taxii.CollectionStore;
import eu.salvus.warning.taxii.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What subscribers elsewhere told that they use, honest or not, and how it counts at the centre. */
@ServerTest
class ProfileTest {

    private static final MakersProduct MONITOR = new MakersProduct("Philips", "IntelliVue MX800");
    private static final MakersProduct PUMP = new MakersProduct("B. Braun", "Infusomat Space");

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    CollectionStore store;

    @Autowired
    JdbcClient database;

    @Autowired
    Fleet fleet;

    @Autowired
    QueueCount count;

    @Autowired
    Reach reach;

    private Somebody centre;
    private String collection;
    private String box;
    private long drawn;

    @BeforeEach
    void aCentreTakesLetters() {
        centre = hospitals.found(server);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = made("Advisories");
        box = made("Letter box");
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void fourAreNotTheFiveThatAreShownAndWhatIsTakenBackCountsNoMore() throws InterruptedException {
        List<UUID> elsewhere = new ArrayList<>();
        for (int hospital = 0; hospital < 5; hospital++) {
            elsewhere.add(organisation(subscriber()));
        }
        elsewhere.subList(0, 4).forEach(hospital -> tell(hospital, MONITOR, PUMP));
        until(() -> read() == 4);
        fleet.build();
        hospitals.show(centre);
        centre.browser().upload("/api/advisories", "b.json", bulletin(), 200);
        assertThat(concerned()).isNull();

        clock.advance(Duration.ofMinutes(11));
        tell(elsewhere.get(4), MONITOR);
        until(() -> Integer.valueOf(5).equals(concerned()));
        assertThat(fleet.telling(new HashSet<>(elsewhere))).hasSize(5);
        assertThat(reach.of(UUID.fromString(collection), Tlp.GREEN, null, false))
                .returns(5, ReachPayload::telling)
                .returns(0, ReachPayload::hosted);

        clock.advance(Duration.ofMinutes(11));
        tell(elsewhere.get(0), PUMP);
        until(() -> concerned() == null);
        clock.advance(Duration.ofMinutes(11));
        tell(elsewhere.get(0), MONITOR);
        until(() -> concerned() != null);

        clock.advance(Duration.ofMinutes(11));
        tell(elsewhere.get(1));
        until(() -> concerned() == null);
        fleet.build();
        assertThat(fleet.telling(new HashSet<>(elsewhere))).hasSize(4).doesNotContain(elsewhere.get(1));
    }

    @Test
    void whatIsDeletedFromTheLetterBoxCountsNoMore() throws InterruptedException {
        UUID hospital = organisation(subscriber());
        tell(hospital, MONITOR);
        until(() -> read() == 1);
        store.delete(UUID.fromString(box), new Selection(null, Set.of(), Set.of("grouping"), Selection.Versions.ALL));
        fleet.build();
        assertThat(fleet.telling(Set.of(hospital))).isEmpty();
    }

    @Test
    void whoMayAddToTheLetterBoxNoMoreCountsNoMore() throws InterruptedException {
        UUID hospital = organisation(subscriber());
        tell(hospital, MONITOR);
        until(() -> read() == 1);
        fleet.build();
        assertThat(fleet.telling(Set.of(hospital))).hasSize(1);
        share(box, hospital, false, false);
        fleet.build();
        assertThat(fleet.telling(Set.of(hospital))).isEmpty();
    }

    @Test
    void whoseHospitalIsHereCountsByItAlone() throws InterruptedException {
        Somebody somebody = subscriber();
        UUID hospital = organisation(somebody);
        hospitals.show(somebody);
        somebody.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        tell(hospital, MONITOR);
        until(() -> read() == 1);
        fleet.build();
        assertThat(fleet.telling(Set.of(hospital))).isEmpty();
        assertThat(fleet.hosted(Set.of(hospital))).containsExactly(hospital);
    }

    @Test
    void ofADishonestListOnlyWhatCanBeAProductIsKeptAndNoMoreThanTwoThousand() throws InterruptedException {
        UUID hospital = organisation(subscriber());
        StixObject forged = StixObject.of(UsedProducts.software(PUMP).json().put("name", "Another pump"));
        List<MakersProduct> many = Stream.concat(
                        Stream.of(
                                MONITOR,
                                PUMP,
                                new MakersProduct("Philips", "two\nlines"),
                                new MakersProduct("Philips", "x".repeat(201))),
                        IntStream.range(0, ProductRoll.MOST)
                                .mapToObj(number -> new MakersProduct("Philips", "P" + number)))
                .toList();
        List<StixObject> sent = new ArrayList<>(many.stream()
                .filter(product -> !product.equals(PUMP))
                .map(UsedProducts::software)
                .toList());
        sent.add(forged);
        sent.add(list(many));
        send(hospital, sent);
        until(() -> read() == 1);

        List<String> kept = products();
        assertThat(kept)
                .hasSize(ProductRoll.MOST - 3)
                .contains("Philips\tIntelliVue MX800", "Philips\tP7")
                .noneMatch(line -> line.contains("pump") || line.contains("two") || line.contains("xxx"));
    }

    @Test
    void whoSendsManyListsIsOneVoiceByTheLast() throws InterruptedException {
        UUID hospital = organisation(subscriber());
        tell(hospital, MONITOR);
        tell(hospital, PUMP);
        until(() -> read() == 1 && products().equals(List.of("B. Braun\tInfusomat Space")));
    }

    private static String bulletin() {
        return Bulletin.usual("B-1")
                .json()
                .replace("Bramquist Spot", "IntelliVue MX800")
                .replace("\"Bramquist\"", "\"Philips\"");
    }

    private @Nullable Integer concerned() {
        fleet.build();
        count.go();
        JsonNode row = centre.browser().get("/api/queue").get("items").get(0);
        return row.get("concerned").isNull() ? null : row.get("concerned").intValue();
    }

    private void tell(UUID hospital, MakersProduct... products) {
        List<StixObject> sent =
                new ArrayList<>(Stream.of(products).map(UsedProducts::software).toList());
        sent.add(list(List.of(products)));
        send(hospital, sent);
    }

    private void send(UUID hospital, List<StixObject> objects) {
        store.add(UUID.fromString(box), hospital + " a program", objects);
    }

    private StixObject list(List<MakersProduct> products) {
        Instant now = clock.instant();
        String who = new UUID(0x4000L, 0x8000_0000_0000_0000L | drawn++).toString();
        Common common = new Common("grouping--" + who, null, now, now, Tlp.AMBER_STRICT);
        return UsedProducts.of(common, "identity--" + who, products).toObject();
    }

    private long read() {
        return database.sql("select count(*) from letter_profile where collection = ?")
                .param(UUID.fromString(box))
                .query(Long.class)
                .single();
    }

    private List<String> products() {
        return database.sql("select products from letter_profile where collection = ?")
                .param(UUID.fromString(box))
                .query(String.class)
                .single()
                .lines()
                .toList();
    }

    private Somebody subscriber() {
        Somebody somebody = hospitals.neighbour(server, centre, "security-officer");
        UUID hospital = organisation(somebody);
        share(collection, hospital, true, false);
        share(box, hospital, false, true);
        return somebody;
    }

    private void share(String what, UUID hospital, boolean read, boolean write) {
        hospitals.show(centre);
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + what + "/rights/" + hospital,
                        Map.of("mayRead", read, "mayWrite", write),
                        204);
    }

    private String made(String title) {
        return centre.browser()
                .post("/api/collections", Map.of("title", title), 201)
                .get("id")
                .stringValue();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue());
    }
}
