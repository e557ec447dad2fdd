package eu.salvus.server.publication;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.Bulletin;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.identity.OrganisationEnded;
import eu.salvus.warning.provider.Depth;
import eu.salvus.warning.provider.DocumentCheck;
import eu.salvus.warning.provider.Limits;
import eu.salvus.warning.provider.Mirror;
import eu.salvus.warning.provider.MirrorReport;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.provider.Providers;
import eu.salvus.warning.provider.Signing;
import eu.salvus.warning.source.Answer;
import eu.salvus.warning.source.Door;
import eu.salvus.warning.source.DoorException;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.Request;
import eu.salvus.warning.stix.AdvisoryReport;
import eu.salvus.warning.stix.StixObject;
import eu.salvus.warning.stix.StixReader;
import eu.salvus.warning.taxii.CollectionStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What the centre publishes, as readers, mirrors and strangers find it. */
@ServerTest
class PublicationTest {

    private static final String FOLDER = "/.well-known/csaf/";
    private static final int OK = 200;

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    CollectionStore store;

    @Autowired
    TransactionOperations transactions;

    @TempDir
    private Path folder;

    private Somebody centre;
    private Somebody hospital;
    private Somebody stranger;
    private String collection;
    private String hospitalToken;
    private String strangerToken;

    @BeforeEach
    void aCentreHasAGroupOfOneHospital() {
        centre = hospitals.found(server);
        hospital = hospitals.neighbour(server, centre, "it");
        stranger = hospitals.neighbour(server, centre, "it", "administrator");
        hospitals.show(centre);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = collection("Advisories");
        share(collection, hospital);
        hospitalToken = token(hospital);
        strangerToken = token(stranger);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aMirrorFindsWhatIsForEveryoneByTheDomainWithValidSignatures() throws Exception {
        byte[] document = Bulletin.usual("Open-1").published("WHITE").getBytes(StandardCharsets.UTF_8);
        publish(collection, new String(document, StandardCharsets.UTF_8));
        publish(collection, Bulletin.usual("Closed-1").published("AMBER"));

        MirrorReport report = mirrored(null);

        assertThat(report.notes()).isEmpty();
        assertThat(report.whole()).isTrue();
        Item item = report.items().getFirst();
        assertThat(report.items()).hasSize(1);
        assertThat(item.signing()).isEqualTo(Signing.VALID);
        assertThat(item.complaints()).isEmpty();
        assertThat(item.address()).isEqualTo("http://localhost:8080/.well-known/csaf/white/2026/open-1.json");
        assertThat(folder.resolve(String.valueOf(item.place()))).hasBinaryContent(document);
    }

    @Test
    void aMirrorWithATokenFindsAllThatItsOrganisationMayRead() throws Exception {
        publish(collection, Bulletin.usual("Open-1").published("WHITE"));
        for (String label : List.of("GREEN", "AMBER", "RED")) {
            publish(collection, Bulletin.usual(label).published(label));
        }
        publish(collection("For nobody"), Bulletin.usual("Hidden").published("GREEN"));

        MirrorReport report = mirrored(hospitalToken);

        assertThat(report.notes()).isEmpty();
        assertThat(report.items())
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.signing()).isEqualTo(Signing.VALID));
        assertThat(mirrored(strangerToken).items())
                .filteredOn(item -> item.outcome() != Outcome.GONE)
                .extracting(Item::address)
                .containsExactly("http://localhost:8080/.well-known/csaf/white/2026/open-1.json");
    }

    @Test
    void whatIsNotForSomebodyIsNotThereForThemByAnyAddress() {
        publish(collection, Bulletin.usual("Open").published("WHITE"));
        Map<String, String> openBefore = open(null);
        Map<String, String> strangersBefore = open(strangerToken);
        publish(collection, Bulletin.usual("Secret").published("RED"));

        for (String path : List.of(
                "red/2026/secret.json",
                "red/2026/secret.json.sha256",
                "red/2026/secret.json.asc",
                "red/2026/",
                "red/",
                "red/index.txt",
                "red/changes.csv",
                "csaf-feed-tlp-red.json",
                "red/2026/nowhere.json")) {
            assertThat(get(strangerToken, FOLDER + path).getStatus()).as(path).isEqualTo(404);
            assertThat(get(null, FOLDER + path).getStatus()).as(path).isEqualTo(401);
            assertThat(get(null, FOLDER + path).getContentLength()).as(path).isZero();
        }
        assertThat(get(null, FOLDER + "white/2026/secret.json").getStatus()).isEqualTo(404);
        assertThat(open(null)).isEqualTo(openBefore);
        assertThat(open(strangerToken)).isEqualTo(strangersBefore);
        assertThat(get(hospitalToken, FOLDER + "red/2026/secret.json").getStatus())
                .isEqualTo(OK);
        assertThat(get("salvus_unknown", FOLDER + "provider-metadata.json").getStatus())
                .isEqualTo(401);
    }

    @Test
    void whoIsLetOutOfAGroupSeesNothingOfItAnyMore() {
        publish(collection, Bulletin.usual("Secret").published("AMBER"));
        assertThat(get(hospitalToken, FOLDER + "csaf-feed-tlp-amber.json").getStatus())
                .isEqualTo(OK);

        share(collection, hospital, false);

        assertThat(get(hospitalToken, FOLDER + "amber/2026/secret.json").getStatus())
                .isEqualTo(404);
        assertThat(get(hospitalToken, FOLDER + "csaf-feed-tlp-amber.json").getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAnnouncementLeadsToTheDocumentAndKnowsItByItsHash() {
        publish(collection, Bulletin.usual("Secret").published("AMBER"));

        AdvisoryReport report = reports().getFirst();

        MockHttpServletResponse document = get(hospitalToken, report.address().getPath());
        assertThat(Fingerprint.of(document.getContentAsByteArray())).isEqualTo(report.sha256());
        assertThat(report.weaknesses()).containsExactly("CVE-2026-0001");
        assertThat(report.withdrawn()).isFalse();
        assertThat(document.getHeader("Cache-Control")).contains("private");
    }

    @Test
    void aRevisionTakesThePlaceOfTheEarlierOne() throws Exception {
        publish(collection, Bulletin.usual("A").published("WHITE"));
        mirrored(null);
        JsonNode taken = publish(collection, Bulletin.usual("A").publishedOnceMore("WHITE"));

        assertThat(taken.get("publication").get("revision").stringValue()).isEqualTo("2");
        assertThat(mirrored(null).items()).extracting(Item::outcome).containsExactly(Outcome.CHANGED);
        assertThat(reports()).extracting(AdvisoryReport::withdrawn).containsExactly(false, false);
        assertThat(centre.browser().get("/api/publications").get("items").size())
                .isEqualTo(1);
    }

    @Test
    void theVerySameOnceMoreChangesNothing() {
        String document = Bulletin.usual("A").published("WHITE");
        JsonNode first = publish(collection, document);
        JsonNode again = publish(collection, document);

        assertThat(again).isEqualTo(first);
        assertThat(reports()).hasSize(1);
    }

    @Test
    void aWithdrawalIsARevisionThatEverybodyHearsOf() throws Exception {
        String id = publish(collection, Bulletin.usual("A").published("WHITE"))
                .get("publication")
                .get("id")
                .stringValue();
        mirrored(null);
        String path = "/api/publications/" + id + "/withdrawal";
        centre.browser().post(path, Map.of("reason", " "), 400);
        JsonNode withdrawn = centre.browser().post(path, Map.of("reason", "The versions were wrong."), 200);

        assertThat(withdrawn.get("withdrawn").booleanValue()).isTrue();
        assertThat(withdrawn.get("title").stringValue()).isEqualTo("[Withdrawn] A");
        assertThat(reports().getLast().withdrawn()).isTrue();
        assertThat(mirrored(null).items()).extracting(Item::outcome).containsExactly(Outcome.CHANGED);
        assertThat(text(null, FOLDER + "white/2026/a.json")).contains("Withdrawn: The versions were wrong.");
        centre.browser().post(path, Map.of("reason", "Again."), 409);
    }

    @Test
    void aDocumentThatBreaksARuleIsRefusedWithAllThatSpeaksAgainstItAndNothingIsKept() {
        JsonNode taken = publish(
                collection,
                Bulletin.usual("A").published("WHITE").replace("https://centre.example", "https://other.example"));

        assertThat(taken.get("publication").isNull()).isTrue();
        JsonNode problem = taken.get("problems").get(0);
        assertThat(problem.get("place").stringValue()).isEqualTo("$.document.publisher.namespace");
        assertThat(problem.get("remedy").stringValue()).isNotEmpty();
        assertThat(reports()).isEmpty();
        assertThat(centre.browser().get("/api/publications").get("items").size())
                .isZero();
    }

    @Test
    void whatIsNotCommittedIsNowhere() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(begun -> {
                    publish(collection, Bulletin.usual("A").published("WHITE"));
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");

        assertThat(reports()).isEmpty();
        assertThat(get(null, FOLDER + "white/2026/a.json").getStatus()).isEqualTo(404);
        assertThat(text(null, FOLDER + "csaf-feed-tlp-white.json")).doesNotContain("a.json");
        publish(collection, Bulletin.usual("A").published("WHITE"));
        assertThat(text(null, FOLDER + "csaf-feed-tlp-white.json")).contains("a.json");
    }

    @Test
    void whereTheGroupHoldsAnotherReportOfTheSameTimeNothingIsPublished() {
        publish(collection, Bulletin.usual("A").published("WHITE"));
        StixObject report =
                StixObject.of(object(0).json().put("name", "another").put("modified", "2099-01-01T00:00:00.000Z"));
        store.add(UUID.fromString(collection), List.of(report));
        database.sql("update publication set updated_at = timestamp with time zone '2098-12-31 23:59:59.999+00:00'")
                .update();

        JsonNode refused = centre.browser()
                .upload(
                        "/api/publications?collection=" + collection,
                        "a.json",
                        Bulletin.usual("A").publishedOnceMore("WHITE"),
                        200);

        assertThat(problem(refused)).isEqualTo("The group holds another report of it");
        assertThat(text(null, FOLDER + "white/2026/a.json")).doesNotContain("\"2\"");
        assertThat(database.sql("select count(*) from publication_revision r join publication p on p.id = r.publication"
                                + " where p.organisation = ?")
                        .param(organisation(centre))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRevisionStaysWithTheReadersOfItsDocument() {
        publish(collection, Bulletin.usual("A").published("AMBER"));
        String other = collection("Others");
        JsonNode refused = centre.browser()
                .upload(
                        "/api/publications?collection=" + other,
                        "a.json",
                        Bulletin.usual("A").publishedOnceMore("WHITE"),
                        200);

        assertThat(problem(refused)).isEqualTo("It is published to another group");
    }

    private static String problem(JsonNode answer) {
        return answer.get("items").get(0).get("problems").get(0).get("what").stringValue();
    }

    @Test
    void onlyTheOrganisationThatRunsTheInstanceSpeaksForTheCentre() {
        hospitals.show(stranger);
        stranger.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 403);
        String theirs = stranger.browser()
                .post("/api/collections", Map.of("title", "Theirs"), 201)
                .get("id")
                .stringValue();
        stranger.browser()
                .upload(
                        "/api/publications?collection=" + theirs,
                        "a.json",
                        Bulletin.usual("A").published("WHITE"),
                        404);
        assertThat(stranger.browser().get("/api/publisher").get("ours").booleanValue())
                .isFalse();
    }

    @Test
    void theKeyStaysAndSoDoesTheNamespaceOnceSomethingIsPublished() {
        String key = centre.browser().get("/api/publisher").get("fingerprint").stringValue();
        publish(collection, Bulletin.usual("A").published("WHITE"));
        hospitals.show(centre);
        Map<String, Object> other = new TreeMap<>(Bulletin.PUBLISHER);
        other.put("name", "Centre");
        centre.browser().send(HttpMethod.PUT, "/api/publisher", other, 200);
        assertThat(centre.browser().get("/api/publisher").get("fingerprint").stringValue())
                .isEqualTo(key);
        assertThat(text(null, FOLDER + "provider-metadata.json")).contains("\"Centre\"");
        other.put("namespace", "https://other.example");
        centre.browser().send(HttpMethod.PUT, "/api/publisher", other, 409);
        assertThat(database.sql("select key_sealed from publisher")
                        .query(String.class)
                        .single())
                .startsWith("1.");
    }

    @Test
    void theSecurityTextLeadsToTheProvider() {
        assertThat(text(null, "/.well-known/security.txt"))
                .contains("Contact: mailto:security@centre.example")
                .contains("CSAF: http://localhost:8080/.well-known/csaf/provider-metadata.json");
    }

    @Test
    void anOrganisationThatEndsTakesWhatItPublishedAlong() {
        publish(collection, Bulletin.usual("A").published("WHITE"));
        end(organisation(centre));

        assertThat(get(null, FOLDER + "white/2026/a.json").getStatus()).isEqualTo(404);
        assertThat(get(null, FOLDER + "provider-metadata.json").getStatus()).isEqualTo(404);
        assertThat(get(null, "/.well-known/security.txt").getStatus()).isEqualTo(404);
    }

    @Test
    void aHospitalsSalvusPublishesNothing() {
        new ApplicationContextRunner()
                .withPropertyValues("salvus.role=hospital")
                .withUserConfiguration(
                        ProviderSetup.class,
                        ProviderController.class,
                        PublicationController.class,
                        PublisherController.class)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(ProviderSetup.class)
                        .doesNotHaveBean(ProviderController.class)
                        .doesNotHaveBean(PublicationController.class)
                        .doesNotHaveBean(PublisherController.class));
    }

    private JsonNode publish(String into, String document) {
        return centre.browser()
                .upload("/api/publications?collection=" + into, "a.json", document, OK)
                .get("items")
                .get(0);
    }

    private List<AdvisoryReport> reports() {
        return objects().stream()
                .flatMap(object -> AdvisoryReport.from(object).stream())
                .toList();
    }

    private StixObject object(int number) {
        return objects().stream()
                .filter(object -> object.type().equals("report"))
                .toList()
                .get(number);
    }

    private List<StixObject> objects() {
        byte[] bytes = get(
                        hospitalToken, "/taxii2/centre/collections/" + collection + "/objects/?match%5Bversion%5D=all")
                .getContentAsByteArray();
        return StixReader.parse(bytes)
                .orElseThrow()
                .path("objects")
                .valueStream()
                .map(json -> StixReader.read("told", json.toString().getBytes(StandardCharsets.UTF_8))
                        .objects()
                        .getFirst())
                .toList();
    }

    /** All that leads from the metadata, for somebody. */
    private Map<String, String> open(@Nullable String token) {
        Map<String, String> files = new TreeMap<>();
        for (String path : List.of(
                "provider-metadata.json",
                "csaf-feed-tlp-white.json",
                "white/",
                "white/2026/",
                "white/index.txt",
                "white/changes.csv",
                "white/2026/open.json")) {
            assertThat(get(token, FOLDER + path).getStatus()).as(path).isEqualTo(OK);
            files.put(path, text(token, FOLDER + path));
        }
        return files;
    }

    private MirrorReport mirrored(@Nullable String token) throws Exception {
        Door door = request -> ask(request, token);
        return new Mirror(door, folder, Limits.USUAL, DocumentCheck.NONE)
                .run(
                        new Providers(door)
                                .find("http://localhost:8080" + FOLDER + "provider-metadata.json")
                                .providers()
                                .getFirst(),
                        Depth.EVERY_DOCUMENT,
                        (done, all) -> {});
    }

    private Answer ask(Request request, @Nullable String token) throws DoorException {
        MockHttpServletRequestBuilder asked = MockMvcRequestBuilders.get(request.address());
        request.headers().forEach(asked::header);
        MockHttpServletResponse response = answered(asked, token);
        if (response.getStatus() >= 400) {
            throw new DoorException(request.address(), response.getStatus());
        }
        Map<String, List<String>> headers = new TreeMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
        return new Answer(request.address(), response.getStatus(), headers, response.getContentAsByteArray());
    }

    private MockHttpServletResponse get(@Nullable String token, String path) {
        return answered(MockMvcRequestBuilders.get(URI.create(path)), token);
    }

    private String text(@Nullable String token, String path) {
        return new String(get(token, path).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder asked, @Nullable String token) {
        if (token != null) {
            asked.header("Authorization", "Bearer " + token);
        }
        try {
            return server.perform(asked).andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private String collection(String title) {
        return centre.browser()
                .post("/api/collections", Map.of("title", title), 201)
                .get("id")
                .stringValue();
    }

    private void share(String with, Somebody somebody) {
        share(with, somebody, true);
    }

    private void share(String with, Somebody somebody, boolean read) {
        hospitals.show(centre);
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + with + "/rights/" + organisation(somebody),
                        Map.of("mayRead", read, "mayWrite", false),
                        204);
    }

    private String token(Somebody somebody) {
        hospitals.show(somebody);
        return somebody.browser()
                .post("/api/tokens", Map.of("name", "Programs", "scopes", List.of("read-collection"), "days", 1), 201)
                .get("token")
                .stringValue();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue());
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
