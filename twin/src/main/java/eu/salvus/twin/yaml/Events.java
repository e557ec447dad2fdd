package eu.salvus.twin.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The events of one YAML file, one after the other, so that a large file never stands in memory as a tree.
 * Aliases, anchors and tags are refused: they hide what a file says, and aliases can make it explode.
 */
final class Events {
    /** Deepest nesting read; the format itself needs six levels. */
    static final int DEEPEST = 50;

    /** The rest of the file cannot be read; the problem is already reported. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /**
     * A scalar.
     *
     * @param value its text, without quotes
     * @param plain whether it was written without quotes
     * @param start code points of the file before it
     * @param end code points of the file before what follows it
     */
    record Scalar(String value, boolean plain, String file, int line, int column, int start, int end) {
        Place place() {
            return new Place(file, line, column);
        }
    }

    private final Source source;
    private final Problems problems;
    private final ParserImpl parser;
    private @Nullable Event peeked;
    private int depth;

    Events(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        parser = new ParserImpl(settings, new StreamReader(settings, new WholeCharacters(source.text())));
    }

    Event peek() {
        Event event = peeked;
        if (event == null) {
            event = parse();
            peeked = event;
        }
        return event;
    }

    private Event parse() {
        try {
            return parser.next();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            String context = e.getContext() == null || e.getContext().isEmpty() ? "" : e.getContext() + ", ";
            problems.error(
                    mark.map(this::place).orElse(Place.of(source.name())),
                    "this is not YAML: " + context + e.getProblem() + begun(e),
                    null,
                    "check the indentation, the quotes and the brackets here and in the line before");
            throw new Unreadable();
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            problems.error(Place.of(source.name()), "this is not YAML: " + e.getMessage(), null, "correct the file");
            throw new Unreadable();
        }
    }

    /** Where a quote or bracket was opened that is missed only much later. */
    private static String begun(MarkedYamlEngineException e) {
        int line = e.getContextMark().map(Mark::getLine).orElse(0) + 1;
        int noticed = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
        return e.getContextMark().isEmpty() || line == noticed ? "" : " (it begins in line " + line + ")";
    }

    Event next() {
        Event event = peek();
        peeked = null;
        if (event instanceof CollectionStartEvent start) {
            if (++depth > DEEPEST) {
                problems.error(
                        place(event),
                        "lists and mappings are nested more than " + DEEPEST + " deep",
                        null,
                        "close the brackets");
                throw new Unreadable();
            }
            refuseProperties(start, start.getTag());
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            refuseProperties(scalar, scalar.getTag());
        }
        return event;
    }

    private void refuseProperties(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            problems.error(
                    place(event),
                    "anchors are not used in a twin",
                    "&" + event.getAnchor().get(),
                    "write the values out; assets can share a profile");
        }
        if (tag.isPresent()) {
            problems.error(place(event), "tags are not used in a twin", tag.get(), "delete the tag");
        }
    }

    boolean atScalar() {
        return peek().getEventId() == Event.ID.Scalar;
    }

    boolean atMapping() {
        return peek().getEventId() == Event.ID.MappingStart;
    }

    boolean atSequence() {
        return peek().getEventId() == Event.ID.SequenceStart;
    }

    /** Whether the next node is left out, or {@code null} in one of its spellings. */
    boolean atNothing() {
        return peek() instanceof ScalarEvent scalar && scalar.isPlain() && ScalarForm.isNull(scalar.getValue());
    }

    boolean atAlias() {
        return peek().getEventId() == Event.ID.Alias;
    }

    /** Consumes the end of a list or mapping, if it is next. */
    boolean ended() {
        if (peek() instanceof CollectionEndEvent) {
            next();
            return true;
        }
        return false;
    }

    Scalar scalar() {
        ScalarEvent event = (ScalarEvent) next();
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        return new Scalar(
                event.getValue(),
                event.isPlain(),
                source.name(),
                start.getLine() + 1,
                start.getColumn() + 1,
                start.getIndex(),
                end.getIndex());
    }

    /** Consumes the next node, whatever is in it. */
    void skip() {
        int before = depth;
        do {
            next();
        } while (depth > before);
    }

    Place place() {
        return place(peek());
    }

    Source source() {
        return source;
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(Place.of(source.name()));
    }

    private Place place(Mark mark) {
        return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
