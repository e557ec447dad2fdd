package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one reading of a twin collects beside the values. */
final class Scope {
    /**
     * Where a name stands in a text.
     *
     * @param start code points before it
     * @param end code points before what follows it
     */
    record Span(String file, int start, int end) {}

    final Problems problems = new Problems();
    final Names names = new Names();
    private final @Nullable String watched;
    private final List<Span> watchedSpans = new ArrayList<>();

    Scope() {
        this(null);
    }

    /** A scope that remembers each place that defines or refers to an id. */
    Scope(@Nullable String watched) {
        this.watched = watched;
    }

    void see(String id, Events.Scalar scalar) {
        if (id.equals(watched)) {
            watchedSpans.add(new Span(scalar.file(), scalar.start(), scalar.end()));
        }
    }

    List<Span> watchedSpans() {
        return watchedSpans;
    }
}
