package eu.salvus.twin.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where the values of a file stand in its text, for editing in place. */
final class Outline {
    /**
     * A value; its text is from {@code start} to {@code end} (characters), without what follows on the line.
     *
     * @param flow whether it is written in brackets; false for scalars
     */
    sealed interface Node {
        int start();

        int end();

        /** A single value. */
        record Scalar(String value, int start, int end) implements Node {}

        /** A mapping. */
        record Mapping(boolean flow, List<Entry> entries, int start, int end) implements Node {
            @Nullable
            Entry entry(String key) {
                return entries.stream()
                        .filter(entry -> entry.key.value.equals(key))
                        .findFirst()
                        .orElse(null);
            }
        }

        /** A list. */
        record Sequence(boolean flow, List<Node> items, int start, int end) implements Node {
            /** The item with this id, this text or, failing both, this number; -1 if there is none. */
            int indexOf(String name) {
                for (int i = 0; i < items.size(); i++) {
                    Node id = items.get(i);
                    if (id instanceof Mapping mapping) {
                        Entry entry = mapping.entry("id");
                        id = entry == null ? id : entry.value;
                    }
                    if (id instanceof Scalar scalar && scalar.value.equals(name)) {
                        return i;
                    }
                }
                return name.matches("[0-9]{1,6}") && Integer.parseInt(name) < items.size()
                        ? Integer.parseInt(name)
                        : -1;
            }
        }
    }

    /** A key and its value. */
    record Entry(Node.Scalar key, Node value) {}

    private final Events events;
    private final IntUnaryOperator offset;

    private Outline(Source source) {
        events = new Events(source, new Problems());
        String text = source.text();
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            offset = point -> point;
        } else {
            int[] offsets = new int[points + 1];
            for (int i = 0, at = 0; i <= points; i++) {
                offsets[i] = at;
                at += i < points ? Character.charCount(text.codePointAt(at)) : 0;
            }
            offset = point -> offsets[point];
        }
    }

    /** The outermost mapping of a file that was read without errors; {@code null} for one without content. */
    static Node.@Nullable Mapping of(Source source) {
        Outline outline = new Outline(source);
        outline.events.next();
        if (outline.events.peek().getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        outline.events.next();
        return (Node.Mapping) outline.node();
    }

    /**
     * The first value of a text.
     *
     * @throws Events.Unreadable when the text is no YAML, or more than a twin may use of it
     */
    static Node value(Source source) {
        Outline outline = new Outline(source);
        outline.events.next();
        if (outline.events.peek().getEventId() == Event.ID.StreamEnd) {
            throw new Events.Unreadable();
        }
        outline.events.next();
        return outline.node();
    }

    private Node node() {
        if (events.atScalar()) {
            return scalar();
        }
        if (events.atAlias()) {
            throw new Events.Unreadable();
        }
        boolean mapping = events.atMapping();
        CollectionStartEvent event = (CollectionStartEvent) events.next();
        int start = at(event.getStartMark().orElseThrow());
        List<Entry> entries = new ArrayList<>();
        List<Node> items = new ArrayList<>();
        int end = start;
        while (true) {
            Event next = events.peek();
            if (events.ended()) {
                end = event.isFlow() ? at(next.getEndMark().orElseThrow()) : end;
                break;
            }
            if (mapping) {
                Node.Scalar key = scalar();
                Node value = node();
                entries.add(new Entry(key, value));
                end = value.end();
            } else {
                Node item = node();
                items.add(item);
                end = item.end();
            }
        }
        return mapping
                ? new Node.Mapping(event.isFlow(), entries, start, end)
                : new Node.Sequence(event.isFlow(), items, start, end);
    }

    private Node.Scalar scalar() {
        if (!events.atScalar()) {
            throw new Events.Unreadable();
        }
        Events.Scalar scalar = events.scalar();
        return new Node.Scalar(scalar.value(), offset.applyAsInt(scalar.start()), offset.applyAsInt(scalar.end()));
    }

    private int at(Mark mark) {
        return offset.applyAsInt(mark.getIndex());
    }
}
