package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gives a hospital one name after another, each a version. */
final class VersionWriter extends Writer {

    private static final int OK = 200;

    private final String path;
    private int acknowledged = 1;
    private int looked = 1;

    VersionWriter(Visitor visitor) throws IOException, InterruptedException {
        super(visitor);
        path = "/api/twins/"
                + visitor.good("POST", "/api/twins", Map.of("archetype", "single-practice"))
                        .get("id")
                        .stringValue();
    }

    private static String name(int version) {
        return "Practice, version " + version;
    }

    @Override
    void change() throws IOException, InterruptedException {
        int next = acknowledged + 1;
        Map<String, String> change = Map.of("path", "name", "value", name(next));
        Visitor.Answer answer = visitor().send("PATCH", path, Map.of("changes", List.of(change)), acknowledged);
        if (answer.status() != OK) {
            throw new IllegalStateException(answer.toString());
        }
        acknowledged = next;
    }

    @Override
    int look(String when) throws IOException, InterruptedException {
        JsonNode twin = visitor().get(path);
        int version = twin.get("version").intValue();
        // The change that was under way when the application was killed may have been made.
        assertThat(version).as(when).isBetween(acknowledged, acknowledged + 1);
        if (version > 1) {
            assertThat(twin.get("name").stringValue()).as(when).isEqualTo(name(version));
        }
        int since = acknowledged - looked;
        acknowledged = version;
        looked = version;
        return since;
    }
}
