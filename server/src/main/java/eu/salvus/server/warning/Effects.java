package eu.salvus.server.warning;

import eu.salvus.server.Ids;
import eu.salvus.server.work.State;
import eu.salvus.server.work.WorkQueue;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.CareEffect;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/** The effects of alerts on care: asked for with the alert, calculated in the background. */
@Repository
class Effects {

    static final String TABLE = "care_effect";

    private final JdbcClient database;
    private final InstantSource clock;
    private final Ids ids;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkQueue> queue;

    Effects(
            JdbcClient database,
            InstantSource clock,
            Ids ids,
            JsonMapper json,
            ApplicationEventPublisher events,
            ObjectProvider<WorkQueue> queue) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.json = json;
        this.events = events;
        this.queue = queue;
    }

    /**
     * What is to be calculated.
     *
     * @param alert which alert
     * @param twin where most of its assets are
     */
    record Asked(UUID id, UUID organisation, UUID alert, UUID twin, int version, long seed) {}

    /**
     * How far one is.
     *
     * @param state of its calculation
     * @param found what it came to; null until it is done
     */
    record Standing(State state, @Nullable FoundEffect found) {}

    private record Wanted() {}

    /** Asks for the effect of an alert anew, at the twin that has most of its assets; of none where it has none. */
    void ask(UUID organisation, UUID alert, Alert about, AssetNames names) {
        database.sql("delete from care_effect where alert = ?").param(alert).update();
        Optional<AssetRef> where = mostly(about, names);
        if (where.isEmpty()) {
            return;
        }
        UUID id = ids.next();
        database.sql(
                        "insert into care_effect (id, organisation, alert, twin, twin_version, seed, state, done, created_at) values (?, ?, ?,"
                                + " ?, ?, 1, ?, 0, ?)")
                .params(
                        id,
                        organisation,
                        alert,
                        UUID.fromString(where.get().twin()),
                        names.version(where.get()),
                        State.QUEUED.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new Wanted());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Wanted wanted) {
        queue.getObject().wake();
    }

    private static Optional<AssetRef> mostly(Alert alert, AssetNames names) {
        Map<String, Long> counts =
                alert.assets().keySet().stream().collect(Collectors.groupingBy(AssetRef::twin, Collectors.counting()));
        Comparator<AssetRef> most = Comparator.comparing((AssetRef ref) -> counts.getOrDefault(ref.twin(), 0L));
        return alert.assets().keySet().stream().filter(names::has).max(most.thenComparing(Comparator.reverseOrder()));
    }

    /** One that was taken. */
    Asked of(UUID id) {
        return database.sql("select * from care_effect where id = ?")
                .param(id)
                .query((row, number) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getObject("alert", UUID.class),
                        row.getObject("twin", UUID.class),
                        row.getInt("twin_version"),
                        row.getLong("seed")))
                .single();
    }

    /** The effect of an alert, once it is known. */
    @Nullable
    CareEffect found(UUID alert) {
        Standing standing = of(List.of(alert)).get(alert);
        return standing == null || standing.found() == null
                ? null
                : standing.found().effect();
    }

    /** How far those of some alerts are. */
    Map<UUID, Standing> of(Collection<UUID> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        record Row(UUID alert, Standing standing) {}
        return database
                .sql("select alert, state, body from care_effect where alert in (:alerts)")
                .param("alerts", alerts)
                .query((row, number) -> {
                    String body = row.getString("body");
                    return new Row(
                            row.getObject("alert", UUID.class),
                            new Standing(
                                    State.valueOf(row.getString("state")),
                                    body == null ? null : json.readValue(body, FoundEffect.class)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Row::alert, Row::standing));
    }

    /** Keeps what was found, in the transaction in which it ends. */
    void keep(UUID id, FoundEffect found) {
        database.sql("update care_effect set body = ? where id = ?")
                .params(json.writeValueAsString(found), id)
                .update();
    }
}
