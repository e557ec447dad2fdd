package eu.salvus.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.server.ServerTest;
import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.source.Exploitation.Judged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of what a source says, each time it speaks. */
@ServerTest
class FactsTest {

    @Autowired
    Facts facts;

    @Autowired
    KnownThreats threats;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    @AfterEach
    void forget() {
        database.sql("delete from exploitation where source = 'facts-test'").update();
    }

    @Test
    void what_a_source_said_before_is_compared_without_parsing_any_of_it() {
        assertThat(keep("CVE-2026-7001", "yes")).containsExactly("CVE-2026-7001");
        assertThat(keep("CVE-2026-7002", "no")).containsExactly("CVE-2026-7002");
        assertThat(database.sql("update exploitation set body = 'none that can be parsed' where source = 'facts-test'")
                        .update())
                .isEqualTo(2);
        assertThat(keep("CVE-2026-7001", "yes")).isEmpty();
        assertThat(keep("CVE-2026-7002", "yes")).containsExactly("CVE-2026-7002");
        assertThat(keep("CVE-2026-7002", null)).containsExactly("CVE-2026-7002");
    }

    @Test
    void what_was_judged_of_automation_is_asked_without_parsing_any_of_it() {
        keep("CVE-2026-7001", "yes");
        keep("CVE-2026-7002", "no");
        database.sql("update exploitation set body = 'none that can be parsed' where source = 'facts-test'")
                .update();
        assertThat(threats.automatable(List.of("CVE-2026-7001", "CVE-2026-7002")))
                .isTrue();
        assertThat(threats.automatable(List.of("CVE-2026-7002"))).isFalse();
        assertThat(threats.automatable(List.of("CVE-2026-7003"))).isNull();
    }

    @Test
    void what_was_judged_before_it_had_a_column_of_its_own_is_still_known() {
        DriverManagerDataSource old = new DriverManagerDataSource(
                "jdbc:h2:mem:judged;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        flyway(old, "5.51").migrate();
        JdbcClient rows = JdbcClient.create(old);
        insert(rows, "CVE-1", "JUDGED", Map.of("Exploitation", "none", "Automatable", "yes"));
        insert(rows, "CVE-2", "JUDGED", Map.of("automatable", "NO"));
        insert(rows, "CVE-3", "JUDGED", Map.of("Exploitation", "active"));
        insert(rows, "CVE-4", "KNOWN", Map.of("Automatable", "yes"));
        flyway(old, "latest").migrate();
        assertThat(rows.sql("select automatable from exploitation order by weakness")
                        .query((row, number) -> Objects.toString(row.getObject("automatable")))
                        .list())
                .containsExactly("true", "false", "null", "null");
    }

    private Collection<String> keep(String weakness, String automatable) {
        Map<String, String> choices = automatable == null
                ? Map.of("Exploitation", "poc")
                : Map.of("Exploitation", "poc", "Automatable", automatable);
        Fact fact = Fact.of(new Judged(weakness, "facts-test", choices), PriorityRules.builtIn());
        return Objects.requireNonNull(transactions.execute(begun -> facts.keep("facts-test", List.of(fact))));
    }

    private static void insert(JdbcClient rows, String weakness, String kind, Map<String, String> choices) {
        rows.sql(
                        "insert into exploitation (weakness, source, kind, level, ransomware, body) values (?, 'cve', ?, 'NONE', false, ?)")
                .params(weakness, kind, JsonMapper.shared().writeValueAsString(new Judged(weakness, "cve", choices)))
                .update();
    }

    private static Flyway flyway(DriverManagerDataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }
}
