package eu.salvus.server.warning;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Known;
import eu.salvus.warning.alert.ProductKey;
import eu.salvus.warning.alert.RemedyKey;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.alert.State;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The decisions that alerts are about, as their rows keep them. */
@Repository
class AlertBooks {

    /** A longer one is no id that any catalogue has. */
    private static final int LONGEST_ALIAS = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    AlertBooks(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of an organisation that rest on an advisory, or are about one of these products; in a repeatable order. */
    Map<UUID, Known> known(UUID organisation, SourceId source, Collection<ProductKey> products) {
        List<String> keys = products.stream().map(ProductKey::text).distinct().toList();
        Map<UUID, Known> known = new LinkedHashMap<>();
        database.sql(
                        "select id from alert where organisation = :organisation and (product_key in (:keys) or id in (select alert from"
                                + " alert_concern where publisher = :publisher and tracking_id = :tracking)) order by first_raised_at, id")
                .param("organisation", organisation)
                .param("keys", keys.isEmpty() ? List.of("") : keys)
                .param("publisher", source.publisher())
                .param("tracking", source.trackingId())
                .query(UUID.class)
                .list()
                .forEach(id -> known.put(id, known(id)));
        return known;
    }

    /** One of them. */
    Known known(UUID id) {
        SortedMap<SourceId, Concern> concerns = new TreeMap<>();
        database.sql("select body from alert_concern where alert = ?")
                .param(id)
                .query(String.class)
                .list()
                .forEach(body -> {
                    Concern concern = json.readValue(body, ConcernText.class).concern();
                    concerns.put(concern.source(), concern);
                });
        return database.sql("select product_key, remedy_kind, remedy_digest, state from alert where id = ?")
                .param(id)
                .query((row, number) -> new Known(
                        new Alert(
                                new ProductKey(row.getString("product_key")),
                                new RemedyKey(
                                        Remediation.Kind.valueOf(row.getString("remedy_kind")),
                                        row.getString("remedy_digest")),
                                concerns),
                        State.valueOf(row.getString("state"))))
                .single();
    }

    /** Keeps what each advisory says now, and where the assets are. */
    void keep(UUID id, Alert alert, AssetNames names) {
        database.sql("delete from alert_concern where alert = ?").param(id).update();
        alert.concerns()
                .forEach((source, concern) -> database.sql(
                                "insert into alert_concern (alert, publisher, tracking_id, body) values (?, ?, ?, ?)")
                        .params(
                                id,
                                source.publisher(),
                                source.trackingId(),
                                json.writeValueAsString(ConcernText.of(concern)))
                        .update());
        database.sql("delete from alert_weakness where alert = ?").param(id).update();
        alert.weaknesses().stream()
                .flatMap(weakness -> weakness.aliases().stream())
                .filter(alias -> alias.length() <= LONGEST_ALIAS)
                .distinct()
                .forEach(alias -> database.sql("insert into alert_weakness (alert, alias) values (?, ?)")
                        .params(id, alias)
                        .update());
        database.sql("delete from alert_asset where alert = ?").param(id).update();
        alert.assets()
                .forEach((ref, sighting) -> database.sql(
                                "insert into alert_asset (alert, twin, asset, name, place, affectedness) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                id,
                                UUID.fromString(ref.twin()),
                                ref.asset(),
                                names.name(ref),
                                names.place(ref),
                                sighting.affectedness().name())
                        .update());
    }
}
