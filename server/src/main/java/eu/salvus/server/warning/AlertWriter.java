package eu.salvus.server.warning;

import eu.salvus.twin.Asset;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.CareEffect;
import eu.salvus.warning.alert.Cause;
import eu.salvus.warning.alert.Decision;
import eu.salvus.warning.alert.State;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows of alerts, in the caller's transaction. */
@Repository
class AlertWriter {

    private static final int LONGEST_TITLE = 300;

    private static final String WHAT_IT_IS =
            "product_key = :product, remedy_kind = :remedyKind, remedy_digest = :remedyDigest,"
                    + " title = coalesce(:title, title), doer = :doer, state = :state, affectedness = :affectedness, severity = :severity,"
                    + " exploitation = :exploitation, ransomware = :ransomware, assets = :assets, ";
    private static final String HOW_SOON = "priority_rank = :rank, priority = :priority, exposure = :exposure,"
            + " automatable = :automatable, safety = :safety, mission = :mission, human = :human, deadline = :deadline";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ranking ranking;
    private final Effects effects;
    private final ApplicationEventPublisher news;

    AlertWriter(
            JdbcClient database,
            InstantSource clock,
            Ranking ranking,
            Effects effects,
            ApplicationEventPublisher news) {
        this.database = database;
        this.clock = clock;
        this.ranking = ranking;
        this.effects = effects;
        this.news = news;
    }

    /**
     * When what led to a change came how far.
     *
     * @param arrival of the advisory
     * @param matched when it was matched
     * @param publisher whose advisory arrived; null where it was a change of what is here
     */
    record Stamp(
            ArrivalTimes arrival, Instant matched, @Nullable String publisher) {

        Way stored(Instant now) {
            return new Way(
                    publisher,
                    new StoredAlert.Times(
                            arrival.published(), arrival.fetched(), arrival.validated(), matched, now, null, null));
        }
    }

    /** A new one. */
    void add(UUID organisation, UUID id, Alert alert, AssetNames names, Stamp stamp) {
        Instant now = clock.instant();
        Decision decision = ranking.decide(alert, names, null);
        JdbcClient.StatementSpec insert = database.sql(
                "insert into alert (id, organisation, version, raised_for, raised_count, raised_at, first_raised_at, published_at,"
                        + " fetched_at, validated_at, matched_at, stored_at, told_by, product_key, remedy_kind, remedy_digest, title, doer, state,"
                        + " affectedness, severity, exploitation, ransomware, assets, priority_rank, priority, exposure, automatable, safety,"
                        + " mission, human, deadline) values (:id, :organisation, 1, 'NEW', 1, :now, :now, :published, :fetched, :validated,"
                        + " :matched, :now, :by, :product, :remedyKind, :remedyDigest, :title, :doer, :state, :affectedness, :severity,"
                        + " :exploitation, :ransomware, :assets, :rank, :priority, :exposure, :automatable, :safety, :mission, :human,"
                        + " :deadline)");
        soon(what(insert, alert, State.OPEN, names), decision, alert.threat().ransomware(), now, null)
                .param("id", id)
                .param("organisation", organisation)
                .param("now", at(now))
                .param("published", at(stamp.arrival().published()))
                .param("fetched", at(stamp.arrival().fetched()))
                .param("validated", at(stamp.arrival().validated()))
                .param("matched", at(stamp.matched()))
                .param("by", stamp.publisher())
                .update();
        taken(stamp, now);
    }

    /**
     * One that was there before.
     *
     * @param causes why it is raised again; none when it is not
     */
    void change(UUID id, Alert alert, State state, Set<Cause> causes, AssetNames names, Stamp stamp) {
        Instant now = clock.instant();
        Decision decision = ranking.decide(alert, names, effects.found(id));
        Promise promise = promise(id);
        if (causes.isEmpty()) {
            JdbcClient.StatementSpec update =
                    database.sql("update alert set " + WHAT_IT_IS + HOW_SOON + " where id = :id");
            soon(
                            what(update, alert, state, names),
                            decision,
                            alert.threat().ransomware(),
                            promise.raised(),
                            promise.toKeep())
                    .param("id", id)
                    .update();
            return;
        }
        JdbcClient.StatementSpec update = database.sql("update alert set " + WHAT_IT_IS + HOW_SOON
                + ", raised_for = :causes, raised_count = raised_count + 1, raised_at = :now, published_at = :published,"
                + " fetched_at = :fetched, validated_at = :validated, matched_at = :matched, stored_at = :now, told_by = :by, sent_at = null, seen_at = null,"
                + " version = version + 1 where id = :id");
        soon(
                        what(update, alert, state, names),
                        decision,
                        alert.threat().ransomware(),
                        now,
                        promise.open() ? promise.deadline() : null)
                .param("id", id)
                .param("causes", causes.stream().sorted().map(Cause::name).collect(Collectors.joining(" ")))
                .param("now", at(now))
                .param("published", at(stamp.arrival().published()))
                .param("fetched", at(stamp.arrival().fetched()))
                .param("validated", at(stamp.arrival().validated()))
                .param("matched", at(stamp.matched()))
                .param("by", stamp.publisher())
                .update();
        taken(stamp, now);
    }

    /** One of which an answer is over is open again; unless nothing of it is affected any more it is raised for that, and its deadline counts from now. */
    void ask(StoredAlert alert) {
        database.sql(
                        "update alert set state = 'OPEN', answer_ends_at = null, seen_at = null, version = version + 1 where id = ?")
                .param(alert.id())
                .update();
        if (alert.affectedness() == Affectedness.NOT_AFFECTED) {
            return;
        }
        Instant now = clock.instant();
        database.sql(
                        "update alert set raised_for = :cause, raised_count = raised_count + 1, raised_at = :now, published_at = null,"
                                + " fetched_at = :now, validated_at = :now, matched_at = :now, stored_at = :now, told_by = null, sent_at = null,"
                                + " deadline = :deadline where id = :id")
                .param("id", alert.id())
                .param("cause", Cause.ASKED_AGAIN.name())
                .param("now", at(now))
                .param(
                        "deadline",
                        at(ranking.deadline(alert.decision(), alert.threat().ransomware(), now)))
                .update();
    }

    /** Takes over who said what to another alert, and when. Whatever its page showed of it is no longer so. */
    void inherit(UUID id, UUID from) {
        database.sql(
                        "update alert set (answered_at, answered_by, note, answer_ends_at) = (select answered_at, answered_by, note,"
                                + " answer_ends_at from alert where id = :from), version = version + 1 where id = :id")
                .param("from", from)
                .param("id", id)
                .update();
    }

    /** How soon it is to be dealt with, now that its effect on care is known. */
    void rank(StoredAlert alert, CareEffect effect) {
        Decision decision = ranking.decide(alert.decision(), effect);
        soon(
                        database.sql("update alert set " + HOW_SOON + " where id = :id"),
                        decision,
                        alert.threat().ransomware(),
                        alert.raisedAt(),
                        promise(alert.id()).toKeep())
                .param("id", alert.id())
                .update();
    }

    private JdbcClient.StatementSpec what(JdbcClient.StatementSpec row, Alert alert, State state, AssetNames names) {
        return row.param("product", alert.product().text())
                .param("remedyKind", alert.remedy().kind().name())
                .param("remedyDigest", alert.remedy().digest())
                .param("title", title(alert, names))
                .param("doer", alert.doer().name())
                .param("state", state.name())
                .param("affectedness", alert.affectedness().name())
                .param("severity", alert.severity().name())
                .param("exploitation", alert.threat().exploitation().name())
                .param("ransomware", alert.threat().ransomware())
                .param("assets", alert.assets().size());
    }

    private JdbcClient.StatementSpec soon(
            JdbcClient.StatementSpec row,
            Decision decision,
            boolean ransomware,
            Instant raised,
            @Nullable Instant kept) {
        return row.param("rank", decision.priority().ordinal())
                .param("priority", decision.priority().name())
                .param("exposure", decision.exposure().name())
                .param("automatable", decision.automatable())
                .param("safety", decision.safety().name())
                .param("mission", decision.mission().name())
                .param("human", decision.human().name())
                .param("deadline", at(earlier(ranking.deadline(decision, ransomware, raised), kept)));
    }

    /**
     * What people were told before by when to deal with an alert.
     *
     * @param raised when it was raised last
     * @param count how often it was raised
     * @param deadline null for none
     * @param open whether it was theirs to deal with
     */
    private record Promise(
            Instant raised, int count, @Nullable Instant deadline, boolean open) {

        /** A deadline that a raise kept; the first one was an assumption until the effect on care was known. */
        @Nullable
        Instant toKeep() {
            return open && count > 1 ? deadline : null;
        }
    }

    private Promise promise(UUID id) {
        return database.sql("select raised_at, raised_count, deadline, state, affectedness from alert where id = ?")
                .param(id)
                .query((row, number) -> {
                    OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
                    return new Promise(
                            row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                            row.getInt("raised_count"),
                            deadline == null ? null : deadline.toInstant(),
                            !State.valueOf(row.getString("state")).isSettled()
                                    && !row.getString("affectedness").equals(Affectedness.NOT_AFFECTED.name()));
                })
                .single();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private void taken(Stamp stamp, Instant now) {
        stamp.stored(now).steps().forEach((step, time) -> news.publishEvent(new Ways.Taken(step, time)));
    }

    /** The product as the twin writes it; null where it has none of its assets any more. */
    private static @Nullable String title(Alert alert, AssetNames names) {
        for (AssetRef ref : alert.assets().keySet()) {
            Asset asset = names.asset(ref);
            if (asset != null) {
                String product = Stream.of(asset.product(), asset.model(), asset.name())
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst()
                        .orElse(asset.id());
                String vendor = asset.vendor() == null ? "" : asset.vendor().strip() + " ";
                return Cut.to(LONGEST_TITLE, product.startsWith(vendor.strip()) ? product : vendor + product);
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
