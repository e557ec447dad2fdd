package eu.salvus.server.source;

import eu.salvus.warning.alert.Threat;
import eu.salvus.warning.alert.Threats;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all sources together say of attacks by a weakness: the worst any of them says. */
@Repository
class KnownThreats implements Threats {

    private final JdbcClient database;

    KnownThreats(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Threat of(Collection<String> aliases) {
        List<String> names = aliases.stream().distinct().toList();
        return names.isEmpty()
                ? Threat.NONE
                : database
                        .sql(
                                "select level, ransomware from exploitation where weakness in (:names) union select e.level,"
                                        + " e.ransomware from exploitation_alias a join exploitation e on e.weakness = a.weakness and"
                                        + " e.source = a.source where a.alias in (:names)")
                        .param("names", names)
                        .query((row, number) -> new Threat(
                                eu.salvus.warning.alert.Exploitation.valueOf(row.getString("level")),
                                row.getBoolean("ransomware")))
                        .list()
                        .stream()
                        .reduce(Threat.NONE, Threat::and);
    }

    @Override
    public @Nullable Boolean automatable(Collection<String> aliases) {
        List<String> names = aliases.stream().distinct().toList();
        return names.isEmpty()
                ? null
                : database
                        .sql(
                                "select automatable from exploitation where automatable is not null and weakness in (:names)")
                        .param("names", names)
                        .query((row, number) -> row.getBoolean("automatable"))
                        .list()
                        .stream()
                        .reduce(Boolean::logicalOr)
                        .orElse(null);
    }
}
