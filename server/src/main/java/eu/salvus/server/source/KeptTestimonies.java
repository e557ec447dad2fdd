package eu.salvus.server.source;

import eu.salvus.server.warning.Testimonies;
import eu.salvus.server.warning.Testimony;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.source.feed.Sources;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each source said of attacks, as it is kept. */
@Repository
class KeptTestimonies implements Testimonies {

    private static final Comparator<Testimony> WORST_FIRST = Comparator.comparing(Testimony::exploitation)
            .thenComparing(Testimony::ransomware)
            .reversed()
            .thenComparing(Testimony::kind)
            .thenComparing(Testimony::place);

    private final JdbcClient database;
    private final JsonMapper json;

    KeptTestimonies(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Testimony> of(Collection<String> aliases) {
        List<String> names = aliases.stream().distinct().toList();
        return names.isEmpty()
                ? List.of()
                : database
                        .sql("select s.kind, s.address, e.level, e.ransomware, e.body from exploitation e"
                                + " join source s on s.id = e.source where e.weakness in (:names) or exists"
                                + " (select 1 from exploitation_alias a where a.weakness = e.weakness and a.source = e.source"
                                + " and a.alias in (:names))")
                        .param("names", names)
                        .query(this::testimony)
                        .list()
                        .stream()
                        .distinct()
                        .sorted(WORST_FIRST)
                        .toList();
    }

    private Testimony testimony(ResultSet row, int number) throws SQLException {
        Sources kind = Sources.valueOf(row.getString("kind"));
        String address = row.getString("address");
        JsonNode said = json.readTree(row.getString("body"));
        JsonNode score = said.path("score");
        return new Testimony(
                kind,
                address == null ? String.valueOf(kind.usual()) : address,
                Exploitation.valueOf(row.getString("level")),
                row.getBoolean("ransomware"),
                day(said.path(score.isNumber() ? "day" : "since")),
                text(said.path("action")),
                day(said.path("due")),
                score.isNumber() ? score.doubleValue() : null);
    }

    private static @Nullable LocalDate day(JsonNode said) {
        return said.isString() ? LocalDate.parse(said.stringValue()) : null;
    }

    private static @Nullable String text(JsonNode said) {
        return said.isString() ? said.stringValue() : null;
    }
}
