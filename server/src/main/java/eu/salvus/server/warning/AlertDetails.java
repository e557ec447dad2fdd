package eu.salvus.server.warning;

import eu.salvus.twin.Words;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.AssetRef;
import eu.salvus.warning.alert.Sighting;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the assets of an alert are, and why we think that they are meant. */
@Repository
class AlertDetails {

    private final JdbcClient database;

    AlertDetails(JdbcClient database) {
        this.database = database;
    }

    private record Named(AssetRef ref, String name, String place) {}

    /** Those surely affected first, at most so many. */
    List<AlertDetailPayload.Where> where(UUID id, Alert about, int most) {
        SortedMap<AssetRef, Sighting> sightings = about.assets();
        Map<AssetRef, Named> names = database
                .sql("select twin, asset, name, place from alert_asset where alert = ?")
                .param(id)
                .query((row, number) -> new Named(
                        new AssetRef(row.getObject("twin", UUID.class).toString(), row.getString("asset")),
                        row.getString("name"),
                        row.getString("place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::ref, named -> named));
        return sightings.entrySet().stream()
                .sorted((one, other) ->
                        other.getValue().affectedness().compareTo(one.getValue().affectedness()))
                .limit(most)
                .map(entry -> where(
                        names.getOrDefault(
                                entry.getKey(),
                                new Named(entry.getKey(), entry.getKey().asset(), "")),
                        entry.getValue()))
                .toList();
    }

    private static AlertDetailPayload.Where where(Named named, Sighting sighting) {
        return new AlertDetailPayload.Where(
                UUID.fromString(named.ref().twin()),
                named.ref().asset(),
                named.name(),
                named.place(),
                Words.of(sighting.affectedness()),
                sighting.keys(),
                sighting.confidence(),
                sighting.product(),
                sighting.place());
    }
}
