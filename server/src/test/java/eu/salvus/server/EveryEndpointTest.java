package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Calls.Call;
import eu.salvus.server.Calls.Things;
import eu.salvus.server.identity.Authenticator;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.identity.Organisation;
import eu.salvus.server.identity.Organisations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Walks every endpoint there is. Whoever adds one adds a call of it to {@link Calls}, or says here why it needs none. */
@ServerTest
class EveryEndpointTest {

    /** They name a secret, and whoever knows it is who they are asked to be. */
    private static final List<String> OPENED_BY_A_SECRET = List.of(
            "GET /api/invitations/{token}",
            "POST /api/invitations/{token}",
            "GET /api/links/{token}",
            "POST /api/links/{token}",
            "GET /api/unsubscribe/{token}",
            "POST /api/unsubscribe/{token}",
            "GET /api/joins/{token}",
            "POST /api/joins/{token}",
            "POST /api/joins/{token}/letters",
            "POST /api/joins/{token}/proofs",
            "GET /api/shared/{token}",
            "GET /api/shared/{token}/replay");

    /** They name an organisation, and say themselves that it is none of the caller's; tested with people. */
    private static final List<String> CHOOSES_AN_ORGANISATION = List.of("PUT /api/session/organisation");

    /** What they do was done before a test begins, and stands in the log by these acts. */
    private static final Map<String, String> DONE_BEFORE = Map.ofEntries(
            Map.entry("POST /api/setup", "ORGANISATION_SET_UP"),
            Map.entry("POST /api/session", "PASSWORD_GIVEN"),
            Map.entry("POST /api/session/factor", "FACTOR_SHOWN"),
            Map.entry("POST /api/session/passkey", "FACTOR_SHOWN"),
            Map.entry("POST /api/me/totp/confirmation", "FACTOR_ADDED"),
            Map.entry("POST /api/me/passkeys", "FACTOR_ADDED"),
            Map.entry("POST /api/organisations", "ORGANISATION_ADDED"),
            Map.entry("POST /api/invitations/{token}", "INVITATION_ACCEPTED"),
            Map.entry("POST /api/links/{token}", "PASSWORD_CHANGED"),
            Map.entry("POST /api/joins/{token}", "PRACTICE_JOINED"),
            Map.entry("POST /api/joins/{token}/letters", "JOIN_LETTER_ASKED"),
            Map.entry("PUT /api/session/organisation", "ORGANISATION_ENTERED"),
            Map.entry("POST /api/guest", "GUEST_BEGAN"),
            Map.entry("POST /api/unsubscribe/{token}", "NOTIFICATION_ENDED"),
            Map.entry("DELETE /api/session", "SIGNED_OUT"));

    /** They keep nothing that anybody could use. */
    private static final Map<String, String> CHANGE_NOTHING = Map.ofEntries(
            Map.entry("POST /api/me/totp", "a secret counts once its first code is given"),
            Map.entry("POST /api/me/passkeys/options", "a question to the browser"),
            Map.entry("POST /api/session/passkey/options", "a question to the browser"),
            Map.entry("POST /api/drafts", "a document is read and not kept"),
            Map.entry("POST /api/drafts/check", "a draft is looked at and not kept"),
            Map.entry("POST /api/joins/{token}/proofs", "a proof is read, and nothing is kept"),
            Map.entry("POST /api/twin-check", "a draft is looked at and not kept"),
            Map.entry("POST /api/centre-offers", "a centre is asked what it has, and nothing is kept"),
            Map.entry("POST /api/tellings/{id}/boxes", "a centre is asked what it has, and nothing is kept"),
            Map.entry(
                    "POST /api/tellings/{id}/preview", "a secret is kept of which nobody is told, and nothing is sent"),
            Map.entry("POST /api/subscriptions/{id}/readings", "a centre is asked now what it will be asked later"),
            Map.entry("POST /api/simulations/{id}/branches", "a branch is played and not kept"),
            Map.entry("POST /api/sources/{id}/questions", "no source is asked in tests, so that this is refused"));

    /** They tell of a twin or a result no more than its name, its size, or what is public. */
    private static final Map<String, String> TELL_NOTHING = Map.of(
            "GET /api/twins/{id}", "its name and its size",
            "GET /api/twins/{id}/versions", "who saved it when",
            "GET /api/twins/{id}/scenarios", "public scenarios, and whether they can begin",
            "GET /api/twins/{id}/switches", "public measures, and whether they are in place",
            "GET /api/twins/{id}/usual-search", "public measures, and what they cost in all",
            "GET /api/twins/{id}/searches", "what was asked for",
            "GET /api/searches/{id}", "what was asked for",
            "GET /api/simulations/{id}/shares", "links, not where they lead",
            "GET /api/simulations", "what was asked for",
            "GET /api/simulations/{id}", "what was asked for");

    private static final String NO_PLANS = """
            {"money": 0, "years": 3, "mix": [], "attempts": 0, "tried": 0, "possible": 0, "lost": {"value": 0, "low": 0, "high": 0},
             "lostAnAttempt": 0, "worstTenth": 0, "people": 0, "plans": [], "measures": [],
             "staff": {"people": 0, "days": 0, "daysAYear": 20}, "lawLikely": true, "inPlace": [], "notSimulated": []}""";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    JdbcClient database;

    @Autowired
    Organisations organisations;

    @Autowired
    MovingClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Browser owner;
    private Somebody somebody;
    private UUID organisation;
    private List<Call> calls;

    @BeforeEach
    void anOrganisationHasSomethingOfEverything() {
        Browser.guest(server);
        somebody = hospitals.found(server);
        owner = somebody.browser();
        organisation = UUID.fromString(Calls.id(owner.get("/api/me").get("organisation")));
        String twin = Calls.id(owner.post("/api/twins", Map.of("archetype", "single-practice"), 201));
        String done = Calls.id(owner.post("/api/simulations", simulation(twin, 5), 202));
        owner.until("/api/simulations/" + done, "done", PATIENCE);
        String waiting = running(Calls.id(owner.post("/api/simulations", simulation(twin, 5), 202)));
        String search = searching(twin);
        String person = hospitals.invite(server, somebody, "it").id();
        String invitation = Calls.id(
                owner.post("/api/invitations", Map.of("email", hospitals.email(), "roles", List.of("it")), 201));
        String token = Calls.id(
                owner.post("/api/tokens", Map.of("name", "One", "scopes", List.of("read-twin"), "days", 1), 201));
        Browser left = hospitals.signIn(server, somebody);
        left.send(HttpMethod.DELETE, "/api/session", null, 204);
        hospitals.signIn(server, somebody);
        String session = owner.get("/api/me/sessions")
                .get("items")
                .valueStream()
                .filter(one -> !one.get("current").booleanValue())
                .map(Calls::id)
                .findFirst()
                .orElseThrow();
        new Authenticator("http://localhost:8080").register(owner, 201);
        String passkey = Calls.id(owner.get("/api/me/passkeys").get("items").get(0));
        hospitals.resetPassword(server, somebody, person);
        String share = Calls.id(owner.post("/api/simulations/" + done + "/shares", Map.of("audience", "members"), 201));
        hospitals.show(somebody);
        owner.send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        Bulletin bulletin = Bulletin.usual("B-1");
        String alert = owner.upload("/api/advisories", "b.json", bulletin.json(), 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue();
        String collection = Calls.id(owner.post("/api/collections", Map.of("title", "Sightings"), 201));
        owner.upload(
                "/api/advisories",
                "b.json",
                Bulletin.usual("B-9").json().replace("CVE-2026-0001", "CVE-2026-0002"),
                200);
        List<String> weaknesses = owner.get("/api/queue")
                .get("items")
                .valueStream()
                .map(Calls::id)
                .toList();
        String publication = Calls.id(owner.upload(
                        "/api/publications?collection=" + collection,
                        "p.json",
                        Bulletin.usual("P-1").published("WHITE"),
                        200)
                .get("items")
                .get(0)
                .get("publication"));
        owner.send(HttpMethod.DELETE, "/api/me/notifications/subscriptions/" + notified(), null, 204);
        String notification = notified();
        String feed = Calls.id(owner.toldAtOnce("feed"));
        String doubtful = doubtful(3, "Cardiograph");
        String lesson = taught(doubtful(4, "Recorder"));
        String neighbour = organisations
                .add("Praxis am Ufer", Organisation.Kind.PRACTICE, null)
                .id()
                .toString();
        String subscription =
                Calls.id(owner.post("/api/subscriptions", Calls.subscriptionAsked("https://centre.invalid/"), 201));
        database.sql("insert into centre_trust (subscription, signs, fingerprints, public_keys, looked_at, named)"
                        + " values (?, true, '', '', current_timestamp, ?)")
                .params(UUID.fromString(subscription), Calls.NEW_KEY)
                .update();
        String yaml = owner.text("/api/twins/" + twin + "/versions/1/yaml");
        calls = Calls.of(
                new Things(
                        twin,
                        done,
                        waiting,
                        search,
                        person,
                        invitation,
                        token,
                        session,
                        passkey,
                        share,
                        collection,
                        publication,
                        List.of(proposed(collection, "P-5"), proposed(collection, "P-6")),
                        weaknesses,
                        neighbour,
                        alert,
                        subscription,
                        notification,
                        joinLink(collection),
                        feed,
                        doubtful,
                        lesson,
                        notice()),
                yaml);
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void nobodyReachesWhatBelongsToAnotherOrganisation() {
        Somebody stranger = hospitals.neighbour(
                server,
                somebody,
                "administrator",
                "security-officer",
                "it",
                "director",
                "auditor",
                "data-protection-officer");
        long before = entries();
        List<String> reached = Endpoint.all(mapping).stream()
                .filter(Endpoint::namesSomething)
                .map(Endpoint::name)
                .filter(name -> !OPENED_BY_A_SECRET.contains(name) && !CHOOSES_AN_ORGANISATION.contains(name))
                .map(name -> Calls.find(calls, name)
                        .map(call -> name + " answers " + call.by(stranger.browser()))
                        .orElse(name + " has no call in Calls"))
                .filter(answer -> !answer.endsWith(" answers 404"))
                .toList();
        assertThat(reached).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whoeverItBelongsToReachesItByTheSameCalls() {
        List<String> missed = calls.stream()
                .filter(call -> call.method() == HttpMethod.GET)
                .map(call -> call.endpoint() + " answers " + call.by(owner))
                .filter(answer -> !answer.endsWith(" answers 200"))
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void everyChangeStandsInTheLog() {
        hospitals.show(somebody);
        hospitals.neighbour(server, somebody, "it");
        hospitals.show(somebody);
        List<String> unwritten = Endpoint.all(mapping).stream()
                .filter(Endpoint::changes)
                .map(Endpoint::name)
                .filter(name -> !CHANGE_NOTHING.containsKey(name))
                .filter(name -> DONE_BEFORE.containsKey(name)
                        ? !isWritten(DONE_BEFORE.get(name))
                        : Calls.find(calls, name).isEmpty())
                .toList();
        assertThat(unwritten).isEmpty();
        List<String> silent = calls.stream()
                .filter(call -> call.method() != HttpMethod.GET && !CHANGE_NOTHING.containsKey(call.endpoint()))
                .filter(this::isSilent)
                .map(Call::endpoint)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void everyReadingOfATwinOrAResultStandsInTheLog() {
        hospitals.show(somebody);
        List<String> silent = calls.stream()
                .filter(call -> call.method() == HttpMethod.GET && !TELL_NOTHING.containsKey(call.endpoint()))
                .filter(call -> call.endpoint().contains("/twins")
                        || call.endpoint().contains("/simulations")
                        || call.endpoint().contains("/searches")
                        || call.endpoint().contains("/comparison")
                        || call.endpoint().contains("/alerts")
                        || call.endpoint().contains("/audit"))
                .filter(this::isSilentAtFirst)
                .map(Call::endpoint)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void whoeverLooksAtWhatAnImportWouldDoHasReadTheTwin() {
        Call merge = Calls.find(calls, "POST /api/twins/{id}/imports").orElseThrow();
        Call look = new Call(merge.endpoint(), merge.path().replace("?save=true", ""), merge.body(), 1);
        assertThat(isSilentAtFirst(look)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /api/twins/{id}/graph", "GET /api/simulations/{id}/result", "GET /api/searches/{id}/plans"})
    void whoeverReadsTheSameAgainWithinTheHourIsWrittenOnce(String endpoint) {
        String path = Calls.find(calls, endpoint).orElseThrow().path();
        owner.get(path);
        long before = entries();
        owner.get(path);
        assertThat(entries()).isEqualTo(before);
        clock.advance(Duration.ofMinutes(61));
        owner.get(path);
        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void aBodyThatLacksWhatTheDescriptionRequiresIsNotUnderstood() {
        List<String> understood = calls.stream()
                .filter(call -> DescribedAnswers.requiresSomething(call.endpoint()))
                .map(call -> call.endpoint() + " answers "
                        + owner.answer(call.method(), call.path(), Map.of()).getStatus())
                .toList();
        assertThat(understood).hasSizeGreaterThan(10).allMatch(answer -> answer.endsWith(" answers 400"));
    }

    @Test
    void anEndpointWithoutAPermissionRefusesEverybody() {
        JsonNode problem = owner.send(HttpMethod.GET, UnmarkedEndpoint.PATH, null, 403);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:salvus:problem:not-allowed");
    }

    @Test
    void everyEndpointButTheOpenOnesRefusesWhoeverIsNotSignedIn() {
        List<String> open = calls.stream()
                .map(call -> call.endpoint() + " answers " + call.by(new Browser(server)))
                .filter(answer -> !answer.endsWith(" answers 401"))
                .toList();
        assertThat(open).isEmpty();
    }

    /** An alert that only words of a name speak for. */
    private String doubtful(int number, String word) {
        String json = Bulletin.usual("B-" + number)
                .json()
                .replace("Bramquist Spot", "Bramquist Spot " + word)
                .replace("CVE-2026-0001", "CVE-2026-000" + number)
                .replace("Update to version 5.0.", "Update the " + word + ".");
        return owner.upload("/api/advisories", "b.json", json, 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue();
    }

    private String taught(String alert) {
        owner.post("/api/alerts/" + alert + "/same-product", null, 204);
        return Calls.id(owner.get("/api/lessons").get("items").get(0));
    }

    /** One that a hospital told the organisation. */
    private String notice() {
        UUID id = UUID.randomUUID();
        database.sql("insert into letter_notice (id, organisation, voice, object_id, determination, said_at)"
                        + " values (?, ?, 'somebody', 'incident--1', 'SUSPECTED', current_timestamp)")
                .params(id, organisation)
                .update();
        return id.toString();
    }

    private String notified() {
        return Calls.id(owner.post(
                "/api/me/notifications/subscriptions",
                Map.of("channel", "email", "priorityFrom", "defer", "rhythm", "daily", "hour", 8, "weekday", "monday"),
                201));
    }

    /** One by which somebody has joined; and the organisation joined itself, so that it is a practice too. */
    private String joinLink(String collection) {
        hospitals.show(somebody);
        JsonNode link = owner.post("/api/join-links", Calls.joinLinkAsked(List.of(collection)), 201);
        String path = link.get("path").stringValue().replace("/join/", "/api/joins/");
        Browser practice = new Browser(server);
        practice.post(path, Calls.joining("Cabinet du Port", Calls.proved(practice, path, hospitals.email())), 200);
        database.sql("insert into joined_practice (organisation, centre, joined_at) values (?, ?, current_timestamp)")
                .params(organisation, organisation)
                .update();
        return Calls.id(link);
    }

    /** As if it took long. */
    private String running(String simulation) {
        owner.until("/api/simulations/" + simulation, "done", PATIENCE);
        database.sql("update simulation set state = 'RUNNING' where id = ?")
                .param(UUID.fromString(simulation))
                .update();
        return simulation;
    }

    /** As if nobody had read anything before. */
    private boolean isSilentAtFirst(Call call) {
        database.sql("update audit_entry set actor = 'somebody else' where organisation = ?")
                .param(organisation)
                .update();
        return isSilent(call);
    }

    /** As if it had found something, and still went on: by an id that whoever searches has never heard of, and so cannot end. */
    private String searching(String twin) {
        String begun = Calls.id(owner.post("/api/twins/" + twin + "/searches", Map.of("money", 0), 202));
        owner.send(HttpMethod.DELETE, "/api/searches/" + begun, null, 200);
        String search = UUID.randomUUID().toString();
        database.sql("update measure_search set id = ?, state = 'RUNNING' where id = ?")
                .params(UUID.fromString(search), UUID.fromString(begun))
                .update();
        database.sql("insert into measure_search_result (search, language, body) values (?, 'en', ?)")
                .params(UUID.fromString(search), NO_PLANS)
                .update();
        return search;
    }

    /** As if a colleague had asked. */
    private String proposed(String collection, String id) {
        UUID proposal = UUID.randomUUID();
        database.sql(
                        "insert into publication_proposal (id, organisation, collection, title, tlp, readers, document, asked_by, asked_name,"
                                + " received_at) values (?, ?, ?, ?, 'CLEAR', 60, ?, 'a colleague', 'A colleague', ?)")
                .params(
                        proposal,
                        organisation,
                        UUID.fromString(collection),
                        id,
                        Bulletin.usual(id).published("WHITE").getBytes(StandardCharsets.UTF_8),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return proposal.toString();
    }

    private boolean isSilent(Call call) {
        long before = entries();
        int status = call.by(owner);
        assertThat(status).as(call.endpoint()).isBetween(200, 299);
        return entries() == before;
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry where organisation = ?")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    private boolean isWritten(String act) {
        return database.sql("select count(*) from audit_entry where act = ?")
                        .param(act)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> simulation(String twin, int runs) {
        return Map.of("twin", twin, "scenario", "ransomware-remote-access", "runs", runs);
    }
}
