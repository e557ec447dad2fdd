package eu.salvus.server.warning;

import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Known;
import eu.salvus.warning.alert.ProductKey;
import eu.salvus.warning.alert.RemedyKey;
import eu.salvus.warning.alert.SourceId;
import eu.salvus.warning.alert.State;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Asks for the concern of each alert of the organisation: all others may have many of the same advisory. */
    static final String KNOWN =
            "select a.id from alert a where a.organisation = :organisation and (a.product_key in (:keys) or exists (select 1 from"
                    + " alert_concern c where c.alert = a.id and c.publisher = :publisher and c.tracking_id = :tracking))"
                    + " order by a.first_raised_at, a.id";

    private final JdbcClient database;
    private final JsonMapper json;

    AlertBooks(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Those of an organisation that rest on an advisory, or are about one of these products; in a repeatable order.
     *
     * @param products by how the twins spell them: an alert that is kept under a spelling counts as one about its product, but for one that
     *     another with the same remedy stands beside
     */
    Map<UUID, Known> known(UUID organisation, SourceId source, Map<String, ProductKey> products) {
        Set<String> keys = new HashSet<>(products.keySet());
        products.values().forEach(product -> keys.add(product.text()));
        Map<UUID, Known> known = new LinkedHashMap<>();
        database.sql(KNOWN)
                .param("organisation", organisation)
                .param("keys", keys.isEmpty() ? Set.of("") : keys)
                .param("publisher", source.publisher())
                .param("tracking", source.trackingId())
                .query(UUID.class)
                .list()
                .forEach(id -> known.put(id, known(id)));
        return renamed(known, products);
    }

    private static Map<UUID, Known> renamed(Map<UUID, Known> known, Map<String, ProductKey> products) {
        Set<List<Object>> taken = new HashSet<>();
        known.values().forEach(each -> taken.add(key(each.alert(), each.alert().product())));
        known.replaceAll((id, each) -> {
            Alert alert = each.alert();
            ProductKey product = products.getOrDefault(alert.product().text(), alert.product());
            return taken.add(key(alert, product))
                    ? new Known(new Alert(product, alert.remedy(), alert.concerns()), each.state())
                    : each;
        });
        return known;
    }

    private static List<Object> key(Alert alert, ProductKey product) {
        return List.of(product, alert.remedy());
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

    /** Organisations with an alert of which nobody wrote down in what role its publishers speak. */
    List<UUID> withoutSpeaker() {
        return database.sql(
                        "select distinct organisation from alert where id in (select alert from alert_concern where speaker is null)")
                .query((row, number) -> row.getObject("organisation", UUID.class))
                .list();
    }

    /** Whoever's role is not known by now will not tell it: their document is gone, or says nothing of it. */
    void leaveUnknown(UUID organisation) {
        database.sql(
                        "update alert_concern set speaker = ? where speaker is null and alert in (select id from alert where"
                                + " organisation = ?)")
                .params(Speaker.UNKNOWN.name(), organisation)
                .update();
    }

    /** Keeps what each advisory says now, and where the assets are. */
    void keep(UUID id, Alert alert, AssetNames names) {
        database.sql("delete from alert_concern where alert = ?").param(id).update();
        alert.concerns()
                .forEach((source, concern) -> database.sql(
                                "insert into alert_concern (alert, publisher, tracking_id, speaker, body) values (?, ?, ?, ?, ?)")
                        .params(
                                id,
                                source.publisher(),
                                source.trackingId(),
                                concern.speaker().name(),
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
