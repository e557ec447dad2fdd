package eu.salvus.server.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.RefusedException;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.warning.AlertDesk;
import eu.salvus.warning.publication.Enclosure;
import eu.salvus.warning.publication.ProviderKey;
import eu.salvus.warning.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** What a hospital takes of a centre is signed by a key that it has known the centre by since it first heard of it. */
@ServerTest
@RecordApplicationEvents
class SignedDocumentsTest {

    @Autowired
    MockMvc server;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    FollowedCentreRows rows;

    @Autowired
    CentreTrustRows trusts;

    @Autowired
    FollowedCentres centres;

    @Autowired
    AwaitedDocuments awaited;

    @Autowired
    CentreRound round;

    @Autowired
    AlertDesk desk;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    ApplicationEvents events;

    private ToyCentre centre;
    private Browser hospital;
    private UUID organisation;
    private UUID id;
    private Instant now;
    private ProviderKey key;
    private ProviderKey other;

    @BeforeEach
    void aPracticeListensToACentre() {
        centre = new ToyCentre();
        hospital = Browser.guest(server);
        hospital.post("/api/twins", Map.of("archetype", "single-practice"), 201);
        organisation = UUID.fromString(
                hospital.get("/api/me").get("organisation").get("id").stringValue());
        id = UUID.randomUUID();
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        key = key("centre");
        other = key("somebody else");
        transactions.executeWithoutResult(
                status -> rows.add(centre.followedBy(organisation, id, now), ToyCentre.TOKEN));
    }

    @AfterEach
    void end() {
        centre.close();
        transactions.executeWithoutResult(status -> rows.delete(id));
    }

    @Test
    void whatIsSignedByTheKeyOfTheCentreIsHeard() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();

        assertThat(received()).containsExactly("B-1");
        JsonNode shown = hospital.get("/api/subscriptions").get("items").get(0).get("keys");
        assertThat(shown.valueStream().map(JsonNode::stringValue)).containsExactly(key.fingerprint());
    }

    @Test
    void whatACentreSignsStandsBesideADeviceAndStaysThere() {
        centre.promisesToSign();
        centre.names(key);
        String document = ofACoordinator();
        hospital.upload("/api/advisories", "b.json", document, 200);
        assertThat(quotes()).as("of whoever handed it on").isZero();

        centre.publish("B-1", document, now);
        centre.sign("B-1", key, seconds());
        go();
        assertThat(quotes()).as("of the centre itself").isEqualTo(2);

        UUID advisory = database.sql("select id from advisory where organisation = ?")
                .param(organisation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
        desk.hearAgain(organisation, advisory);
        assertThat(quotes()).as("when it is compared anew").isEqualTo(2);
    }

    @Test
    void whatACentreDoesNotSignDoesNotStandBesideADeviceThoughItCallsItselfACoordinator() {
        centre.promisesNothing();
        centre.publish("B-1", ofACoordinator(), now);
        go();
        assertThat(received()).containsExactly("B-1");
        assertThat(quotes()).isZero();
    }

    /** In the namespace in which the centre announces all it has. */
    private static String ofACoordinator() {
        return Bulletin.usual("B-1")
                .withWorkaround("Unplug it.")
                .published("WHITE")
                .replace("https://centre.example", "https://bramquist.example");
    }

    /** How many stand in the alert. */
    private int quotes() {
        String alert = hospital.get("/api/alerts").get("items").get(0).get("id").stringValue();
        return hospital.get("/api/alerts/" + alert)
                .get("guidance")
                .get("quotes")
                .size();
    }

    @Test
    void whatIsSignedByAnotherKeyWaitsAndIsToldAndWhatComesAfterItIsHeard() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", other);
        publish("B-2", key);
        go();

        assertThat(received()).containsExactly("B-2");
        assertThat(problem()).isEqualTo("WRONG_SIGNATURE");
        JsonNode parked = hospital.get("/api/subscriptions")
                .get("items")
                .get(0)
                .get("parked")
                .get(0);
        assertThat(parked.get("title").stringValue()).isEqualTo("Advisory B-1");
        assertThat(parked.get("problem").stringValue()).isEqualTo("wrong-signature");
    }

    @Test
    void aSignatureThatWasAnnouncedIsNotAskedFor() {
        centre.promisesToSign();
        centre.names(key);
        announce("B-1", key);
        go();

        assertThat(received()).containsExactly("B-1");
        assertThat(centre.asked).noneMatch(each -> each.contains(".asc"));
    }

    @Test
    void aSignedDocumentThatCameAlongIsNotAskedFor() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        announce("B-1", key);
        centre.lose("B-1");
        go();

        assertThat(received()).containsExactly("B-1");
        assertThat(centre.asked).noneMatch(each -> each.contains("/documents/"));
    }

    @Test
    void whatCameAlongAndIsNotSignedByTheCentreIsAskedForWhereItIsPublished() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        announce("B-1", other);
        centre.lose("B-1");
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("ABSENT");
    }

    @Test
    void whatCameAlongSignedAndIsNotWhatWasAnnouncedIsAskedForWhereItIsPublished() {
        centre.promisesToSign();
        centre.names(key);
        centre.sign(put("B-1"), key, seconds());
        centre.enclose("B-1", Enclosure.of(bytes("B-2")).orElseThrow());
        centre.announceSignature("B-1", key.sign(bytes("B-2"), seconds()));
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();

        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void whatCameAlongAndWasSignedEarlierThanItIsAnnouncedIsAskedForWhereItIsPublished() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        centre.announceSignature(
                "B-1", key.sign(bytes("B-1"), now.minusSeconds(1).truncatedTo(ChronoUnit.SECONDS)));
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.lose("B-1");
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("ABSENT");
    }

    @Test
    void whatCameAlongWithoutASignatureIsAskedForWhereItIsPublished() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.lose("B-1");
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("ABSENT");
    }

    @Test
    void aSignedDocumentThatCameAlongWithTheAnnouncementOfAnotherIsNotBelieved() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-2")).orElseThrow());
        centre.announceSignature("B-1", key.sign(bytes("B-2"), now.truncatedTo(ChronoUnit.SECONDS)));
        centre.announce("B-1", Fingerprint.of(bytes("B-2")), now, false);
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("OTHER_DOCUMENT");
    }

    @Test
    void whatCameAlongIsNotTakenBackByTheEmptyPlaceAtWhichSomebodySaidItWas() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        centre.announceSignature("B-1", key.sign(bytes("B-1"), now.truncatedTo(ChronoUnit.SECONDS)));
        centre.announceElsewhere("B-1", Fingerprint.of(bytes("B-1")), now, centre.at("/documents/nothing.json"));
        go();
        assertThat(received()).containsExactly("B-1");

        centre.announce("B-1", "0".repeat(64), now.plusSeconds(1), true, centre.at("/documents/nothing.json"));
        go();
        assertThat(problem()).isEqualTo("ABSENT");
    }

    @Test
    void whatCameAlongAndCannotBeUnpackedIsAskedForWhereItIsPublished() {
        centre.promisesToSign();
        centre.names(key);
        centre.enclose("B-1", "H4sIAAAAAAAA");
        announce("B-1", key);
        go();

        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void ofACentreThatPromisesNothingWhatCameAlongIsAskedForWhereItIsPublished() {
        centre.promisesNothing();
        centre.enclose("B-1", Enclosure.of(bytes("B-1")).orElseThrow());
        announce("B-1", other);
        centre.lose("B-1");
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("ABSENT");
    }

    @Test
    void whatLiesBesideADocumentCountsWhereTheAnnouncedSignatureIsNotGood() {
        centre.promisesToSign();
        centre.names(key);
        centre.sign(put("B-1"), key, seconds());
        announce("B-1", other);
        go();

        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void anAnnouncedSignatureByAnotherKeyIsWrongEvenOfWhoPromisesNone() {
        centre.promisesNothing();
        centre.names(key);
        announce("B-1", other);
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void aSignatureOfAnotherDocumentIsWrongEvenByTheRightKey() {
        centre.promisesToSign();
        centre.names(key);
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.putSignature("B-1", key.sign("other".getBytes(StandardCharsets.UTF_8), seconds()));
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void garbageInPlaceOfASignatureIsWrong() {
        centre.promisesToSign();
        centre.names(key);
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.putSignature("B-1", new byte[] {(byte) 0x88, 0x7f, 0, 1});
        go();

        assertThat(problem()).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void aCentreThatPromisesToSignAndDoesNotIsNotHeard() {
        centre.promisesToSign();
        centre.names(key);
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();

        assertThat(received()).isEmpty();
        assertThat(problem()).isEqualTo("UNSIGNED");

        centre.sign("B-1", key, now);
        later(Duration.ofMinutes(2));
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void aPromiseToSignCannotBeTakenBack() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();
        centre.promisesNothing();
        centre.names();
        centre.publish("B-2", Bulletin.usual("B-2").json(), now);
        later(Duration.ofDays(2));

        assertThat(received()).containsExactly("B-1");
        assertThat(problem()).isEqualTo("UNSIGNED");
    }

    @Test
    void aCentreThatPromisesNothingNeedNotSignButWhatItSignsHasToBeRight() {
        centre.names(key);
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        publish("B-2", other);
        publish("B-3", key);
        go();

        assertThat(received()).containsExactly("B-1", "B-3");
        assertThat(problem()).isEqualTo("WRONG_SIGNATURE");
    }

    @Test
    void aCentreThatBeginsToSignIsHeldToItFromThenOn() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();
        centre.promisesToSign();
        centre.names(key);
        centre.publish("B-2", Bulletin.usual("B-2").json(), now);
        publish("B-3", key);
        later(Duration.ofHours(2));

        assertThat(received()).containsExactly("B-1", "B-3");
        assertThat(problem()).isEqualTo("UNSIGNED");
    }

    @Test
    void aKeyThatTheCentreNamesLaterIsNotBelievedThoughItsMetadataSaySo() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();
        centre.names(other);
        publish("B-2", other);
        later(Duration.ofDays(2));

        assertThat(received()).containsExactly("B-1");
        assertThat(problem()).isEqualTo("KEY_CHANGED");
        assertThat(trusts.find(id).orElseThrow().fingerprints()).containsExactly(key.fingerprint());
    }

    @Test
    void aNewKeyIsShownBeforeItIsBelievedAndOnlyTheOneThatWasComparedIs() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();
        centre.names(key, other);
        publish("B-2", other);
        later(Duration.ofMinutes(2));
        assertThat(words("keys")).containsExactly(key.fingerprint());
        assertThat(words("newKeys")).containsExactly(other.fingerprint());
        assertThat(received()).containsExactly("B-1");

        ProviderKey third = key("a third");
        assertThat(believe(third.fingerprint())).isEqualTo(409);
        assertThat(believe(other.fingerprint(), third.fingerprint())).isEqualTo(409);
        assertThat(believe()).isEqualTo(409);
        go();
        assertThat(received()).as("nothing is heard").containsExactly("B-1");

        centre.names(key, third);
        publish("B-3", third);
        assertThat(believe(other.fingerprint())).isEqualTo(204);
        later(Duration.ofMinutes(2));
        assertThat(received())
                .as("whoever took the place of the metadata meanwhile is not believed")
                .doesNotContain("B-3");
        assertThat(words("newKeys")).containsExactly(third.fingerprint());

        centre.names(key, other);
        later(Duration.ofMinutes(15));
        assertThat(received()).containsExactly("B-1", "B-2");
        assertThat(words("keys")).containsExactlyInAnyOrder(key.fingerprint(), other.fingerprint());
        assertThat(words("newKeys")).isEmpty();
    }

    /** What it is answered by. */
    private int believe(String... fingerprints) {
        try {
            centres.believe(
                    new Caller(null, "x", organisation, EnumSet.of(Permission.MANAGE_ORGANISATION)),
                    id,
                    Set.of(fingerprints));
            return 204;
        } catch (RefusedException refused) {
            return refused.status();
        }
    }

    private List<String> words(String field) {
        return hospital.get("/api/subscriptions")
                .get("items")
                .get(0)
                .get(field)
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void thatSomethingAnnouncedIsNotTrustedIsToldOnceUntilItIsHeard() {
        centre.promisesToSign();
        centre.names(key);
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        go();
        later(Duration.ofMinutes(2));
        later(Duration.ofMinutes(4));
        assertThat(events.stream(CentreStuck.class)).hasSize(1);
        assertThat(stuckSince().isNull()).isFalse();

        centre.sign("B-1", key, now);
        later(Duration.ofMinutes(10));
        assertThat(received()).containsExactly("B-1");
        assertThat(stuckSince().isNull()).isTrue();
    }

    @Test
    void aDocumentThatCannotBeHadIsToldAfterHoursAndNotBefore() {
        centre.publish("B-1", Bulletin.usual("B-1").json(), now);
        centre.lose("B-1");
        for (int tries = 0; tries < 8; tries++) {
            later(Duration.ofHours(6));
        }
        assertThat(events.stream(CentreStuck.class)).isEmpty();
        later(Duration.ofHours(6));
        assertThat(events.stream(CentreStuck.class)).hasSize(1);
    }

    @Test
    void aHundredDocumentsThatDoNotFitAreNoReasonToAskWhoTheCentreIsEachTime() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-0", key);
        go();
        int before = centre.asWho.get();
        for (int number = 1; number <= 9; number++) {
            publish("B-" + number, other);
        }
        go();
        assertThat(awaited.count(id)).isEqualTo(9);
        assertThat(centre.asWho.get() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void whoeverListensAnewKnowsTheCentreByTheKeyItHasThen() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();
        centre.names(other);
        publish("B-2", other);
        transactions.executeWithoutResult(status -> trusts.delete(id));
        go();

        assertThat(received()).containsExactly("B-1", "B-2");
    }

    @Test
    void aKeyThatCannotBeHadIsAskedForAgain() {
        centre.promisesToSign();
        centre.loses(key);
        publish("B-1", key);
        go();
        assertThat(problem()).isEqualTo("KEY_MISSING");

        centre.names(key);
        later(Duration.ofMinutes(2));
        assertThat(received()).containsExactly("B-1");
    }

    @Test
    void theKeyIsKeptWhereverItGoes() {
        centre.promisesToSign();
        centre.names(key);
        publish("B-1", key);
        go();
        centre.loses(key);
        publish("B-2", key);
        go();

        assertThat(received()).containsExactly("B-1", "B-2");
    }

    private void announce(String document, ProviderKey by) {
        centre.announceSignature(document, by.sign(bytes(document), now.truncatedTo(ChronoUnit.SECONDS)));
        centre.publish(document, Bulletin.usual(document).json(), now);
    }

    private static byte[] bytes(String document) {
        return Bulletin.usual(document).json().getBytes(StandardCharsets.UTF_8);
    }

    private String put(String document) {
        centre.put(document, bytes(document));
        return document;
    }

    private void publish(String document, ProviderKey by) {
        centre.sign(put(document), by, seconds());
        centre.publish(document, Bulletin.usual(document).json(), now);
    }

    private Instant seconds() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private ProviderKey key(String owner) {
        return ProviderKey.generate(
                new SecureRandom(), owner, now.minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS));
    }

    private void go() {
        round.go(id, () -> true);
    }

    private void later(Duration duration) {
        clock.advance(duration);
        go();
    }

    private JsonNode stuckSince() {
        return hospital.get("/api/subscriptions").get("items").get(0).get("stuckSince");
    }

    private String problem() {
        List<Awaited> parked = awaited.parked(id, 10);
        assertThat(parked).hasSize(1);
        return String.valueOf(parked.getFirst().problem());
    }

    private List<String> received() {
        return database.sql("select tracking_id from advisory where organisation = ? order by tracking_id")
                .param(organisation)
                .query(String.class)
                .list();
    }
}
