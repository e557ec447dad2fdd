package eu.salvus.server.source;

import eu.salvus.warning.alert.Threat;
import eu.salvus.warning.alert.Threats;
import eu.salvus.warning.source.Exploitation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What all sources together say of attacks by a weakness: the worst any of them says. */
@Repository
class KnownThreats implements Threats {

    private final JdbcClient database;
    private final JsonMapper json;

    KnownThreats(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
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
                        .sql("select body from exploitation where kind = 'JUDGED' and weakness in (:names)")
                        .param("names", names)
                        .query((row, number) -> json.readValue(row.getString("body"), Exploitation.Judged.class))
                        .list()
                        .stream()
                        .map(Exploitation.Judged::automatable)
                        .filter(Objects::nonNull)
                        .reduce(Boolean::logicalOr)
                        .orElse(null);
    }
}
