package eu.salvus.server.delivery;

import static eu.salvus.server.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.Browser;
import eu.salvus.server.Bulletin;
import eu.salvus.server.MovingClock;
import eu.salvus.server.ServerTest;
import eu.salvus.server.TestMailbox;
import eu.salvus.server.identity.Hospitals;
import eu.salvus.server.identity.Hospitals.Somebody;
import eu.salvus.server.source.SourceSilent;
import eu.salvus.server.subscription.CentreSilent;
import eu.salvus.server.warning.AlertOutline;
import eu.salvus.server.warning.AlertRaised;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Priority;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reaches people outside the application, by a true mail server and a program that listens. */
@ServerTest
class DeliveryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LIKE_A_WEEK = Duration.ofDays(7);
    private static final long PAUSE = 50;
    private static final String OWN = "/api/me/notifications";
    private static final String SUBSCRIPTIONS = OWN + "/subscriptions";
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<http://localhost:8080/unsubscribe/([^>]+)>");

    @Autowired
    MockMvc server;

    @Autowired
    Hospitals hospitals;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Messages messages;

    @Autowired
    Parcels parcels;

    @Autowired
    EmailCarrier mail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    private Somebody somebody;
    private Browser owner;
    private int bulletins;

    @BeforeEach
    void aPracticeIsWarned() {
        Browser.guest(server);
        somebody = hospitals.found(server);
        owner = somebody.browser();
        owner.post("/api/twins", Map.of("archetype", "single-practice"), 201);
    }

    @AfterEach
    void forget() {
        dispatcher.begin();
        hospitals.forget();
    }

    @Test
    void an_alert_is_told_by_a_neutral_title_and_a_link_and_stands_in_the_application_once() throws Exception {
        subscribe(Map.of());
        String alert = warn();
        MimeMessage told = mails(1).getFirst();
        assertThat(told.getSubject()).startsWith("Salvus: An alert to look at ");
        assertThat(text(told)).contains("http://localhost:8080/alerts/" + alert);
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(told.getFrom()[0]).hasToString("salvus@salvus.example");
        until(() -> delivery().get("state").stringValue().equals("sent"));
        JsonNode sent = delivery();
        assertThat(sent.get("tries").intValue()).isEqualTo(1);
        assertThat(sent.get("result").stringValue()).isEqualTo("delivered");
        assertThat(told.getMessageID()).isEqualTo("<" + sent.get("id").stringValue() + "@localhost>");
        assertThat(owner.get("/api/alerts").get("items").size()).isEqualTo(1);
        until(() -> !owner.get("/api/alerts/" + alert).get("times").get("sent").isNull());
    }

    @Test
    void no_name_of_what_an_alert_is_about_ever_leaves() throws Exception {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        subscribe(Map.of());
        subscribe(webhook("/names", (exchange, body) -> {
            heard.add(exchange.getRequestHeaders().values() + new String(body, StandardCharsets.UTF_8));
            return 204;
        }));
        owner.send(HttpMethod.PUT, "/api/me", Map.of("name", "Camille", "language", "fr"), 200);
        String alert = warn();
        String detail = owner.get("/api/alerts/" + alert).toString();
        StringBuilder left = new StringBuilder(raw(mails(1).getFirst()));
        until(() -> !heard.isEmpty());
        heard.forEach(left::append);
        String outside = left.toString().toLowerCase(Locale.ROOT);
        List<String> planted = new ArrayList<>(List.of(
                "Bramquist",
                "Spot",
                "B-1",
                "CVE-2026-0001",
                "Electrocardiograph",
                "network can change",
                "version 5.0",
                "vers:generic"));
        JsonNode told = JSON.readTree(detail);
        told.get("assets").forEach(asset -> planted.add(asset.get("name").stringValue()));
        told.get("assets").forEach(asset -> planted.add(asset.get("place").stringValue()));
        planted.add(owner.get("/api/twins").get("items").get(0).get("name").stringValue());
        planted.add("Trois Rivières");
        // An id that was drawn may happen to hold the letters of an advisory's.
        String words = outside.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        assertThat(planted).allSatisfy(name -> assertThat(words).doesNotContain(name.toLowerCase(Locale.ROOT)));
        assertThat(outside).contains("une alerte", "/alerts/" + alert);
    }

    @Test
    void what_is_not_stored_is_not_told_and_what_is_told_is_stored() {
        String subscription = subscribe(Map.of());
        transactions.executeWithoutResult(status -> {
            UUID organisation = UUID.fromString(
                    owner.get("/api/me").get("organisation").get("id").stringValue());
            events.publishEvent(new AlertRaised(organisation, outline(), Set.of(Cause.NEW), false));
            assertThat(notices(subscription)).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(notices(subscription)).isZero();
    }

    @Test
    void whoever_is_killed_before_writing_down_that_it_was_sent_sends_it_again_by_the_same_id() throws Exception {
        dispatcher.stop();
        subscribe(Map.of());
        warn();
        packed();
        Messages.Message message = messages.due(Channel.EMAIL).stream()
                .filter(each -> each.person().toString().equals(somebody.id()))
                .findFirst()
                .orElseThrow();
        assertThat(messages.take(message.id())).isTrue();
        assertThat(mail.carry(parcels.of(message).orElseThrow()).result()).isEqualTo(Result.DELIVERED);
        assertThat(messages.take(message.id()))
                .as("nobody else has it meanwhile")
                .isFalse();
        dispatcher.begin();
        List<MimeMessage> both = mails(2);
        assertThat(both.getFirst().getMessageID()).isEqualTo(both.getLast().getMessageID());
        assertThat(delivery().get("tries").intValue()).isEqualTo(2);
        until(() -> delivery().get("state").stringValue().equals("sent"));
    }

    @Test
    void what_waited_for_a_week_is_told_in_one_message_in_the_order_of_time() throws Exception {
        dispatcher.stop();
        subscribe(Map.of("rhythm", "daily"));
        List<String> alerts = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            alerts.add(warn());
            clock.advance(Duration.ofHours(1));
        }
        clock.advance(LIKE_A_WEEK);
        dispatcher.begin();
        String text = text(mails(1).getFirst());
        Matcher links = Pattern.compile("/alerts/([0-9a-f-]{36})").matcher(text);
        assertThat(links.results().map(link -> link.group(1)).toList()).isEqualTo(alerts);
        assertThat(mails(1).getFirst().getSubject()).contains("4 things to look at");
        Thread.sleep(PAUSE);
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).hasSize(1);
    }

    @Test
    void a_program_that_is_away_is_tried_again_later_and_given_up_after_days_and_the_next_message_tells_all() {
        AtomicInteger status = new AtomicInteger(503);
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        subscribe(webhook("/away", (exchange, body) -> {
            heard.add(new String(body, StandardCharsets.UTF_8));
            return status.get();
        }));
        String first = warn();
        until(() -> heard.size() == 1 && delivery().get("lastTriedAt") != null);
        until(() -> !delivery().get("result").isNull());
        assertThat(delivery().get("state").stringValue()).isEqualTo("due");
        assertThat(delivery().get("result").stringValue()).isEqualTo("not-now");
        assertThat(delivery().get("code").intValue()).isEqualTo(503);
        for (int day = 0; day < 4; day++) {
            // What the last attempt came to is written down by the time it was then.
            until(() -> !isClaimed());
            int before = heard.size();
            clock.advance(Duration.ofHours(23));
            until(() -> heard.size() > before || hasState("GIVEN_UP"));
        }
        until(() -> hasState("GIVEN_UP"));
        owner = hospitals.signIn(server, somebody);
        assertThat(owner.get(OWN).get("undelivered").intValue()).isEqualTo(1);
        heard.clear();
        status.set(200);
        String second = warn();
        until(() -> heard.size() == 1);
        List<String> links = JSON.readTree(heard.element())
                .get("data")
                .get("items")
                .valueStream()
                .map(item -> item.get("link").stringValue())
                .toList();
        assertThat(links).hasSize(2);
        assertThat(links.getFirst()).endsWith(first);
        assertThat(links.getLast()).endsWith(second);
        until(() -> owner.get(OWN).get("undelivered").intValue() == 0);
    }

    @Test
    void what_a_mail_server_refuses_is_tried_a_few_times_hours_apart_and_again_when_somebody_looks_after_it()
            throws Exception {
        dispatcher.stop();
        String subscription = subscribe(Map.of());
        String alert = warn();
        packed();
        for (int attempt = 1; attempt <= Backoff.MOST_REFUSALS; attempt++) {
            assertThat(hasState("GIVEN_UP")).isFalse();
            UUID message = messages.due(Channel.EMAIL).stream()
                    .filter(each -> each.person().equals(person()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            assertThat(messages.take(message)).isTrue();
            messages.record(message, new Receipt(Result.REFUSED, 552));
            assertThat(messages.due(Channel.EMAIL)).noneMatch(each -> each.id().equals(message));
            clock.advance(Duration.ofHours(6));
        }
        assertThat(hasState("GIVEN_UP")).isTrue();
        owner = hospitals.signIn(server, somebody);
        dispatcher.begin();
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).isEmpty();
        owner.send(HttpMethod.PUT, SUBSCRIPTIONS + "/" + subscription, asked(Map.of()), 200);
        assertThat(text(mails(1).getFirst())).contains("/alerts/" + alert);
    }

    @Test
    void a_program_that_never_answers_delays_nobody_else() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(Messages.AT_ONCE);
        try {
            for (int hook = 0; hook <= Messages.AT_ONCE; hook++) {
                subscribe(webhook("/never" + hook, (exchange, body) -> {
                    waiting.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException interruption) {
                        Thread.currentThread().interrupt();
                    }
                    return 200;
                }));
            }
            warn();
            assertThat(waiting.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            subscribe(Map.of());
            warn();
            assertThat(mails(1)).hasSize(1);
            Somebody neighbour = hospitals.neighbour(server, somebody, "it");
            ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
            neighbour
                    .browser()
                    .post(
                            SUBSCRIPTIONS,
                            webhook("/neighbour", (exchange, body) -> {
                                heard.add("");
                                return 200;
                            }),
                            201);
            tryOut(neighbour.browser());
            until(() -> heard.size() == 1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void what_is_told_to_a_program_is_signed_with_a_key_that_is_shown_once() throws Exception {
        ConcurrentLinkedQueue<Map<String, String>> heard = new ConcurrentLinkedQueue<>();
        JsonNode made = owner.post(
                SUBSCRIPTIONS,
                webhook("/signed", (exchange, body) -> {
                    Map<String, String> all = new HashMap<>();
                    exchange.getRequestHeaders()
                            .forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
                    all.put("body", new String(body, StandardCharsets.UTF_8));
                    heard.add(all);
                    return 200;
                }),
                201);
        String secret = made.get("secret").stringValue();
        assertThat(secret).startsWith("whsec_");
        assertThat(owner.get(OWN).get("subscriptions").get(0).get("secret").isNull())
                .isTrue();
        tryOut(owner);
        until(() -> !heard.isEmpty());
        Map<String, String> told = heard.element();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = told.get("webhook-id") + "." + told.get("webhook-timestamp") + "." + told.get("body");
        assertThat(told.get("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(JSON.readTree(told.get("body")).get("type").stringValue()).isEqualTo("trial");
        assertThat(database.sql("select sealed_secret from notification_subscription where address is not null")
                        .query(String.class)
                        .list())
                .allSatisfy(kept -> assertThat(kept).startsWith("1."));
    }

    @Test
    void quiet_hours_hold_messages_back_until_they_end() {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of("UTC"));
        owner.send(
                HttpMethod.PUT,
                OWN,
                Map.of(
                        "zone",
                        "UTC",
                        "quietFrom",
                        now.minusHours(1)
                                .toLocalTime()
                                .withSecond(0)
                                .withNano(0)
                                .toString(),
                        "quietUntil",
                        now.plusHours(2).toLocalTime().withSecond(0).withNano(0).toString(),
                        "breakThrough",
                        true),
                200);
        subscribe(Map.of());
        warn();
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).isEmpty();
        clock.advance(Duration.ofHours(3));
        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void an_alert_that_was_answered_meanwhile_is_not_told_any_more() {
        dispatcher.stop();
        String subscription = subscribe(Map.of());
        String alert = warn();
        owner.editing(1).post("/api/alerts/" + alert + "/answers", Map.of("state", "done"), 200);
        dispatcher.begin();
        until(() -> database.sql("select count(*) from notice where subscription = ? and dropped = 'SETTLED'")
                        .param(UUID.fromString(subscription))
                        .query(Integer.class)
                        .single()
                == 1);
        assertThat(owner.get(OWN + "/deliveries").get("items").size()).isZero();
    }

    @Test
    void whoever_leaves_or_may_not_read_alerts_any_more_is_told_nothing() {
        Somebody colleague = hospitals.invite(server, somebody, "it");
        colleague.browser().post(SUBSCRIPTIONS, asked(Map.of()), 201);
        String id = colleague.id();
        hospitals.show(somebody);
        owner.send(HttpMethod.PUT, "/api/people/" + id + "/roles", Map.of("roles", List.of("trainer")), 200);
        assertThat(colleague.browser().get(OWN).get("subscriptions").size()).isZero();
        JsonNode refused = colleague.browser().post(SUBSCRIPTIONS, asked(Map.of()), 403);
        assertThat(refused.get("type").stringValue()).endsWith("not-allowed");
        subscribe(Map.of());
        warn();
        mails(1);
        assertThat(TestMailbox.to(colleague.email())).isEmpty();
    }

    @Test
    void an_alert_does_not_wait_because_somebody_has_just_tried_whether_messages_arrive() throws Exception {
        subscribe(Map.of());
        tryOut(owner);
        mails(1);
        String alert = warn();
        assertThat(text(mails(2).getLast())).contains("/alerts/" + alert);
    }

    @Test
    void that_a_source_is_silent_is_told_to_whoever_is_told_anything_without_saying_which() throws Exception {
        String subscription = subscribe(Map.of("priorityFrom", "immediate"));
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new SourceSilent("cisa-kev", Instant.parse("2026-11-20T10:00:00Z")));
            assertThat(notices(subscription))
                    .as("whoever found it out waits for nobody")
                    .isZero();
        });
        MimeMessage told = mails(1).getFirst();
        assertThat(told.getSubject()).isEqualTo("Salvus: Something to look at in where your warnings come from");
        assertThat(raw(told)).contains("http://localhost:8080/sources").doesNotContain("kev");
    }

    @Test
    void that_a_centre_is_silent_is_told_to_whoever_is_told_anything_without_saying_which() throws Exception {
        subscribe(Map.of("priorityFrom", "immediate"));
        UUID centre = UUID.randomUUID();
        UUID organisation = UUID.fromString(
                owner.get("/api/me").get("organisation").get("id").stringValue());
        transactions.executeWithoutResult(status ->
                events.publishEvent(new CentreSilent(organisation, centre, Instant.parse("2026-11-20T10:00:00Z"))));
        MimeMessage told = mails(1).getFirst();
        assertThat(told.getSubject()).isEqualTo("Salvus: Something to look at in where your warnings come from");
        assertThat(raw(told)).contains("http://localhost:8080/centre").doesNotContain(centre.toString());
    }

    @Test
    void a_clinician_has_no_program_told() {
        Somebody clinician = hospitals.invite(server, somebody, "clinician");
        assertThat(clinician.browser().get(OWN).get("mayWebhook").booleanValue())
                .isFalse();
        clinician.browser().post(SUBSCRIPTIONS, webhook("/clinician", (exchange, body) -> 200), 403);
        clinician.browser().post(SUBSCRIPTIONS, asked(Map.of()), 201);
    }

    @Test
    void whoever_has_a_message_ends_such_messages_once_without_signing_in() throws Exception {
        subscribe(Map.of());
        warn();
        Matcher link = UNSUBSCRIBE.matcher(mails(1).getFirst().getHeader("List-Unsubscribe")[0]);
        assertThat(link.matches()).isTrue();
        String path = "/api/unsubscribe/" + link.group(1);
        Browser stranger = new Browser(server);
        assertThat(stranger.get(path).get("channel").stringValue()).isEqualTo("email");
        stranger.post(path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0"), null, 404);
        stranger.post(path, null, 204);
        stranger.post(path, null, 404);
        assertThat(owner.get(OWN).get("subscriptions").size()).isZero();
        warn();
        dispatcher.drain(PATIENCE);
        assertThat(TestMailbox.to(somebody.email())).hasSize(1);
    }

    @Test
    void an_administrator_sees_whether_mail_is_set_up_and_tries_it() {
        assertThat(owner.get("/api/mail").get("setUp").booleanValue()).isTrue();
        JsonNode tried = owner.post("/api/mail/trials", null, 200);
        assertThat(tried.get("result").stringValue()).isEqualTo("delivered");
        assertThat(TestMailbox.to(somebody.email())).hasSize(1);
    }

    private static AlertOutline outline() {
        return new AlertOutline(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                1,
                Instant.parse("2026-11-22T10:00:00Z"),
                Priority.SCHEDULED,
                null,
                false);
    }

    private String subscribe(Map<String, Object> other) {
        return owner.post(SUBSCRIPTIONS, asked(other), 201).get("id").stringValue();
    }

    private static Map<String, Object> asked(Map<String, Object> other) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "channel", "email", "priorityFrom", "defer", "rhythm", "at-once", "hour", 8, "weekday", "monday"));
        all.putAll(other);
        return all;
    }

    private static Map<String, Object> webhook(String path, TestMailbox.Listener listener) {
        return asked(Map.of("channel", "webhook", "address", TestMailbox.listen(path, listener)));
    }

    private void tryOut(Browser browser) {
        String id = browser.get(OWN).get("subscriptions").get(0).get("id").stringValue();
        browser.post(SUBSCRIPTIONS + "/" + id + "/trials", null, 204);
    }

    /** Another alert; gives its id. */
    private String warn() {
        bulletins++;
        Bulletin bulletin = new Bulletin(
                "B-" + bulletins,
                "1",
                "2026-11-20T10:00:00.000Z",
                "vers:generic/<5.0",
                "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:L/A:N",
                "Update to version 5.0." + bulletins + ".",
                "");
        String json = bulletin.json().replace("CVE-2026-0001", "CVE-2026-000" + bulletins);
        return owner.upload("/api/advisories", "b.json", json, 200)
                .get("items")
                .get(0)
                .get("fresh")
                .get(0)
                .stringValue();
    }

    private JsonNode delivery() {
        return owner.get(OWN + "/deliveries").get("items").get(0);
    }

    private boolean isClaimed() {
        return database.sql("select count(*) from delivery_message where person = ? and claimed_until is not null")
                        .param(person())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean hasState(String state) {
        return database.sql("select count(*) from delivery_message where person = ? and state = ?")
                        .params(person(), state)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private UUID person() {
        return database.sql("select id from person where email = ?")
                .param(somebody.email())
                .query(UUID.class)
                .single();
    }

    private int notices(String subscription) {
        return database.sql("select count(*) from notice where subscription = ?")
                .param(UUID.fromString(subscription))
                .query(Integer.class)
                .single();
    }

    @Autowired
    Packing packing;

    private void packed() {
        packing.due().forEach(packing::pack);
    }

    private List<MimeMessage> mails(int count) {
        until(() -> TestMailbox.to(somebody.email()).size() >= count);
        List<MimeMessage> all = TestMailbox.to(somebody.email());
        assertThat(all).hasSize(count);
        return all;
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }

    private static String raw(MimeMessage message) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        message.writeTo(all);
        return all.toString(StandardCharsets.UTF_8) + text(message) + message.getSubject();
    }
}
