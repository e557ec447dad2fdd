package eu.salvus.server.support;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Holds;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.server.identity.Permission;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.stix.UsedProducts;
import eu.salvus.warning.taxii.CollectionStore.Fate;
import eu.salvus.warning.taxii.Micros;
import eu.salvus.warning.taxii.Selection;
import eu.salvus.warning.taxii.StoredObject;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The centre by TAXII, as programs of hospitals see it. What the protocol says is held to the standard in {@code warning}. */
@ServerTest
class TaxiiTest {

    private static final String TYPE = "application/taxii+json;version=2.1";
    private static final Selection ALL = new Selection(null, Set.of(), Set.of(), Selection.Versions.ALL);
    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    StoredCollections store;

    @Autowired
    CollectionRows collectionRows;

    @Autowired
    LetterBoxes boxes;

    @Autowired
    Holds holds;

    @Autowired
    DataSource source;

    @Autowired
    Bell bell;

    @Autowired
    TaxiiController controller;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    TransactionOperations transactions;

    private Somebody centre;
    private Somebody hospital;
    private String collection;
    private String objects;
    private String centreToken;
    private String hospitalToken;

    @BeforeEach
    void aCentreHasACollectionAndANeighbour() {
        centre = hospitals.found(server);
        hospital = hospitals.neighbour(server, centre, "it");
        hospitals.show(centre);
        collection = id(centre.browser().post("/api/collections", Map.of("title", "Advisories"), 201));
        objects = "/taxii2/centre/collections/" + collection + "/objects/";
        centreToken = token(centre, "read-collection", "write-collection");
        hospitals.show(hospital);
        hospitalToken = token(hospital, "read-collection", "write-collection");
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer salvus_unknown", "Basic eDp5", "Basic x", "Basic eHk="})
    void whoShowsNoTokenIsRefusedInTheWordsOfTaxii(String shown) throws Exception {
        for (String path : List.of("/taxii2/", "/taxii2", "/taxii2/nowhere/", "/taxii2/centre/bell/")) {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(path);
            MockHttpServletResponse response = server.perform(
                            shown.isEmpty() ? request : request.header("Authorization", shown))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(401);
            assertThat(response.getContentType()).isEqualTo(TYPE);
            assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer");
            assertThat(json(response).path("http_status").stringValue()).isEqualTo("401");
        }
    }

    @Test
    void aTokenCountsAsThePasswordOfWhoeverKnowsOnlyThose() throws Exception {
        String pair = Base64.getEncoder().encodeToString(("anybody:" + hospitalToken).getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = server.perform(
                        MockMvcRequestBuilders.get("/taxii2/").header("Authorization", "Basic " + pair))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo(TYPE);
    }

    @Test
    void aSessionOfABrowserIsNoToken() {
        assertThat(centre.browser().answer(HttpMethod.GET, "/taxii2/", null).getStatus())
                .isEqualTo(401);
    }

    @Test
    void aNewCollectionIsThereForNobodyElseUntilItIsShared() throws Exception {
        assertThat(get(hospitalToken, "/taxii2/centre/collections/").getContentAsString())
                .isEqualTo("{}");
        assertThat(get(hospitalToken, objects).getStatus()).isEqualTo(404);

        share(true, false);
        JsonNode told = json(get(hospitalToken, "/taxii2/centre/collections/"))
                .path("collections")
                .get(0);
        assertThat(told.path("title").stringValue()).isEqualTo("Advisories");
        assertThat(told.path("can_write").booleanValue()).isFalse();
        assertThat(post(hospitalToken, indicator(1, DAY)).getStatus()).isEqualTo(403);

        share(false, false);
        assertThat(get(hospitalToken, objects).getStatus()).isEqualTo(404);
    }

    @Test
    void whatTheCentreAddsTheHospitalReads() throws Exception {
        share(true, false);
        MockHttpServletResponse added = post(centreToken, indicator(1, DAY), indicator(2, DAY));
        assertThat(added.getStatus()).isEqualTo(202);
        String status = "/taxii2/centre/status/" + json(added).path("id").stringValue() + "/";
        assertThat(json(get(centreToken, status))).isEqualTo(json(added));
        assertThat(get(hospitalToken, status).getStatus()).isEqualTo(404);

        MockHttpServletResponse first = get(hospitalToken, objects + "?limit=1");
        MockHttpServletResponse second =
                get(hospitalToken, objects + "?added_after=" + first.getHeader("X-TAXII-Date-Added-Last"));
        assertThat(ids(first)).containsExactly(name(1));
        assertThat(ids(second)).containsExactly(name(2));
        assertThat(json(post(centreToken, indicator(1, DAY)))
                        .path("successes")
                        .get(0)
                        .path("message")
                        .stringValue())
                .isEqualTo("was here already");
    }

    @Test
    void aTokenMayNoMoreThanItSays() throws Exception {
        hospitals.show(centre);
        String reading = token(centre, "read-collection");
        hospitals.show(centre);
        String other = token(centre, "read-twin");

        assertThat(post(reading, indicator(1, DAY)).getStatus()).isEqualTo(403);
        assertThat(get(other, "/taxii2/centre/collections/").getContentAsString())
                .isEqualTo("{}");
        assertThat(get(other, objects).getStatus()).isEqualTo(404);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedInTheWordsOfTaxii() throws Exception {
        MockHttpServletResponse response = server.perform(MockMvcRequestBuilders.post(objects)
                        .header("Authorization", "Bearer " + centreToken)
                        .contentType(TYPE)
                        .content(new byte[TaxiiSetup.MOST_BYTES + 1]))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).isEqualTo(TYPE);
    }

    @Test
    void moreObjectsThanAnybodyShouldWaitForAreRefused() throws Exception {
        MockHttpServletResponse response = server.perform(MockMvcRequestBuilders.post(objects)
                        .header("Authorization", "Bearer " + centreToken)
                        .contentType(TYPE)
                        .content("{\"objects\":[7" + ",7".repeat(10_000) + "]}"))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(json(response).path("description").stringValue()).contains("10000");
    }

    @ParameterizedTest
    @CsvSource({"POST, ''", "POST, unknown", "POST, reader", "GET, centre", "DELETE, centre"})
    void nothingIsReadThatNobodyMaySend(String method, String who) throws Exception {
        hospitals.show(centre);
        String token = switch (who) {
            case "reader" -> token(centre, "read-collection");
            case "centre" -> centreToken;
            default -> "salvus_unknown";
        };
        boolean[] read = new boolean[1];
        MockHttpServletRequest request = new MockHttpServletRequest(method, objects) {
            @Override
            public ServletInputStream getInputStream() {
                read[0] = true;
                return super.getInputStream();
            }
        };
        request.setContentType(TYPE);
        request.setContent(new byte[1000]);
        if (!who.isEmpty()) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();

        controller.taxii(request, response);

        assertThat(read[0]).isFalse();
        assertThat(response.getStatus())
                .isEqualTo(
                        switch (who) {
                            case "reader" -> 403;
                            case "centre" -> method.equals("GET") ? 200 : 405;
                            default -> 401;
                        });
    }

    @Test
    void whoTriesUnknownTokensForLongHasToWaitAndHoldsUpNoGoodOne() throws Exception {
        String address = "203.0.113.77";
        assertThat(from(address, hospitalToken).getStatus()).isEqualTo(200);
        int status = 401;
        int tried = 0;
        while (status == 401 && tried < 500) {
            status = from(address, "salvus_guess" + tried++).getStatus();
        }

        assertThat(status).isEqualTo(429);
        assertThat(from(address, centreToken).getStatus())
                .as("one not known to be good waits, for nobody has asked the database whose it is")
                .isEqualTo(429);
        MockHttpServletResponse early = from(address, "salvus_other");
        assertThat(early.getContentType()).isEqualTo(TYPE);
        assertThat(Integer.parseInt(early.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(from(address, hospitalToken).getStatus()).isEqualTo(200);
        assertThat(from("203.0.113.78", centreToken).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse from(String address, String token) throws Exception {
        return server.perform(MockMvcRequestBuilders.get("/taxii2/")
                        .header("Authorization", "Bearer " + token)
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void changesStandInTheLogOfWhoeverMadeThem() throws Exception {
        post(centreToken, indicator(1, DAY));
        server.perform(MockMvcRequestBuilders.delete(objects + name(1) + "/")
                        .header("Authorization", "Bearer " + centreToken))
                .andReturn();

        assertThat(database.sql(
                                "select act from audit_entry where organisation = ? and subject like 'taxii%' order by number")
                        .param(organisation(centre))
                        .query(String.class)
                        .list())
                .containsExactly("OBJECTS_ADDED", "OBJECTS_DELETED");
        assertThat(get(centreToken, objects + name(1) + "/").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "match[version]=last, 2 3 1",
        "match[version]=first, 1 2 3",
        "match[version]=all, 1 2 3 1",
        "'match[version]=first,last', 1 2 3 1",
        "match[version]=2026-01-10T00:00:00.000Z, 1 2 3",
        "'match[version]=2026-01-11T00:00:00Z,2030-01-01T00:00:00Z', 1",
        "match[type]=indicator, 2 3 1",
        "'match[type]=malware,tool', ''",
        "'match[id]=ID2,ID1', 2 1",
        "match[id]=ID2&match[type]=malware, ''",
        "limit=2&match[version]=all, 1 2"
    })
    void theDatabaseUnderstandsTheFilters(String query, String numbers) throws Exception {
        post(
                centreToken,
                indicator(1, DAY),
                indicator(2, DAY),
                indicator(3, DAY),
                indicator(1, DAY.plus(Duration.ofDays(1))));

        assertThat(ids(get(
                        centreToken, objects + "?" + query.replaceAll("ID(\\d)", name(0).replaceAll("0$", "") + "$1"))))
                .isEqualTo(
                        numbers.isEmpty()
                                ? List.of()
                                : Arrays.stream(numbers.split(" "))
                                        .map(number -> name(Integer.parseInt(number)))
                                        .toList());
    }

    @Test
    void oneMoreObjectOfAnIdCostsAsMuchAsTheFirstHoweverManyThereAre() {
        UUID id = UUID.fromString(collection);
        RowsRead rows = new RowsRead(source);
        StoredCollections counting = new StoredCollections(
                JdbcClient.create(rows.source()), collectionRows, boxes, () -> DAY, event -> {}, holds);
        List<StixObject> addresses =
                IntStream.range(0, 300).mapToObj(TaxiiTest::address).toList();

        counting.add(id, addresses);
        long first = rows.count();
        counting.add(id, addresses);

        assertThat(store.select(id, ALL, 1_000)).hasSize(300);
        assertThat(first).isLessThan(300 * 3);
        assertThat(rows.count() - first).isLessThan(300 * 3);
    }

    @Test
    void ofLongObjectsNoMoreAreReadAtOnceThanShowThatAPageIsFull() {
        UUID id = UUID.fromString(collection);
        String large = "a".repeat(3 << 20);
        for (int number = 1; number <= 5; number++) {
            store.add(id, List.of(StixObject.of(indicator(number, DAY).json().put("description", large))));
        }
        assertThat(store.select(id, ALL, 1_000)).hasSize(3);
    }

    @Test
    void longLettersAreReadAFewAtATimeAndLongNamesOfProductsNotAtAll() {
        UUID id = UUID.fromString(collection);
        String large = "a".repeat(3 << 20);
        store.add(id, List.of(UsedProducts.software(new MakersProduct("Bramquist", "Spot"))));
        store.add(
                id,
                List.of(StixObject.of(UsedProducts.software(new MakersProduct("Bramquist", "Pump"))
                        .json()
                        .put("version", large))));
        for (int number = 1; number <= 5; number++) {
            store.add(
                    id,
                    UUID.randomUUID() + " a program",
                    List.of(StixObject.of(indicator(number, DAY)
                            .json()
                            .put("type", "grouping")
                            .put("id", "grouping--00000000-0000-4000-8000-00000000000" + number)
                            .put("description", large))));
        }
        List<String> software = Stream.of("Spot", "Pump")
                .map(name -> UsedProducts.software(new MakersProduct("Bramquist", name))
                        .id())
                .toList();

        List<LetterBoxes.Letter> first = boxes.after(id, Instant.EPOCH, 200);
        assertThat(first).hasSize(3);
        assertThat(boxes.after(id, first.getLast().added(), 200)).hasSize(2);
        assertThat(boxes.software(id, software, Optional::of))
                .singleElement()
                .asString()
                .contains("Spot");
    }

    @Test
    void nobodyFillsALetterBoxWithObjectsOfOneIdAndNobodyIsKeptOutByThem() throws Exception {
        share(false, true);
        StixObject[] flood =
                IntStream.range(0, 130).mapToObj(TaxiiTest::address).toArray(StixObject[]::new);

        JsonNode told = json(post(hospitalToken, flood));
        JsonNode again = json(post(hospitalToken, address(500)));
        JsonNode other = json(post(centreToken, address(500)));

        assertThat(told.path("success_count").intValue()).isEqualTo(100);
        assertThat(told.path("failures").get(0).path("message").stringValue()).contains("too many other objects");
        assertThat(json(post(hospitalToken, flood[0])).path("success_count").intValue())
                .as("what is there is a success")
                .isOne();
        assertThat(again.path("failure_count").intValue()).isOne();
        assertThat(other.path("success_count").intValue()).isOne();
    }

    @Test
    void theSameObjectIsKnownWhateverTheOrderOfItsPropertiesAndHoweverLongAgoItCame() {
        UUID id = UUID.fromString(collection);
        StixObject first = indicator(1, DAY);
        store.add(id, List.of(first, address(1)));
        ObjectNode turned = JsonNodeFactory.instance.objectNode();
        first.json().properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> turned.set(property.getKey(), property.getValue()));
        assertThat(turned.propertyNames()).doesNotContainSequence(first.json().propertyNames());
        StixObject other = StixObject.of(first.json().put("pattern", "[a:b = 'd']"));

        assertThat(store.add(id, List.of(StixObject.of(turned), other, address(1))))
                .containsExactly(Fate.KNOWN, Fate.REFUSED, Fate.KNOWN);

        database.sql("update collection_object set digest = null where collection = ?")
                .param(id)
                .update();
        assertThat(store.add(id, List.of(StixObject.of(turned), other))).containsExactly(Fate.KNOWN, Fate.REFUSED);
    }

    @Test
    void whoReadsWhileManyAddMissesNothingAndReadsNothingTwice() throws Exception {
        UUID id = UUID.fromString(collection);
        int adders = 4;
        int each = 25;
        List<String> read = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(adders)) {
            List<? extends Future<?>> running = IntStream.range(0, adders)
                    .mapToObj(adder -> threads.submit(() -> IntStream.range(0, each)
                            .forEach(i -> store.add(id, List.of(indicator(adder * each + i, DAY))))))
                    .toList();
            Instant after = Instant.EPOCH;
            boolean last = false;
            while (!last) {
                // Whether all have ended is asked before the reading that then is the last one.
                last = running.stream().allMatch(Future::isDone);
                for (StoredObject object :
                        store.select(id, new Selection(after, Set.of(), Set.of(), Selection.Versions.ALL), 7)) {
                    read.add(object.id());
                    times.add(object.added());
                    after = object.added();
                    last = false;
                }
            }
            for (Future<?> done : running) {
                done.get();
            }
        }

        assertThat(read).hasSize(adders * each).doesNotHaveDuplicates();
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(store.select(id, ALL, 1_000).stream().map(StoredObject::id).toList())
                .isEqualTo(read);
    }

    @Test
    void whoeverListensIsAnsweredAtOnceThoughThereIsNothingYet() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/taxii2/centre/bell/");
        request.addHeader("Authorization", "Bearer " + centreToken);
        CountDownLatch answered = new CountDownLatch(1);
        MockHttpServletResponse response = new MockHttpServletResponse() {
            @Override
            public void flushBuffer() {
                super.flushBuffer();
                answered.countDown();
            }
        };
        Thread listening = Thread.ofVirtual().start(() -> {
            try {
                controller.bell(request, response);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });

        // The first sign of life would come after twenty seconds.
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();

        listening.interrupt();
        listening.join();
    }

    @Test
    void theBellRingsForThoseWhoMayReadAndOnceForMany() throws Exception {
        share(true, false);
        post(centreToken, indicator(1, DAY));
        try (Listener here = bell.listen(caller(hospital));
                Listener stranger = bell.listen(
                        new Caller(UUID.randomUUID(), "x", organisation(hospital), EnumSet.of(Permission.READ_TWIN)))) {
            assertThat(here.next(Duration.ZERO)).contains("event: added").contains(collection);

            post(centreToken, indicator(2, DAY));
            post(centreToken, indicator(3, DAY));
            String rung = here.next(Duration.ofSeconds(10));
            String last = get(centreToken, objects).getHeader("X-TAXII-Date-Added-Last");

            assertThat(rung)
                    .isEqualTo("event: added\ndata: {\"collection\":\"" + collection + "\",\"added\":\"" + last
                            + "\"}\n\n");
            assertThat(stranger.next(Duration.ZERO)).isEqualTo(": alive\n\n");
        }
    }

    @Test
    void aShortNameStandsForTheIdAndIsNobodyElses() throws Exception {
        centre.browser().post("/api/collections", Map.of("title", "Alerts", "alias", "alerts"), 201);
        assertThat(json(get(centreToken, "/taxii2/centre/collections/alerts/"))
                        .path("title")
                        .stringValue())
                .isEqualTo("Alerts");
        centre.browser().send(HttpMethod.POST, "/api/collections", Map.of("title", "More", "alias", "alerts"), 409);
        centre.browser().send(HttpMethod.POST, "/api/collections", Map.of("title", "More", "alias", "A/B"), 400);
        centre.browser().send(HttpMethod.POST, "/api/collections", Map.of("title", " "), 400);
        assertThat(centre.browser().get("/api/collections").get("items").size()).isEqualTo(2);
    }

    @Test
    void anOrganisationThatEndsTakesItsCollectionsAlong() throws Exception {
        share(true, true);
        post(centreToken, indicator(1, DAY));
        post(hospitalToken, indicator(2, DAY));

        end(organisation(hospital));
        assertThat(get(hospitalToken, objects).getStatus()).isEqualTo(404);
        end(organisation(centre));

        for (String row : List.of(
                "collection where id",
                "collection_object where collection",
                "collection_right where collection",
                "collection_status where organisation")) {
            UUID owner = row.startsWith("collection_status") ? organisation(centre) : UUID.fromString(collection);
            assertThat(database.sql("select count(*) from " + row + " = ?")
                            .param(owner)
                            .query(Long.class)
                            .single())
                    .as(row)
                    .isZero();
        }
    }

    @Test
    void aHospitalsSalvusHasNoTaxii() {
        new ApplicationContextRunner()
                .withPropertyValues("salvus.role=hospital")
                .withUserConfiguration(
                        TaxiiSetup.class, TaxiiController.class, TaxiiDesk.class, CollectionController.class)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(TaxiiController.class)
                        .doesNotHaveBean(TaxiiDesk.class)
                        .doesNotHaveBean(CollectionController.class)
                        .doesNotHaveBean(TaxiiSetup.class));
    }

    private void share(boolean read, boolean write) {
        hospitals.show(centre);
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + collection + "/rights/" + organisation(hospital),
                        Map.of("mayRead", read, "mayWrite", write),
                        204);
    }

    private static String token(Somebody somebody, String... scopes) {
        return somebody.browser()
                .post("/api/tokens", Map.of("name", "Programs", "scopes", List.of(scopes), "days", 1), 201)
                .get("token")
                .stringValue();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(id(somebody.browser().get("/api/me").get("organisation")));
    }

    private static Caller caller(Somebody somebody) {
        return new Caller(
                UUID.fromString(somebody.id()),
                "x",
                organisation(somebody),
                new HashSet<>(EnumSet.of(Permission.READ_COLLECTION)));
    }

    private MockHttpServletResponse get(String token, String path) throws Exception {
        return server.perform(MockMvcRequestBuilders.get(
                                URI.create(path.replace("[", "%5B").replace("]", "%5D")))
                        .header("Authorization", "Bearer " + token)
                        .accept(TYPE))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String token, StixObject... added) throws Exception {
        String body = "{\"objects\":["
                + String.join(
                        ",", Arrays.stream(added).map(StixObject::jsonText).toList()) + "]}";
        return server.perform(MockMvcRequestBuilders.post(objects)
                        .header("Authorization", "Bearer " + token)
                        .contentType(TYPE)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) {
        return StixReader.parse(response.getContentAsByteArray()).orElseThrow();
    }

    private static List<String> ids(MockHttpServletResponse response) {
        return json(response)
                .path("objects")
                .valueStream()
                .map(object -> object.path("id").stringValue())
                .toList();
    }

    private static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }

    private static String name(int number) {
        return "indicator--00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** All of one id, which nobody holds to what they are made of. */
    private static StixObject address(int number) {
        String json = """
                {"type": "url", "spec_version": "2.1", "id": "url--00000000-0000-4000-8000-000000000001", "value": "%d"}""".formatted(number);
        return StixReader.read("ours", json.getBytes(StandardCharsets.UTF_8))
                .objects()
                .getFirst();
    }

    private static StixObject indicator(int number, Instant modified) {
        String json = """
                {"type": "indicator", "spec_version": "2.1", "id": "%s", "created": "2026-01-01T00:00:00.000Z",
                 "modified": "%s", "pattern": "[a:b = 'c']", "pattern_type": "stix", "valid_from": "2026-01-01T00:00:00Z"}""".formatted(name(number), Micros.text(modified));
        return StixReader.read("ours", json.getBytes(StandardCharsets.UTF_8))
                .objects()
                .getFirst();
    }

    /** As whoever ends visits does: where something of it is just being written, it is tried again. */
    private void end(UUID organisation) {
        until(() -> {
            try {
                transactions.executeWithoutResult(ends -> news.publishEvent(new OrganisationEnded(organisation)));
                return true;
            } catch (DataIntegrityViolationException written) {
                return false;
            }
        });
    }
}
