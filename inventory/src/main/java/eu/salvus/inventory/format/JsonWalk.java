package eu.salvus.inventory.format;

import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Walks through JSON, one document after the other, without keeping any of it. */
final class JsonWalk {
    private static final int LONGEST_KEY = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.LONGEST)
                    .maxNestingDepth(10 * Limits.DEEPEST)
                    .maxDocumentLength(Limits.MOST_BYTES)
                    .build())
            .build();

    private JsonWalk() {}

    /** A parser whose refusals are those of {@link #refusal}. */
    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /**
     * Shows everything to a visitor.
     *
     * @throws RefusedFileException when it is no JSON, or beyond the limits
     */
    static void walk(InputStream in, Refuse refuse, Visitor visitor) {
        try (JsonParser parser = parser(in)) {
            new Walk(parser, refuse, visitor).run();
        } catch (JacksonException wrong) {
            throw refusal(wrong, refuse);
        }
    }

    static RefusedFileException refusal(JacksonException wrong, Refuse refuse) {
        if (wrong.getCause() instanceof RefusedFileException refused) {
            return refused;
        }
        TokenStreamLocation place = wrong.getLocation();
        int line = place == null ? 0 : place.getLineNr();
        int column = place == null ? 0 : place.getColumnNr();
        return wrong instanceof StreamConstraintsException
                ? refuse.at(line, column, RefusalReason.TOO_LONG, Limits.LONGEST)
                : refuse.at(line, column, RefusalReason.MALFORMED, said(wrong));
    }

    /** What the parser says, without where it stands, which it does not know better than we. */
    private static String said(JacksonException wrong) {
        return String.valueOf(wrong.getOriginalMessage())
                .replaceFirst("(?s)\\s*(\\(start marker at|\\(from \\[|\\[Source).*$", "");
    }

    private static final class Walk {
        private final JsonParser parser;
        private final Refuse refuse;
        private final Visitor visitor;
        /** The paths of the objects and lists that are open. */
        private final Deque<String> open = new ArrayDeque<>();

        private String path = "";

        Walk(JsonParser parser, Refuse refuse, Visitor visitor) {
            this.parser = parser;
            this.refuse = refuse;
            this.visitor = visitor;
        }

        void run() {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> {
                        visitor.begin(path);
                        open();
                    }
                    case START_ARRAY -> open();
                    case END_OBJECT -> {
                        path = open.pop();
                        visitor.end(path);
                    }
                    case END_ARRAY -> path = open.pop();
                    case PROPERTY_NAME -> path = child(parser.currentName());
                    case VALUE_NULL, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {}
                    default -> visitor.value(path, parser.getString());
                }
            }
        }

        private void open() {
            open.push(path);
            if (open.size() > Limits.DEEPEST) {
                TokenStreamLocation place = parser.currentTokenLocation();
                throw refuse.at(place.getLineNr(), place.getColumnNr(), RefusalReason.TOO_DEEP, Limits.DEEPEST);
            }
        }

        private String child(String key) {
            String parent = open.isEmpty() ? "" : open.peek();
            String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
            return parent.isEmpty() ? shown : parent + "/" + shown;
        }
    }
}
