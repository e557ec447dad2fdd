package eu.salvus.server.subscription;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.TestMailbox;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.publication.PublishedDocuments;
import eu.salvus.server.publication.PublishedDocuments.Published;
import eu.salvus.server.subscription.HostedRows.Place;
import eu.salvus.server.subscription.HostedStep.Due;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.server.warning.TwinsCompared;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Priority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Organisations on the centre's own instance hear what it publishes. */
@ServerTest
@RecordApplicationEvents
class HostedTest {

    private static final int MISSED = 30;

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PublishedDocuments published;

    @Autowired
    HostedInbox inbox;

    @Autowired
    HostedStep step;

    @Autowired
    HostedRows rows;

    @Autowired
    HostedWorker worker;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationContext application;

    private Somebody centre;
    private Somebody one;
    private Somebody other;
    private UUID collection;

    @BeforeEach
    void aCentreHostsTwoPracticesOneOfWhichMayRead() {
        centre = hospitals.found(server);
        one = hospitals.neighbour(server, centre, "it", "security-officer");
        other = hospitals.neighbour(server, centre, "it", "security-officer");
        one.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        other.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        hospitals.show(centre);
        centre.browser().send(HttpMethod.PUT, "/api/publisher", Bulletin.PUBLISHER, 200);
        collection = UUID.fromString(centre.browser()
                .post("/api/collections", Map.of("title", "Practices"), 201)
                .get("id")
                .stringValue());
        share(one);
    }

    @AfterEach
    void forget() {
        if (!worker.isRunning()) {
            worker.start();
        }
        hospitals.forget();
    }

    @Test
    void whatIsForSomeReachesThoseWhoMayReadItAndWhatIsForAllReachesAll() throws InterruptedException {
        publish(Bulletin.usual("R-1").published("AMBER"));
        publish(Bulletin.usual("R-2").published("WHITE"));
        until(() -> received(one).size() == 2 && received(other).size() == 1);
        settled();

        assertThat(received(one)).containsExactly("R-1", "R-2");
        assertThat(received(other)).containsExactly("R-2");
        JsonNode items = one.browser().get("/api/alerts").get("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).get("title").stringValue()).isEqualTo("Bramquist Spot");
    }

    @Test
    void whatNobodyElseMayReadKeepsOnlyThoseBusyWhoMay() throws InterruptedException {
        settled();
        worker.stop();
        publish(Bulletin.usual("R-1").published("AMBER"));

        assertThat(worker.due())
                .extracting(Due::organisation)
                .contains(organisation(one))
                .doesNotContain(organisation(other));

        share(other);
        assertThat(worker.due()).extracting(Due::organisation).contains(organisation(one), organisation(other));
    }

    @Test
    void whoMayReadWhatIsForSomeHearsWhatIsForAllBeforeTheOthers() throws InterruptedException {
        settled();
        worker.stop();
        publish(Bulletin.usual("R-1").published("WHITE"));
        assertThat(worker.due())
                .extracting(Due::readsAll)
                .contains(true, false)
                .isSortedAccordingTo(Comparator.reverseOrder());

        share(one, false);
        share(other);
        assertThat(worker.due())
                .extracting(Due::organisation)
                .containsSubsequence(organisation(other), organisation(one));
    }

    @Test
    void whoIsLetInLaterHearsWhatWasPublishedBefore() throws InterruptedException {
        publish(Bulletin.usual("R-1").published("AMBER"));
        until(() -> received(one).size() == 1);
        settled();
        assertThat(received(other)).isEmpty();

        share(other);
        publish(Bulletin.usual("R-2").published("AMBER"));
        until(() -> received(other).size() == 2);

        assertThat(received(other)).containsExactly("R-1", "R-2");
    }

    @Test
    void whoHasNoTwinHereHearsNothingUntilTheyDescribeOne() throws InterruptedException {
        Somebody elsewhere = hospitals.neighbour(server, centre, "it", "security-officer");
        share(elsewhere);
        publish(Bulletin.usual("R-1").published("AMBER"));
        until(() -> received(one).size() == 1);
        settled();
        assertThat(received(elsewhere)).isEmpty();
        assertThat(worker.due()).isEmpty();

        elsewhere.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        until(() -> received(elsewhere).size() == 1);

        assertThat(elsewhere.browser().get("/api/alerts").get("items").size())
                .isEqualTo(one.browser().get("/api/alerts").get("items").size())
                .isPositive();
    }

    @Test
    void aFirstTwinHearsWhatStillStandsAndIsToldOfItTogetherHoweverNewItIs() throws InterruptedException {
        Somebody elsewhere = hospitals.neighbour(server, centre, "it", "security-officer");
        share(elsewhere);
        publish(Bulletin.usual("R-1").published("AMBER"));
        publish(Bulletin.usual("R-1").fixed("Update to version 6.0.").publishedOnceMore("AMBER"));
        String wrong = publish(Bulletin.usual("R-2").published("AMBER"));
        // Whoever has not heard of it by then never hears that it was wrong.
        until(() -> received(one).contains("R-2"));
        hospitals.show(centre);
        centre.browser().post("/api/publications/" + wrong + "/withdrawal", Map.of("reason", "It was wrong."), 200);
        until(() -> alert(one).get("sources").toString().contains("R-2"));
        settled();
        worker.stop();
        elsewhere.browser().post("/api/twins", Map.of("archetype", "single-practice"), 201);
        Due due = worker.due().stream()
                .filter(each -> each.organisation().equals(organisation(elsewhere)))
                .findFirst()
                .orElseThrow();

        step.tell(due.organisation(), step.go(due, () -> true));

        JsonNode sources = alert(elsewhere).get("sources");
        assertThat(sources.size()).as(sources.toString()).isOne();
        assertThat(sources.toString()).contains("R-1").doesNotContain("R-2");
        assertThat(events.stream(CaughtUp.class))
                .filteredOn(caught -> caught.organisation().equals(due.organisation()))
                .singleElement()
                .extracting(CaughtUp::documents, CaughtUp::alerts)
                .containsExactly(1, 1);
    }

    @Test
    void whatIsTakenBackEndsTheAlert() throws InterruptedException {
        String publication = publish(Bulletin.usual("R-1").published("AMBER"));
        until(() -> received(one).size() == 1);
        hospitals.show(centre);
        centre.browser()
                .post("/api/publications/" + publication + "/withdrawal", Map.of("reason", "It was wrong."), 200);
        until(() -> alert(one).get("sources").get(0).get("over").booleanValue());

        assertThat(alert(one).get("alert").get("affectedness").stringValue()).isEqualTo("not-affected");
    }

    @Test
    void killedBeforeTheCommitItHearsOnce() throws InterruptedException {
        publish(Bulletin.usual("R-1").published("AMBER"));
        until(() -> received(one).size() == 1);
        settled();
        worker.stop();
        share(other);
        UUID organisation = organisation(other);
        Published document = published.after(collection, Instant.EPOCH, 1).getFirst();
        transactions.executeWithoutResult(status -> {
            inbox.hear(collection, organisation, document, new Place(true, document.added()), false);
            status.setRollbackOnly();
        });
        assertThat(received(other)).isEmpty();

        Due due = new Due(collection, organisation, Place.START, true, document.added(), Instant.EPOCH);
        step.go(due, () -> true);
        step.go(due, () -> true);

        assertThat(received(other)).containsExactly("R-1");
        assertThat(other.browser().get("/api/alerts").get("items").size()).isEqualTo(1);
    }

    @Test
    void oneDocumentThatCannotBeHeardIsLeftForLaterAndThoseAfterItAreHeard() throws InterruptedException {
        String publication = publish(Bulletin.usual("R-1").published("AMBER"));
        publish(Bulletin.usual("R-2").published("AMBER"));
        until(() -> received(one).size() == 2);
        settled();
        worker.stop();
        share(other);
        byte[] right = document(publication);
        put(publication, packed("{}"));
        UUID organisation = organisation(other);
        Due due = new Due(collection, organisation, Place.START, true, clock.instant(), Instant.EPOCH);

        step.go(due, () -> true);
        assertThat(received(other)).containsExactly("R-2");

        put(publication, right);
        clock.advance(Duration.ofMinutes(2));
        rows.due(100).forEach(step::again);
        assertThat(received(other)).containsExactlyInAnyOrder("R-1", "R-2");
        assertThat(rows.due(100)).noneMatch(failure -> failure.organisation().equals(organisation));
    }

    @Test
    void whoPublishesSeesHowManyCouldNotHearItAndWhy() throws InterruptedException {
        worker.stop();
        share(other);
        String publication = publish(Bulletin.usual("R-1").published("AMBER"));
        byte[] right = document(publication);
        put(publication, packed("{}"));
        step.go(due(one), () -> true);
        step.go(due(other), () -> true);

        JsonNode told = centre.browser().get("/api/publications").get("items").get(0);
        assertThat(told.get("told").intValue()).isZero();
        assertThat(told.get("missed").toString()).isEqualTo("[{\"why\":\"document\",\"organisations\":2}]");

        put(publication, right);
        clock.advance(Duration.ofMinutes(2));
        rows.due(100).forEach(step::again);
        JsonNode later = centre.browser().get("/api/publications").get("items").get(0);
        assertThat(later.get("told").intValue()).isEqualTo(2);
        assertThat(later.get("missed").size()).isZero();
    }

    @Test
    void whoComesBackAfterAWeekGetsOneDigestInTheOrderOfTime() throws Exception {
        subscribe(other);
        worker.stop();
        share(other);
        for (int number = 1; number <= MISSED; number++) {
            publish(Bulletin.usual("R-" + number)
                    .fixed("Update to version 5.0." + number + ".")
                    .published("AMBER")
                    .replace("CVE-2026-0001", "CVE-2026-%04d".formatted(number)));
        }
        UUID organisation = organisation(other);
        clock.advance(Duration.ofDays(7));

        Due due = new Due(collection, organisation, Place.START, true, clock.instant(), Instant.EPOCH);
        step.tell(organisation, step.go(due, () -> true));

        List<String> alerts = database.sql("select id from alert where organisation = ? order by raised_at, id")
                .param(organisation)
                .query((row, number) -> row.getString("id"))
                .list();
        assertThat(alerts).hasSize(MISSED);
        until(() -> !TestMailbox.to(other.email()).isEmpty());
        assertThat(database.sql("select count(*) from notice where organisation = ? and message is null")
                        .param(organisation)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(TestMailbox.to(other.email())).hasSize(1);
        assertThat(TestMailbox.to(other.email()).getFirst().getContent().toString())
                .containsSubsequence(alerts);
    }

    @Test
    void whatWaitsForTheRestIsToldOnceWhatIsPublishedMeanwhileIsHeard() throws InterruptedException {
        settled();
        worker.stop();
        subscribe(other);
        publish(Bulletin.usual("R-1").published("WHITE"));
        UUID organisation = organisation(other);
        AlertOutline missed = new AlertOutline(UUID.randomUUID(), 1, clock.instant(), Priority.SCHEDULED, null, false);
        transactions.executeWithoutResult(
                begun -> application.publishEvent(new AlertRaised(organisation, missed, Set.of(Cause.NEW), true)));
        transactions.executeWithoutResult(begun -> application.publishEvent(new TwinsCompared(organisation)));
        assertThat(held(organisation)).isOne();

        worker.start();
        until(() -> held(organisation) == 0);
    }

    private int held(UUID organisation) {
        return database.sql("select count(*) from notice where organisation = ? and held_until > ?")
                .params(organisation, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static void subscribe(Somebody somebody) {
        somebody.browser().toldAtOnce("email");
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUpUntilTheProgramStartsAnew() throws InterruptedException {
        worker.stop();
        share(other);
        String publication = publish(Bulletin.usual("R-1").published("AMBER"));
        byte[] right = document(publication);
        put(publication, packed("{}"));
        UUID organisation = organisation(other);
        step.go(due(other), () -> true);
        int tries = 1;
        while (isDueWithin(Duration.ofDays(1), organisation)) {
            rows.due(100).stream()
                    .filter(failure -> failure.organisation().equals(organisation))
                    .forEach(step::again);
            assertThat(++tries).isLessThan(20);
        }
        assertThat(tries).isEqualTo(12);

        put(publication, right);
        worker.start();
        until(() -> received(organisation).equals(List.of("R-1")));
    }

    private boolean isDueWithin(Duration time, UUID organisation) {
        clock.advance(time);
        return rows.due(100).stream().anyMatch(failure -> failure.organisation().equals(organisation));
    }

    @Test
    void anOrganisationThatIsHeldDelaysNoOther() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        share(other);
        Thread holder = Thread.ofVirtual()
                .start(() -> transactions.executeWithoutResult(status -> {
                    database.sql("select id from organisation where id = ? for update")
                            .param(organisation(one))
                            .query(UUID.class)
                            .single();
                    held.countDown();
                    await(over);
                }));
        held.await();
        publish(Bulletin.usual("R-1").published("AMBER"));
        until(() -> received(other).size() == 1);
        assertThat(received(one)).isEmpty();
        over.countDown();
        holder.join();

        until(() -> {
            clock.advance(Duration.ofMinutes(2));
            rows.due(100).forEach(step::again);
            return received(one).size() == 1;
        });
    }

    @Test
    void whoComesAWeekLaterHearsAllInOrderAndIsToldOfItTogether() throws InterruptedException {
        publish(Bulletin.usual("R-1").published("AMBER"));
        publish(Bulletin.usual("R-2").published("AMBER"));
        until(() -> received(one).size() == 2);
        settled();
        worker.stop();
        share(other);
        UUID organisation = organisation(other);
        // Everybody's session ends meanwhile.
        clock.advance(Duration.ofDays(7));

        Due due = new Due(collection, organisation, Place.START, true, clock.instant(), Instant.EPOCH);
        step.tell(organisation, step.go(due, () -> true));

        assertThat(received(organisation)).containsExactly("R-1", "R-2");
        assertThat(events.stream(CaughtUp.class))
                .filteredOn(caught -> caught.organisation().equals(organisation))
                .hasSize(1);
    }

    @Test
    void whoIsLeftOutWhileItsTurnComesHearsOnlyWhatIsForAllAndTheRestWhenItIsLetInAgain() {
        worker.stop();
        share(other);
        publish(Bulletin.usual("R-1").published("AMBER"));
        publish(Bulletin.usual("R-2").published("WHITE"));
        Due due = due(other);
        assertThat(due.readsAll()).isTrue();
        share(other, false);

        step.go(due, () -> true);
        assertThat(received(other)).containsExactly("R-2");

        share(other);
        step.go(due(other), () -> true);
        assertThat(received(other)).containsExactlyInAnyOrder("R-1", "R-2");
    }

    @Test
    void whatCouldNotBeHeardIsNotToldToWhoIsLeftOutMeanwhile() {
        worker.stop();
        share(other);
        String publication = publish(Bulletin.usual("R-1").published("AMBER"));
        byte[] right = document(publication);
        put(publication, packed("{}"));
        step.go(due(other), () -> true);
        put(publication, right);
        share(other, false);

        clock.advance(Duration.ofMinutes(2));
        rows.due(100).forEach(step::again);
        assertThat(received(other)).isEmpty();

        share(other);
        step.go(due(other), () -> true);
        assertThat(received(other)).containsExactly("R-1");
    }

    private Due due(Somebody somebody) {
        UUID organisation = organisation(somebody);
        return worker.due().stream()
                .filter(each -> each.collection().equals(collection)
                        && each.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /** Until everybody has heard what they may. */
    private void settled() throws InterruptedException {
        until(() -> worker.due().isEmpty());
    }

    private String publish(String document) {
        hospitals.show(centre);
        return centre.browser()
                .upload("/api/publications?collection=" + collection, "r.json", document, 200)
                .get("items")
                .get(0)
                .get("publication")
                .get("id")
                .stringValue();
    }

    private void share(Somebody somebody) {
        share(somebody, true);
    }

    private void share(Somebody somebody, boolean read) {
        hospitals.show(centre);
        centre.browser()
                .send(
                        HttpMethod.PUT,
                        "/api/collections/" + collection + "/rights/" + organisation(somebody),
                        Map.of("mayRead", read, "mayWrite", false),
                        204);
    }

    private JsonNode alert(Somebody somebody) {
        String id = somebody.browser()
                .get("/api/alerts")
                .get("items")
                .get(0)
                .get("id")
                .stringValue();
        return somebody.browser().get("/api/alerts/" + id);
    }

    private List<String> received(Somebody somebody) {
        return received(organisation(somebody));
    }

    private List<String> received(UUID organisation) {
        return database.sql("select tracking_id from advisory where organisation = ? order by received_at, tracking_id")
                .param(organisation)
                .query(String.class)
                .list();
    }

    private static UUID organisation(Somebody somebody) {
        return UUID.fromString(
                somebody.browser().get("/api/me").get("organisation").get("id").stringValue());
    }

    private byte[] document(String publication) {
        return database.sql("select document from publication_revision where publication = ?")
                .param(UUID.fromString(publication))
                .query((row, number) -> row.getBytes("document"))
                .single();
    }

    private void put(String publication, byte[] document) {
        database.sql("update publication_revision set document = ? where publication = ?")
                .params(document, UUID.fromString(publication))
                .update();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
