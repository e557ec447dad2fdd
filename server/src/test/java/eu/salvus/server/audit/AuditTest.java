package eu.salvus.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ServerTest
class AuditTest {

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditCheck check;

    @Autowired
    AuditRetention retention;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionOperations transactions;

    private Somebody officer;
    private UUID organisation;

    @BeforeEach
    void found() {
        officer = hospitals.found(server);
        organisation = UUID.fromString(
                officer.browser().get("/api/me").get("organisation").get("id").stringValue());
        for (int change = 0; change < 5; change++) {
            act(officer.browser());
        }
    }

    @AfterEach
    void forget() {
        hospitals.forget();
    }

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        JsonNode found = officer.browser().get("/api/audit/check");
        assertThat(found.get("whole").booleanValue()).isTrue();
        assertThat(found.get("entries").longValue()).isEqualTo(7);
        assertThat(found.get("broken").isNull()).isTrue();
    }

    @Test
    void aLogIsWholeAlsoWhileOthersWriteToIt() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                transactions.executeWithoutResult(
                        begun -> log.write(organisation, "salvus", Act.TWIN_SAVED, "twin/none", Map.of()));
            }
        });
        try {
            for (int time = 0; time < 50; time++) {
                assertThat(transactions
                                .execute(begun -> check.check(organisation))
                                .broken())
                        .isNull();
            }
        } finally {
            over.set(true);
            writing.join();
        }
    }

    @Test
    void whoeverBeginsWithOlderEntriesIsWrittenDownToo() {
        JsonNode all = officer.browser().get("/api/audit?before=9999");
        assertThat(all.get("items").get(0).get("act").stringValue()).isEqualTo("audit-read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'guest'",
                "act = 'TWIN_READ'",
                "subject = 'twin/none'",
                "detail = '{\"a\":1}'",
                "at = timestamp with time zone '2020-01-01 00:00:00+00:00'",
                "previous_hash = hash",
                "hash = previous_hash"
            })
    void anAlteredEntryIsNamed(String change) {
        database.sql("update audit_entry set " + change + " where organisation = ? and number = 3")
                .param(organisation)
                .update();
        assertThat(check.check(organisation).broken()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 7})
    void aRemovedEntryIsNamedEvenTheFirstAndTheLast(long number) {
        database.sql("delete from audit_entry where organisation = ? and number = ?")
                .params(organisation, number)
                .update();
        assertThat(check.check(organisation).broken()).isEqualTo(number);
    }

    @Test
    void entriesThatChangedPlacesAreFound() {
        move(3, 100);
        move(4, 3);
        move(100, 4);
        assertThat(check.check(organisation).broken()).isEqualTo(3);
    }

    @Test
    void aChainThatWasWrittenAnewFromSomewhereIsFound() {
        database.sql("update audit_entry set subject = 'twin/none' where organisation = ? and number = 5")
                .param(organisation)
                .update();
        String last = null;
        for (long number = 5; number <= 7; number++) {
            if (last != null) {
                database.sql("update audit_entry set previous_hash = ? where organisation = ? and number = ?")
                        .params(last, organisation, number)
                        .update();
            }
            last = entry(number).hash();
            database.sql("update audit_entry set hash = ? where organisation = ? and number = ?")
                    .params(last, organisation, number)
                    .update();
        }
        assertThat(check.check(organisation).broken()).isEqualTo(8);
    }

    @Test
    void anEndThatWasCutOffStaysFoundWhateverIsWrittenAfterwards() {
        database.sql("delete from audit_entry where organisation = ? and number >= 6")
                .param(organisation)
                .update();
        act(officer.browser());
        act(officer.browser());
        act(officer.browser());
        assertThat(officer.browser().get("/api/audit/check").get("whole").booleanValue())
                .isFalse();
    }

    @Test
    void oldEntriesGoAfterTheirTimeAndTheRestStillShowsWhenItIsAltered() {
        hospitals.show(officer);
        officer.browser().send(HttpMethod.PUT, "/api/audit/retention", Map.of("days", 180), 200);
        clock.advance(Duration.ofDays(181));
        Browser later = hospitals.signIn(server, officer);
        retention.cutAll();
        AuditCheck.Found found = check.check(organisation);
        assertThat(found.broken()).isNull();
        assertThat(found.first()).isEqualTo(10);
        act(later);
        database.sql("delete from audit_entry where organisation = ? and number = ?")
                .params(organisation, found.first())
                .update();
        assertThat(check.check(organisation).broken()).isNotNull();
    }

    @Test
    void theLogOfAnOrganisationThatIsGoneIsKeptForAYearAndThenForgottenAltogether() {
        UUID gone = UUID.nameUUIDFromBytes(new byte[] {1});
        transactions.executeWithoutResult(
                begun -> log.write(gone, "guest", Act.GUEST_BEGAN, "organisation/" + gone, Map.of()));
        clock.advance(Duration.ofDays(364));
        retention.cutAll();
        assertThat(check.check(gone)).isEqualTo(new AuditCheck.Found(1, 1, null));
        clock.advance(Duration.ofDays(2));
        retention.cutAll();
        assertThat(check.check(gone)).isEqualTo(new AuditCheck.Found(0, 0, null));
    }

    @Test
    void aBrokenLogIsNotCutUntilSomebodyFoundOutWhy() {
        database.sql("update audit_entry set actor = 'guest' where organisation = ? and number = 3")
                .param(organisation)
                .update();
        clock.advance(Duration.ofDays(400));
        hospitals.signIn(server, officer);
        retention.cutAll();
        assertThat(check.check(organisation).first()).isEqualTo(1);
    }

    @Test
    void entriesAreFoundByWhatWasDoneAndReadInPages() {
        for (int change = 0; change < 100; change++) {
            act(officer.browser());
        }
        String person = officer.id();
        String question = "/api/audit?act=profile-changed&subject=person/&actor=" + person;
        JsonNode first = officer.browser().get(question);
        assertThat(first.get("items").size()).isEqualTo(100);
        assertThat(first.get("items").get(0).get("actorName").stringValue()).isEqualTo("Camille");
        JsonNode second =
                officer.browser().get(question + "&before=" + first.get("next").longValue());
        assertThat(second.get("items").size()).isEqualTo(5);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(officer.browser().get("/api/audit?subject=%25").get("items").size())
                .isZero();
        assertThat(officer.browser()
                        .get("/api/audit")
                        .get("items")
                        .get(1)
                        .get("act")
                        .stringValue())
                .isEqualTo("audit-read");
    }

    @Test
    void theLogIsTakenAlongAsATableThatNoSpreadsheetCalculatesAndThatIsWrittenDown() {
        officer.browser().send(HttpMethod.PUT, "/api/me", Map.of("name", "=1+1", "language", "fr"), 200);
        String[] lines =
                officer.browser().text("/api/audit/export?act=profile-changed").split("\r\n");
        assertThat(lines).hasSize(7);
        assertThat(lines[0]).isEqualTo("number,at,actor,name,act,subject,detail");
        assertThat(lines[1])
                .endsWith(",\"" + officer.id() + "\",\"'=1+1\",\"profile-changed\",\"person/" + officer.id()
                        + "\",\"{}\"");
        assertThat(officer.browser()
                        .get("/api/audit?act=audit-exported")
                        .get("items")
                        .get(0)
                        .get("detail")
                        .get("act")
                        .stringValue())
                .isEqualTo("profile-changed");
        clock.advance(Duration.ofMinutes(6));
        officer.browser().send(HttpMethod.GET, "/api/audit/export", null, 403);
    }

    @Test
    void aFailedAttemptToBeSomebodyStandsInTheLogOfTheirOrganisation() throws InterruptedException {
        new Browser(server).post("/api/session", Map.of("email", officer.email(), "password", "a wrong guess"), 401);
        long failed = 0;
        for (int waited = 0; failed == 0 && waited < 200; waited++) {
            Thread.sleep(20);
            failed = officer.browser()
                    .get("/api/audit?act=sign-in-failed")
                    .get("items")
                    .size();
        }
        assertThat(failed).isEqualTo(1);
    }

    private static void act(Browser browser) {
        browser.send(HttpMethod.PUT, "/api/me", Map.of("name", "Camille", "language", "fr"), 200);
    }

    private void move(long from, long to) {
        database.sql("update audit_entry set number = ? where organisation = ? and number = ?")
                .params(to, organisation, from)
                .update();
    }

    private AuditEntry entry(long number) {
        return database.sql("select * from audit_entry where organisation = ? and number = ?")
                .params(organisation, number)
                .query((row, index) -> new AuditEntry(
                        organisation,
                        number,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getString("previous_hash")))
                .single();
    }
}
