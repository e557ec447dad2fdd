package eu.salvus.server.subscription.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.Calls;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.TestMailbox;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.measure.Doer;
import eu.salvus.simulation.measure.Measures;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** A practice joins by a link, ticks what it uses, and sees what to do and whom to call. */
@ServerTest
class PracticeTest {

    private static final int TRIES = 600;
    private static final long PAUSE = 50;

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    Hospitals hospitals;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Somebody centre;
    private String collection;

    @BeforeEach
    void aCentrePublishesForPractices() {
        centre = hospitals.found(server);
        hospitals.show(centre);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = centre.browser()
                .post("/api/collections", Map.of("title", "Practices"), 201)
                .get("id")
                .stringValue();
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/contacts",
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "name",
                                        "Duty desk",
                                        "about",
                                        "Whenever something is strange",
                                        "telephone",
                                        "+33 1 23 45 67 89",
                                        "hours",
                                        "Day and night"))),
                        200);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void whoJoinsTicksAndSeesThreeThingsToDoAndWhomToCall() {
        String path = link(100, 30);
        JsonNode shown = new Browser(server).get(path);
        assertThat(shown.get("centre").stringValue()).isEqualTo("Hôpital des Trois Rivières");
        Browser practice = join(path, "Cabinet du Port");
        JsonNode before = practice.get("/api/practice");
        assertThat(before.get("twin").isNull()).isTrue();
        assertThat(before.get("steps").size()).isZero();
        assertThat(before.get("groups").size()).isPositive();

        JsonNode after = practice.post(
                "/api/practice/things",
                used(
                        List.of("windows-10", "fritzbox", "ecg-schiller"),
                        Map.of("vendor", "Müller \"&\" Söhne", "product", "Labor 1: x")),
                201);

        assertThat(after.get("steps").size()).isEqualTo(3);
        CommonThings.Step first = CommonThings.builtIn().first().getFirst();
        assertThat(after.get("steps").get(0).get("name").stringValue())
                .as("in words for practices")
                .isEqualTo(first.name().english())
                .isNotEqualTo(first.measure().name().english());
        assertThat(after.get("steps").get(0).get("howTo").stringValue())
                .isEqualTo(first.howTo().english());
        assertThat(after.get("contacts").get(0).get("telephone").stringValue()).isEqualTo("+33 1 23 45 67 89");
        String twin = after.get("twin").stringValue();
        assertThat(practice.get("/api/twins/" + twin).get("name").stringValue()).isEqualTo("Cabinet du Port");
        assertThat(practice.text("/api/twins/" + twin + "/versions/1/yaml"))
                .contains("AVM", "Windows 10", "Cardiovit", "Söhne");
    }

    @Test
    void whatTheCentrePublishesReachesWhoJoined() throws InterruptedException {
        Browser practice = join(link(100, 30), "Cabinet du Port");
        practice.post(
                "/api/practice/things",
                used(List.of(), Map.of("vendor", "Bramquist", "product", "Bramquist Spot")),
                201);
        hospitals.show(centre);
        centre.browser()
                .upload(
                        "/api/publications?collection=" + collection,
                        "r.json",
                        Bulletin.usual("R-1").published("AMBER"),
                        200);
        for (int tries = 0;
                tries < TRIES && practice.get("/api/alerts").get("items").isEmpty();
                tries++) {
            Thread.sleep(PAUSE);
        }
        assertThat(practice.get("/api/alerts").get("items").get(0).get("title").stringValue())
                .isEqualTo("Bramquist Spot");
        JsonNode publication =
                centre.browser().get("/api/publications").get("items").get(0);
        for (int tries = 0; tries < TRIES && publication.get("told").intValue() == 0; tries++) {
            Thread.sleep(PAUSE);
            publication = centre.browser().get("/api/publications").get("items").get(0);
        }
        assertThat(publication.get("told").intValue()).isEqualTo(1);
    }

    @Test
    void aLinkEndsOnItsDayAndAfterSoManyAndWhenItIsTakenBack() {
        String single = link(1, 30);
        join(single, "Cabinet du Port");
        new Browser(server).send(HttpMethod.GET, single, null, 404);
        new Browser(server).post(single, Calls.joining("Cabinet du Quai", "any"), 404);
        new Browser(server).post(single + "/letters", Map.of("email", hospitals.email()), 404);

        String revoked = link(100, 30);
        JsonNode links = centre.browser().get("/api/join-links").get("items");
        assertThat(links.size()).isEqualTo(2);
        centre.browser()
                .send(
                        HttpMethod.DELETE,
                        "/api/join-links/" + links.get(0).get("id").stringValue(),
                        null,
                        204);
        new Browser(server).send(HttpMethod.GET, revoked, null, 404);

        String late = link(100, 1);
        clock.advance(Duration.ofDays(2));
        new Browser(server).send(HttpMethod.GET, late, null, 404);
    }

    @Test
    void whatCannotBeTakenLeavesNothingBehindAndUsesNothingUp() {
        String path = link(1, 30);
        long before = organisations();
        Browser somebody = new Browser(server);
        Map<String, Object> weak =
                new HashMap<>(Calls.joining("Cabinet du Port", Calls.proved(somebody, path, hospitals.email())));
        weak.put("password", "short");
        new Browser(server).post(path, weak, 400);
        Map<String, Object> centreItself = new HashMap<>(weak);
        centreItself.put("password", Hospitals.PASSWORD);
        centreItself.put("kind", "centre");
        new Browser(server).post(path, centreItself, 400);
        // Nobody adds an organisation to an account whose password they do not know.
        Map<String, Object> known =
                new HashMap<>(Calls.joining("Cabinet du Port", Calls.proved(somebody, path, centre.email())));
        known.put("password", "eleven patient herons");
        new Browser(server).post(path, known, 401);
        assertThat(organisations()).isEqualTo(before);
        join(path, "Cabinet du Port");
    }

    @Test
    void nobodyTakesTheAddressOfSomebodyElseNorFindsOutWhetherItHasAnAccount() {
        String path = link(100, 30);
        Browser stranger = new Browser(server);
        for (String address : List.of(centre.email(), hospitals.email())) {
            assertThat(stranger.post(path + "/letters", Map.of("email", address), 204))
                    .isEqualTo(stranger.post(path + "/letters", Map.of("email", hospitals.email()), 204));
            Map<String, Object> unproved = new HashMap<>(Calls.joining("Cabinet du Port", "AAAA"));
            assertThat(stranger.post(path, unproved, 410).get("type").stringValue())
                    .endsWith("proof-over");
            unproved.remove("proof");
            assertThat(stranger.post(path, unproved, 400).get("type").stringValue())
                    .endsWith("proof-needed");
        }
    }

    @Test
    void aProofHoldsForItsAddressAndItsLinkAndForAnHour() {
        String path = link(100, 30);
        String other = link(100, 30);
        Browser browser = new Browser(server);
        String email = hospitals.email();
        String proof = Calls.proved(browser, path, email);

        assertThat(browser.post(path + "/proofs", Map.of("proof", proof), 200)
                        .get("email")
                        .stringValue())
                .isEqualTo(email);
        assertThat(browser.get(path).get("letterFirst").booleanValue()).isTrue();
        browser.post(other, Calls.joining("Cabinet du Port", proof), 410);
        browser.post(other + "/proofs", Map.of("proof", proof), 410);
        browser.post(path + "/proofs", Map.of("proof", proof.substring(1)), 410);
        clock.advance(Duration.ofMinutes(61));
        browser.post(path, Calls.joining("Cabinet du Port", proof), 410);
        browser.post(path + "/proofs", Map.of("proof", proof), 410);
    }

    @Test
    void aProofStandsInNoAddressThatAServerIsAskedFor() {
        String path = link(100, 30);
        String email = hospitals.email();
        String proof = Calls.proved(new Browser(server), path, email);
        assertThat(TestMailbox.text(TestMailbox.to(email).getLast())
                        .lines()
                        .filter(line -> line.contains(proof))
                        .map(line ->
                                URI.create(line.substring(line.indexOf("http")).strip())))
                .singleElement()
                .satisfies(address -> {
                    assertThat(address.getFragment()).isEqualTo("proof=" + proof);
                    assertThat(address.getQuery()).isNull();
                    assertThat(address.getPath()).doesNotContain(proof);
                });
    }

    @Test
    void nobodysMailboxIsFilledByALink() {
        String path = link(100, 30);
        String email = hospitals.email();
        for (int times = 0; times < 3; times++) {
            new Browser(server).post(path + "/letters", Map.of("email", email), 204);
        }
        new Browser(server).post(path + "/letters", Map.of("email", email), 429);
        assertThat(TestMailbox.to(email)).hasSize(3);
    }

    @Test
    void whereNoMailIsSetUpWhoeverJoinsIsGivenANameAndNobodysAddressIsTouched() {
        String path = link(100, 30);
        Browser practice = new Browser(server);
        AtomicBoolean letters = new AtomicBoolean(true);
        String name = withoutMail(() -> {
            letters.set(practice.get(path).get("letterFirst").booleanValue());
            practice.post(path + "/letters", Map.of("email", hospitals.email()), 409);
            Map<String, Object> joining = new HashMap<>(Calls.joining("Cabinet du Port", "AAAA"));
            joining.remove("proof");
            return practice.post(path, joining, 200).get("signsInBy").stringValue();
        });
        assertThat(letters).isFalse();
        assertThat(name).matches("cabinet-du-port-[a-z2-9]{6}");
        hospitals.addTotp(practice);
        new Browser(server).post("/api/session", Map.of("email", name, "password", Hospitals.PASSWORD), 200);
        assertThat(practice.post(
                                "/api/me/notifications/subscriptions",
                                Map.of(
                                        "channel", "email",
                                        "priorityFrom", "defer",
                                        "rhythm", "daily",
                                        "hour", 8,
                                        "weekday", "monday"),
                                409)
                        .get("type")
                        .stringValue())
                .endsWith("no-address");
    }

    @Test
    void aLinkGivesNothingOfAnotherCentre() {
        Somebody other = hospitals.neighbour(server, centre, "administrator");
        hospitals.show(other);
        other.browser()
                .post(
                        "/api/join-links",
                        Map.of("title", "Ours", "collections", List.of(collection), "days", 1, "most", 1),
                        404);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "367,1", "1,0", "1,100001"})
    void aLinkNeedsAnEnd(int days, int most) {
        hospitals.show(centre);
        centre.browser()
                .post(
                        "/api/join-links",
                        Map.of("title", "Practices", "collections", List.of(), "days", days, "most", most),
                        400);
    }

    @Test
    void whatIsNotInTheListAndIsNoNameIsRefused() {
        Browser practice = join(link(100, 30), "Cabinet du Port");
        practice.post("/api/practice/things", Map.of("things", List.of("nothing-known"), "others", List.of()), 400);
        practice.post("/api/practice/things", used(List.of(), Map.of("vendor", " ", "product", "x")), 400);
        practice.post("/api/practice/things", used(List.of(), Map.of("vendor", "a\nb: c", "product", "x")), 400);
        assertThat(practice.get("/api/twins").get("items").size()).isZero();
    }

    @Test
    void whoeverJoinedNothingHasNoSuchPage() {
        centre.browser().send(HttpMethod.GET, "/api/practice", null, 404);
    }

    @Test
    void whomPracticesCallIsChangedByNobodyAtAScreenThatWasLeftOpen() {
        clock.advance(Duration.ofMinutes(6));
        JsonNode problem = centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/contacts",
                        Map.of(
                                "items",
                                List.of(Map.of("name", "Somebody", "about", "All", "telephone", "+33 9 99 99 99 99"))),
                        403);
        assertThat(problem.get("type").stringValue()).endsWith("step-up-needed");
        assertThat(centre.browser()
                        .get("/api/contacts")
                        .get("items")
                        .get(0)
                        .get("name")
                        .stringValue())
                .isEqualTo("Duty desk");
    }

    @Test
    void eachContactCanBeReached() {
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/contacts",
                        Map.of("items", List.of(Map.of("name", "Nobody", "about", "Nothing"))),
                        400);
        assertThat(centre.browser().get("/api/contacts").get("items").size()).isEqualTo(1);
    }

    @Test
    void everythingThatCanBeTickedMakesATwinAndWhatIsDoneFirstNeedsNobodyFromIt() {
        CommonThings common = CommonThings.builtIn();
        List<String> ids = common.things().stream().map(CommonThings.Thing::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(new SmallTwin(common, "Praxis", locale).of(new PracticePayload.Used(ids, List.of())))
                    .contains("used-" + ids.getLast());
        }
        assertThat(common.first()).noneMatch(step -> step.measure().by() == Doer.IT);
    }

    @Test
    void whatIsDoneFirstIsSaidInNoWordOfHospitalsOrOfIt() {
        assertThat(CommonThings.builtIn().first())
                .flatExtracting(CommonThings.Step::name, CommonThings.Step::summary, CommonThings.Step::howTo)
                .allSatisfy(text -> assertThat(text.toString().toLowerCase(Locale.ROOT))
                        .doesNotContainPattern(
                                "\\b(ward|unit|server|workstation|tape|phishing|endpoint|firewall|hospital"
                                        + "|serveur|poste|bande|hameçonnage|pare-feu|hôpital|établissement)s?\\b"));
    }

    @Test
    void aListThatNamesWhatIsNotThereIsRefusedWithAllItsErrors() {
        ContentFile wrong = new ContentFile("practice.yaml", """
                salvus-practice: 1
                groups:
                  - {id: a, name: {en: A, fr: A}}
                things:
                  - {id: b, group: c, name: {en: B, fr: B}, kind: server, vendor: V, product: P}
                first:
                  - {measure: nothing, name: {en: A, fr: A}, summary: {en: A, fr: A}, howTo: {en: A, fr: A}}
                """);
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> CommonThings.read(wrong, Measures.builtIn()))
                .satisfies(
                        refused -> assertThat(new ArrayList<>(refused.errors())).hasSize(2));
    }

    private String link(int most, int days) {
        hospitals.show(centre);
        return centre.browser()
                .post(
                        "/api/join-links",
                        Map.of("title", "Practices", "collections", List.of(collection), "days", days, "most", most),
                        201)
                .get("path")
                .stringValue()
                .replace("/join/", "/api/joins/");
    }

    /** As if the settings named no mail server. */
    private <T> T withoutMail(Supplier<T> meanwhile) {
        Object settings = context.getBean("mailSettings");
        Object host = ReflectionTestUtils.getField(settings, "host");
        ReflectionTestUtils.setField(settings, "host", "");
        try {
            return meanwhile.get();
        } finally {
            ReflectionTestUtils.setField(settings, "host", host);
        }
    }

    private Browser join(String path, String name) {
        Browser browser = new Browser(server);
        String email = hospitals.email();
        JsonNode joined = browser.post(path, Calls.joining(name, Calls.proved(browser, path, email)), 200);
        assertThat(joined.get("signsInBy").stringValue()).isEqualTo(email);
        hospitals.addTotp(browser);
        return browser;
    }

    private static Map<String, Object> used(List<String> things, Map<String, String> other) {
        return Map.of("things", things, "others", List.of(other));
    }

    private long organisations() {
        return database.sql("select count(*) from organisation where ends_at is null")
                .query(Long.class)
                .single();
    }
}
