package eu.salvus.mal.graph;

import eu.salvus.mal.language.Impact;
import eu.salvus.mal.language.StepKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a graph as JSON, as a stream: steps by number, each with its children. */
public final class GraphJson {
    private GraphJson() {}

    /**
     * Writes a graph. The writer stays open.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public static void write(AttackGraph graph, Writer writer) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), new Unclosed(writer))) {
            json.writeStartObject();
            json.writeNumberProperty("steps", graph.steps());
            json.writeNumberProperty("edges", graph.edges());
            json.writeArrayPropertyStart("nodes");
            for (int step = 0; step < graph.steps(); step++) {
                json.writeRaw('\n');
                node(graph, step, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void node(AttackGraph graph, int step, JsonGenerator json) {
        StepKind kind = graph.kind(step);
        json.writeStartObject();
        json.writeNumberProperty("id", step);
        json.writeStringProperty("asset", graph.asset(step));
        json.writeStringProperty("type", graph.assetType(step));
        json.writeStringProperty("step", graph.step(step));
        json.writeStringProperty("kind", kind.word());
        if (kind.isAttack()) {
            json.writeStringProperty("mode", graph.effect(step) ? "effect" : "action");
            json.writeStringProperty("time", graph.time(step).toString());
        } else if (kind == StepKind.DEFENCE) {
            json.writeNumberProperty("enabled", graph.defenceProbability(step));
        } else {
            json.writeBooleanProperty("holds", graph.exists(step));
        }
        if (graph.impacts(step) != 0) {
            json.writeArrayPropertyStart("impacts");
            Impact.of(graph.impacts(step)).forEach(impact -> json.writeString(impact.name()));
            json.writeEndArray();
        }
        if (!graph.tags(step).isEmpty()) {
            json.writeArrayPropertyStart("tags");
            graph.tags(step).forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("children");
        for (int edge = graph.childOffsets()[step]; edge < graph.childOffsets()[step + 1]; edge++) {
            json.writeNumber(graph.children()[edge]);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whoever opened the writer closes it. */
    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
