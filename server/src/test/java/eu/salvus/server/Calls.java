package eu.salvus.server;

import eu.salvus.server.identity.Hospitals;
import eu.salvus.warning.source.Fingerprint;
import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * A right call of every endpoint that names something, or changes something, in an order in which each can be made. A new endpoint has to be
 * added here: see {@link EveryEndpointTest}.
 */
public final class Calls {

    /** Fingerprint of a key that the followed centre names, and that nobody believes. */
    static final String NEW_KEY = "A".repeat(40);

    private static final Pattern PROOF = Pattern.compile("#proof=([\\w-]+)");

    private static final Upload INVENTORY = new Upload(
            "glpi.csv",
            "Nom;Entité;Statut;Fabricant;Numéro de série;Type;Modèle\nPC-1;Cabinet;En production;Dell;SN-1;Desktop;OptiPlex\n");

    private final List<Call> all = new ArrayList<>();

    /**
     * What belongs to an organisation, by ids.
     *
     * @param twin a practice, in its first version
     * @param simulation one that is done
     * @param waiting one that is not
     * @param search for measures, with plans, as if it ran
     * @param person somebody who belongs to it, besides the caller
     * @param invitation one that waits
     * @param token one of the caller
     * @param session one of the caller, at another browser
     * @param passkey one of the caller
     * @param share a link to the simulation that is done
     * @param collection one that is open to nobody else
     * @param publication something it published
     * @param proposals two that wait for a second analyst
     * @param weaknesses three rows of the queue
     * @param neighbour another organisation on this Salvus
     * @param alert one that nobody has answered
     * @param subscription to a centre that nobody reaches
     * @param notification one of the caller, by e-mail
     * @param joinLink by which somebody joined
     * @param feed one of the caller, at a secret address
     * @param doubtful an alert that names alone speak for
     * @param lesson one that was taught
     * @param notice of an incident, that somebody told it
     */
    record Things(
            String twin,
            String simulation,
            String waiting,
            String search,
            String person,
            String invitation,
            String token,
            String session,
            String passkey,
            String share,
            String collection,
            String publication,
            List<String> proposals,
            List<String> weaknesses,
            String neighbour,
            String alert,
            String subscription,
            String notification,
            String joinLink,
            String feed,
            String doubtful,
            String lesson,
            String notice) {}

    /** A file that is sent. */
    record Upload(String name, String content) {}

    /**
     * A call.
     *
     * @param endpoint its name
     * @param path with ids
     * @param body null for none
     * @param version of the twin it changes; 0 where it changes none
     */
    record Call(String endpoint, String path, @Nullable Object body, int version) {

        HttpMethod method() {
            return HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        }

        /** Makes it; gives its status. */
        int by(Browser browser) {
            if (version > 0) {
                browser.editing(version);
            }
            return body instanceof Upload file
                    ? browser.uploaded(path, file.name(), file.content())
                    : browser.answer(method(), path, body).getStatus();
        }
    }

    static List<Call> of(Things things, String yaml) {
        Calls calls = new Calls();
        calls.alerts("/api/alerts/" + things.alert(), things.alert());
        calls.sources();
        calls.twins("/api/twins/" + things.twin(), things.twin(), yaml);
        calls.simulations("/api/simulations/" + things.simulation(), things);
        calls.searches("/api/twins/" + things.twin(), "/api/searches/" + things.search());
        calls.collections(things);
        calls.publications(things);
        calls.tellings("/api/tellings/" + things.subscription(), things);
        calls.subscriptions("/api/subscriptions/" + things.subscription());
        calls.practices(things);
        calls.lessons(things);
        calls.notifications("/api/me/notifications", things);
        calls.people(things);
        calls.add("DELETE /api/searches/{id}", "/api/searches/" + things.search(), null);
        calls.add("DELETE /api/simulations/{id}", "/api/simulations/" + things.waiting(), null);
        calls.add("DELETE /api/twins/{id}", "/api/twins/" + things.twin(), null);
        return calls.all;
    }

    static Optional<Call> find(List<Call> calls, String endpoint) {
        return calls.stream().filter(call -> call.endpoint().equals(endpoint)).findFirst();
    }

    private void twins(String twin, String id, String yaml) {
        add("POST /api/twins", "/api/twins", Map.of("archetype", "single-practice"));
        add("GET /api/twins/{id}", twin, null);
        add("GET /api/twins/{id}/graph", twin + "/graph", null);
        add("GET /api/twins/{id}/export", twin + "/export", null);
        add("POST /api/twins/{id}/sealed-export", twin + "/sealed-export", Map.of("passphrase", "several plain words"));
        add("GET /api/twins/{id}/versions", twin + "/versions", null);
        add("GET /api/twins/{id}/versions/{number}/yaml", twin + "/versions/1/yaml", null);
        add("GET /api/twins/{id}/versions/{number}/differences", twin + "/versions/1/differences?from=1", null);
        add("GET /api/twins/{id}/scenarios", twin + "/scenarios", null);
        add("GET /api/twins/{id}/switches", twin + "/switches", null);
        add("GET /api/twins/{id}/parts", twin + "/parts", null);
        add("GET /api/twins/{id}/part", twin + "/part?path=reactionPlan", null);
        edit("PATCH /api/twins/{id}", twin, facts(), 1);
        edit("DELETE /api/twins/{id}/part", twin + "/part?path=zones/nobodys", null, 2);
        edit("PUT /api/twins/{id}/yaml", twin + "/yaml", Map.of("yaml", yaml), 3);
        edit("POST /api/twins/{id}/versions/{number}/restoration", twin + "/versions/1/restoration", null, 4);
        edit("POST /api/twins/{id}/imports", twin + "/imports?save=true", INVENTORY, 5);
        add(
                "POST /api/simulations",
                "/api/simulations",
                Map.of("twin", id, "scenario", "ransomware-remote-access", "runs", 5));
    }

    private void simulations(String simulation, Things things) {
        add("GET /api/simulations", "/api/simulations?after=" + things.simulation(), null);
        add("GET /api/simulations/{id}", simulation, null);
        add("GET /api/simulations/{id}/result", simulation + "/result", null);
        add("GET /api/simulations/{id}/replay", simulation + "/replay", null);
        add("GET /api/simulations/{id}/wall", simulation + "/wall", null);
        add("GET /api/simulations/{id}/reasons", simulation + "/reasons", null);
        add("GET /api/simulations/{id}/page", simulation + "/page", null);
        add("GET /api/simulations/{id}/report.pdf", simulation + "/report.pdf", null);
        add("GET /api/simulations/{id}/choices", simulation + "/choices", null);
        add("GET /api/simulations/{id}/shares", simulation + "/shares", null);
        add("POST /api/simulations/{id}/shares", simulation + "/shares", Map.of("audience", "anyone"));
        add("DELETE /api/shares/{id}", "/api/shares/" + things.share(), null);
        add(
                "POST /api/simulations/{id}/branches",
                simulation + "/branches",
                Map.of("time", 1, "kind", "cut-internet", "subject", ""));
        add(
                "GET /api/comparison",
                "/api/comparison?left=" + things.simulation() + "&right=" + things.simulation(),
                null);
    }

    private void searches(String twin, String search) {
        add("GET /api/twins/{id}/usual-search", twin + "/usual-search", null);
        add("GET /api/twins/{id}/searches", twin + "/searches", null);
        add(
                "POST /api/twins/{id}/searches",
                twin + "/searches",
                Map.of("money", 0, "scenarios", List.of("ransomware-remote-access")));
        add("GET /api/searches/{id}", search, null);
        add("GET /api/searches/{id}/plans", search + "/plans", null);
    }

    private void sources() {
        add("POST /api/sources", "/api/sources", Map.of("kind", "stix", "address", "https://example.org/bundle.json"));
        add("PUT /api/sources/{id}", "/api/sources/epss", Map.of("active", true));
        add("POST /api/sources/{id}/questions", "/api/sources/epss/questions", null);
        String added = Sources.STIX
                .at(URI.create("https://example.org/bundle.json"), Path.of("."))
                .id();
        add("DELETE /api/sources/{id}", "/api/sources/" + added, null);
    }

    private void collections(Things things) {
        add("POST /api/collections", "/api/collections", Map.of("title", "Advisories"));
        add(
                "PUT /api/collections/{id}/rights/{organisation}",
                "/api/collections/" + things.collection() + "/rights/" + things.neighbour(),
                Map.of("mayRead", true, "mayWrite", false));
    }

    private void publications(Things things) {
        String publication = "/api/publications/" + things.publication();
        add("PUT /api/publisher", "/api/publisher", Bulletin.PUBLISHER);
        add("GET /api/publications", "/api/publications?after=" + things.publication(), null);
        add(
                "POST /api/publications",
                "/api/publications?collection=" + things.collection(),
                new Upload("b.json", Bulletin.usual("P-2").published("WHITE")));
        Object draft = Map.of(
                "collection",
                things.collection(),
                "draft",
                Bulletin.usual("P-3").draft());
        add("GET /api/publications/{id}", publication, null);
        add("POST /api/drafts/check", "/api/drafts/check", draft);
        add("POST /api/publications/written", "/api/publications/written", draft);
        add(
                "POST /api/drafts",
                "/api/drafts",
                new Upload("b.json", Bulletin.usual("P-4").json()));
        add(
                "GET /api/proposals/{id}/document",
                "/api/proposals/" + things.proposals().get(0) + "/document",
                null);
        add(
                "POST /api/proposals/{id}/approval",
                "/api/proposals/" + things.proposals().get(0) + "/approval",
                Map.of(
                        "sha256",
                        Fingerprint.of(Bulletin.usual("P-5").published("WHITE").getBytes(StandardCharsets.UTF_8))));
        add("DELETE /api/proposals/{id}", "/api/proposals/" + things.proposals().get(1), null);
        String weakness = "/api/queue/" + things.weaknesses().get(0);
        add("GET /api/queue/{id}/draft", weakness + "/draft", null);
        add(
                "POST /api/queue/{id}/decision",
                weakness + "/decision",
                Map.of("decision", "discard", "reason", "Nobody here has it."));
        add(
                "POST /api/queue/{id}/merge",
                weakness + "/merge",
                Map.of("other", things.weaknesses().get(1)));
        add("POST /api/publications/{id}/withdrawal", publication + "/withdrawal", Map.of("reason", "It was wrong."));
    }

    private void subscriptions(String subscription) {
        add("POST /api/subscriptions", "/api/subscriptions", subscriptionAsked("https://other.invalid/"));
        add("POST /api/subscriptions/{id}/readings", subscription + "/readings", null);
        add("PUT /api/subscriptions/{id}/keys", subscription + "/keys", Map.of("fingerprints", List.of(NEW_KEY)));
        add("DELETE /api/subscriptions/{id}", subscription, null);
    }

    private void tellings(String telling, Things things) {
        Map<String, Object> chosen = Map.of(
                "answers",
                true,
                "counts",
                true,
                "incidents",
                true,
                "products",
                true,
                "box",
                Map.of("address", "https://centre.invalid/centre/collections/2/", "title", "Letter box"));
        add("GET /api/tellings", "/api/tellings", null);
        add("POST /api/tellings/{id}/boxes", telling + "/boxes", null);
        add("POST /api/tellings/{id}/preview", telling + "/preview", chosen);
        add("PUT /api/tellings/{id}", telling, chosen);
        add("GET /api/tellings/{id}/messages", telling + "/messages", null);
        add("GET /api/sightings", "/api/sightings?after=" + things.publication(), null);
        add("GET /api/sightings/notices", "/api/sightings/notices?after=" + things.notice(), null);
        add("GET /api/sightings/map", "/api/sightings/map?days=30&publication=" + things.publication(), null);
    }

    private void practices(Things things) {
        add("POST /api/join-links", "/api/join-links", joinLinkAsked(List.of(things.collection())));
        add("DELETE /api/join-links/{id}", "/api/join-links/" + things.joinLink(), null);
        add(
                "PUT /api/contacts",
                "/api/contacts",
                Map.of("items", List.of(Map.of("name", "Duty desk", "about", "Anything strange", "telephone", "112"))));
        add(
                "POST /api/practice/things",
                "/api/practice/things",
                Map.of("things", List.of("windows-11"), "others", List.of()));
    }

    /** A link by which practices join. */
    static Object joinLinkAsked(List<String> collections) {
        return Map.of("title", "Practices of the valley", "collections", collections, "days", 30, "most", 100);
    }

    /** Who joins by one, with the proof of an address. */
    public static Map<String, Object> joining(String name, String proof) {
        return Map.of(
                "organisation",
                name,
                "kind",
                "practice",
                "name",
                "Dominique Weber",
                "proof",
                proof,
                "password",
                Hospitals.PASSWORD);
    }

    /** Has a letter sent by a link to join, and gives the proof in it. */
    public static String proved(Browser browser, String link, String email) {
        browser.post(link + "/letters", Map.of("email", email), 204);
        Matcher proof = PROOF.matcher(TestMailbox.text(TestMailbox.to(email).getLast()));
        if (!proof.find()) {
            throw new IllegalStateException("no proof in the letter");
        }
        return proof.group(1);
    }

    /** To a centre that nobody reaches. */
    static Object subscriptionAsked(String address) {
        return Map.of(
                "title",
                "Centre",
                "address",
                address,
                "token",
                "salvus_one",
                "collections",
                List.of(Map.of("title", "Advisories", "address", address + "centre/collections/1/")));
    }

    private void alerts(String alert, String id) {
        add("GET /api/alerts", "/api/alerts?after=" + id, null);
        add("GET /api/alerts/{id}", alert, null);
        add("GET /api/speed", "/api/speed?days=90", null);
        edit("POST /api/alerts/{id}/answers", alert + "/answers", Map.of("state", "need-help"), 1);
        add(
                "POST /api/advisories",
                "/api/advisories",
                new Upload("b.json", Bulletin.usual("B-2").json()));
    }

    private void lessons(Things things) {
        add("GET /api/lessons", "/api/lessons", null);
        add("POST /api/alerts/{id}/same-product", "/api/alerts/" + things.doubtful() + "/same-product", null);
        add("POST /api/alerts/{id}/incidents", "/api/alerts/" + things.alert() + "/incidents", null);
        add("DELETE /api/lessons/{id}", "/api/lessons/" + things.lesson(), null);
    }

    private void notifications(String own, Things things) {
        String one = "/subscriptions/" + things.notification();
        Map<String, Object> asked =
                Map.of("channel", "email", "priorityFrom", "defer", "rhythm", "daily", "hour", 8, "weekday", "monday");
        add("PUT /api/me/notifications", own, Map.of("zone", "Europe/Paris", "breakThrough", true));
        add("POST /api/me/notifications/subscriptions", own + "/subscriptions", asked);
        add("PUT /api/me/notifications/subscriptions/{id}", own + one, asked);
        add("POST /api/me/notifications/subscriptions/{id}/trials", own + one + "/trials", null);
        add("DELETE /api/me/notifications/subscriptions/{id}", own + one, null);
        add(
                "POST /api/me/notifications/subscriptions/{id}/renewal",
                own + "/subscriptions/" + things.feed() + "/renewal",
                null);
        add("POST /api/mail/trials", "/api/mail/trials", null);
    }

    private void people(Things things) {
        add("PUT /api/me", "/api/me", Map.of("name", "Camille", "language", "fr"));
        add("POST /api/me/recovery-codes", "/api/me/recovery-codes", null);
        add("GET /api/me/passkeys", "/api/me/passkeys", null);
        add("DELETE /api/me/passkeys/{id}", "/api/me/passkeys/" + things.passkey(), null);
        add("POST /api/tokens", "/api/tokens", Map.of("name", "One", "scopes", List.of("read-twin"), "days", 1));
        add("DELETE /api/tokens/{id}", "/api/tokens/" + things.token(), null);
        add(
                "POST /api/invitations",
                "/api/invitations",
                Map.of("email", "new-" + things.twin() + "@hospital.example", "roles", List.of("it")));
        add("DELETE /api/invitations/{id}", "/api/invitations/" + things.invitation(), null);
        add(
                "PUT /api/people/{id}/roles",
                "/api/people/" + things.person() + "/roles",
                Map.of("roles", List.of("clinician")));
        add("POST /api/people/{id}/links", "/api/people/" + things.person() + "/links", Map.of("purpose", "password"));
        add("DELETE /api/people/{id}", "/api/people/" + things.person(), null);
        add("GET /api/audit/export", "/api/audit/export?act=twin-read", null);
        add("PUT /api/audit/retention", "/api/audit/retention", Map.of("days", 400));
        add("DELETE /api/me/sessions/{id}", "/api/me/sessions/" + things.session(), null);
        add("DELETE /api/me/sessions", "/api/me/sessions", null);
        add(
                "POST /api/me/password",
                "/api/me/password",
                Map.of("current", Hospitals.PASSWORD, "password", "nine loud harbours"));
    }

    private void add(String endpoint, String path, @Nullable Object body) {
        edit(endpoint, path, body, 0);
    }

    private void edit(String endpoint, String path, @Nullable Object body, int version) {
        all.add(new Call(endpoint, path, body, version));
    }

    private static Object facts() {
        return Map.of(
                "changes",
                List.of(
                        Map.of("path", "name", "value", "Cabinet des Quais"),
                        Map.of("path", "zones", "value", "{id: nobodys, kind: guest}", "added", true)));
    }

    /** The id in an answer. */
    static String id(JsonNode answer) {
        return answer.get("id").stringValue();
    }
}
