package eu.salvus.server.source;

import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Threat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What each source says of the exploitation of weaknesses, each one's word apart. */
@Repository
class Facts {

    private static final int LONGEST_ID = 200;
    private static final int AT_ONCE = 1000;

    private final JdbcTemplate database;
    private final JsonMapper json;

    Facts(JdbcTemplate database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Keeps what a source says now.
     *
     * @return ids of the weaknesses of which something else follows than before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<String> keep(String source, Collection<Fact> said) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        said.stream()
                .filter(fact -> fact.said().cve().length() <= LONGEST_ID)
                .forEach(fact -> facts.put(fact.said().cve(), fact));
        if (facts.isEmpty()) {
            return List.of();
        }
        Map<String, Before> before = before(source);
        TreeSet<String> changed = new TreeSet<>();
        facts.forEach((weakness, fact) -> {
            if (!before.getOrDefault(weakness, Before.NOTHING).equals(new Before(fact.threat(), fact.automatable()))) {
                changed.add(weakness);
                changed.addAll(fact.aliases());
                changed.addAll(aliases(source, weakness, before));
            }
        });
        write(source, facts, before);
        return changed;
    }

    /** Remembers by which ids of its own a source calls weaknesses. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(String source, Map<String, String> weaknesses) {
        weaknesses.forEach((alias, weakness) -> {
            database.update("delete from exploitation_alias where source = ? and alias = ?", source, alias);
            database.update(
                    "insert into exploitation_alias (alias, weakness, source) values (?, ?, ?)",
                    alias,
                    weakness,
                    source);
        });
    }

    /** The weakness that a source calls so; null when there is none. */
    @Nullable
    String named(String source, String alias) {
        return database
                .query(
                        "select weakness as name from exploitation_alias where source = ? and alias = ?",
                        (row, number) -> row.getString("name"),
                        source,
                        alias)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Forgets all a source said.
     *
     * @return ids of the weaknesses of which it said anything
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Collection<String> forget(String source) {
        TreeSet<String> names =
                new TreeSet<>(names("select weakness as name from exploitation where source = ?", source));
        names.addAll(names("select alias as name from exploitation_alias where source = ?", source));
        database.update("delete from exploitation_alias where source = ?", source);
        database.update("delete from exploitation where source = ?", source);
        return names;
    }

    /** What followed from what a source said. */
    private record Before(Threat threat, @Nullable Boolean automatable) {
        private static final Before NOTHING = new Before(Threat.NONE, null);
    }

    private Map<String, Before> before(String source) {
        Map<String, Before> before = new HashMap<>();
        database.query(
                "select weakness, level, ransomware, automatable from exploitation where source = ?",
                row -> {
                    before.put(
                            row.getString("weakness"),
                            new Before(
                                    new Threat(
                                            Exploitation.valueOf(row.getString("level")), row.getBoolean("ransomware")),
                                    row.getObject("automatable", Boolean.class)));
                },
                source);
        return before;
    }

    private List<String> aliases(String source, String weakness, Map<String, Before> before) {
        return before.containsKey(weakness)
                ? names(
                        "select alias as name from exploitation_alias where source = ? and weakness = ?",
                        source,
                        weakness)
                : List.of();
    }

    private List<String> names(String sql, Object... arguments) {
        return database.query(sql, (row, number) -> row.getString("name"), arguments);
    }

    private void write(String source, Map<String, Fact> facts, Map<String, Before> before) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> renamed = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> aliases = new ArrayList<>();
        facts.forEach((weakness, fact) -> {
            if (before.containsKey(weakness)) {
                gone.add(new Object[] {source, weakness});
            }
            if (fact.isNothing()) {
                return;
            }
            rows.add(new Object[] {
                weakness,
                source,
                fact.kind(),
                fact.threat().exploitation().name(),
                fact.threat().ransomware(),
                fact.automatable(),
                json.writeValueAsString(fact.said())
            });
            // Names outlive what was said of a weakness: a source may say it again by them.
            renamed.add(new Object[] {source, weakness});
            fact.aliases().stream()
                    .filter(alias -> alias.length() <= LONGEST_ID)
                    .distinct()
                    .forEach(alias -> aliases.add(new Object[] {alias, weakness, source}));
        });
        batch("delete from exploitation where source = ? and weakness = ?", gone);
        batch("delete from exploitation_alias where source = ? and weakness = ?", renamed);
        batch(
                "insert into exploitation (weakness, source, kind, level, ransomware, automatable, body) values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        batch("insert into exploitation_alias (alias, weakness, source) values (?, ?, ?)", aliases);
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            database.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }
}
