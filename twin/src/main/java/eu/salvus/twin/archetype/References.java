package eu.salvus.twin.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves, in lists of ids, {@code srv-ehr-*} into all ids with that beginning and {@code portal?} into that id if it is there:
 * what an answer left out of the twin is left out of the lists too. A list that ends up empty is not written.
 */
final class References {
    private final Map<String, Draft> sections;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    References(Map<String, Draft> sections) {
        this.sections = sections;
        sections.values().forEach(this::collect);
    }

    Map<String, Draft> resolve() {
        Map<String, Draft> resolved = new LinkedHashMap<>();
        sections.forEach((section, draft) -> {
            Draft done = resolved(draft);
            if (done != null) {
                resolved.put(section, done);
            }
        });
        return resolved;
    }

    private void collect(Draft draft) {
        switch (draft) {
            case Draft.One one -> {}
            case Draft.Many many -> many.items().forEach(this::collect);
            case Draft.Fields fields -> {
                if (fields.entries().get("id") instanceof Draft.One id) {
                    ids.add(id.value().text());
                }
                if (fields.entries().get("crews") instanceof Draft.Many crews) {
                    collect(crews);
                }
            }
        }
    }

    private @Nullable Draft resolved(Draft draft) {
        return switch (draft) {
            case Draft.One one -> one;
            case Draft.Many many -> {
                List<Draft> items = many.items().stream().flatMap(this::element).toList();
                yield items.isEmpty() ? null : new Draft.Many(items);
            }
            case Draft.Fields fields -> {
                Map<String, Draft> entries = new LinkedHashMap<>();
                fields.entries().forEach((key, value) -> {
                    Draft done = resolved(value);
                    if (done != null) {
                        entries.put(key, done);
                    }
                });
                yield entries.isEmpty() ? null : new Draft.Fields(entries);
            }
        };
    }

    private Stream<Draft> element(Draft draft) {
        if (draft instanceof Draft.One(Value(String text, Sources sources))
                && (text.endsWith("*") || text.endsWith("?"))) {
            return found.computeIfAbsent(text, this::find).stream().map(id -> new Draft.One(new Value(id, sources)));
        }
        return Stream.ofNullable(resolved(draft));
    }

    private List<String> find(String text) {
        String name = text.substring(0, text.length() - 1);
        if (text.endsWith("?")) {
            return ids.contains(name) ? List.of(name) : List.of();
        }
        List<String> matching = new ArrayList<>();
        for (String id : ids) {
            if (id.startsWith(name)) {
                matching.add(id);
            }
        }
        return matching;
    }
}
