package eu.salvus.server.warning;

import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Known;
import eu.salvus.warning.alert.SourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How organisations stand to advisories: for whoever tells those who published them. */
@Repository
public class AlertStandings {

    private final JdbcClient database;
    private final AlertBooks books;

    AlertStandings(JdbcClient database, AlertBooks books) {
        this.database = database;
        this.books = books;
    }

    /** The advisories that an alert of an organisation rests on; none where it is not there. */
    public List<SourceId> sources(UUID organisation, UUID alert) {
        return database.sql("select c.publisher, c.tracking_id from alert_concern c join alert a on a.id = c.alert"
                        + " where a.organisation = ? and c.alert = ? order by c.publisher, c.tracking_id")
                .params(organisation, alert)
                .query((row, number) -> new SourceId(row.getString("publisher"), row.getString("tracking_id")))
                .list();
    }

    /** What an advisory says in each of an organisation's alerts that rest on it. */
    public List<AlertStanding> of(UUID organisation, SourceId source) {
        return on(organisation, source).stream()
                .map(alert -> standing(books.known(alert), source))
                .toList();
    }

    /** An organisation's alerts that rest on an advisory. */
    public List<UUID> on(UUID organisation, SourceId source) {
        return database.sql("select a.id from alert a join alert_concern c on c.alert = a.id"
                        + " where a.organisation = ? and c.publisher = ? and c.tracking_id = ? order by a.id")
                .params(organisation, source.publisher(), source.trackingId())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What an organisation calls an advisory it has heard of. */
    public Optional<String> title(UUID organisation, SourceId source) {
        return database.sql("select title from advisory where organisation = ? and publisher = ? and tracking_id = ?")
                .params(organisation, source.publisher(), source.trackingId())
                .query(String.class)
                .optional();
    }

    /** The alerts of an organisation that are not settled. */
    public List<UUID> unsettled(UUID organisation) {
        return database.sql("select id from alert where organisation = ? and " + Alerts.UNSETTLED
                        + " order by raised_at, id")
                .param(organisation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The advisories that settled alerts of an organisation rest on. */
    public List<SourceId> settled(UUID organisation) {
        return database.sql(
                        "select distinct publisher, tracking_id from alert_concern where alert in (select id from alert"
                                + " where organisation = ? and not (" + Alerts.UNSETTLED
                                + ")) order by publisher, tracking_id")
                .param(organisation)
                .query((row, number) -> new SourceId(row.getString("publisher"), row.getString("tracking_id")))
                .list();
    }

    private static AlertStanding standing(Known known, SourceId source) {
        Concern concern = known.alert().concerns().get(source);
        return concern == null
                ? new AlertStanding(known.state(), Set.of(), Set.of())
                : new AlertStanding(
                        known.state(), having(concern, Affectedness.AFFECTED), having(concern, Affectedness.TO_CHECK));
    }

    private static Set<AssetRef> having(Concern concern, Affectedness affectedness) {
        return concern.assets().entrySet().stream()
                .filter(each -> each.getValue().affectedness() == affectedness)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
