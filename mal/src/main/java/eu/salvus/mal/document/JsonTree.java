package eu.salvus.mal.document;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON with places. */
final class JsonTree {
    private final String file;
    private final JsonParser parser;

    private JsonTree(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Tree parse(String file, String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonTree reader = new JsonTree(file, parser);
            Tree tree = reader.tree(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new MalException(reader.here(), "something follows the end of the document", "remove it");
            }
            return tree;
        } catch (JacksonException e) {
            throw new MalException(
                    place(file, e.getLocation()), "this is not JSON: " + e.getOriginalMessage(), "correct it");
        }
    }

    private Tree tree(@Nullable JsonToken token) {
        Place place = here();
        if (token == null) {
            throw new MalException(place, "the document is empty", "write a JSON object");
        }
        return switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_STRING -> new Tree.Scalar(place, Tree.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Tree.Scalar(place, Tree.Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Tree.Scalar(place, Tree.Kind.BOOLEAN, parser.getString());
            default -> new Tree.Scalar(place, Tree.Kind.NULL, "");
        };
    }

    private Tree mapping(Place place) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place at = here();
            String name = parser.currentName();
            if (entries.put(name, tree(parser.nextToken())) != null) {
                throw new MalException(at, "'" + name + "' stands twice in the same object", "keep one of them");
            }
        }
        return new Tree.Mapping(place, entries);
    }

    private Tree sequence(Place place) {
        List<Tree> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(tree(token));
        }
        return new Tree.Sequence(place, items);
    }

    private Place here() {
        return place(file, parser.currentTokenLocation());
    }

    private static Place place(String file, @Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 0
                ? Place.of(file)
                : new Place(file, location.getLineNr(), Math.max(1, location.getColumnNr()));
    }
}
