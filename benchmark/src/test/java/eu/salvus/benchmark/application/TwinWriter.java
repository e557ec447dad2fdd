package eu.salvus.benchmark.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes one hospital after another. */
final class TwinWriter extends Writer {

    private final Set<String> acknowledged = new LinkedHashSet<>();
    private int looked;

    TwinWriter(Visitor visitor) {
        super(visitor);
    }

    @Override
    void change() throws IOException, InterruptedException {
        acknowledged.add(visitor()
                .good("POST", "/api/twins", Map.of("archetype", "single-practice"))
                .get("id")
                .stringValue());
    }

    @Override
    int look(String when) throws IOException, InterruptedException {
        Set<String> there = visitor()
                .get("/api/twins")
                .get("items")
                .valueStream()
                .map(twin -> twin.get("id").stringValue())
                .collect(Collectors.toSet());
        assertThat(there).as(when).containsAll(acknowledged);
        int since = acknowledged.size() - looked;
        looked = acknowledged.size();
        return since;
    }
}
