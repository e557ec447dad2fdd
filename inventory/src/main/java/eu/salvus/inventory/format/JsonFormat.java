package eu.salvus.inventory.format;

import eu.salvus.inventory.Format;
import eu.salvus.inventory.RefusalReason;
import eu.salvus.inventory.RefusedFileException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Which format a JSON file is in, by the keys of its first object. */
final class JsonFormat {
    private static final int SHOWN = 5;

    private JsonFormat() {}

    static Format of(InputStream in, Refuse refuse) {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonParser parser = JsonWalk.parser(in)) {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Format format = decided(parser.currentName(), keys, refuse);
                if (format != null) {
                    return format;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException wrong) {
            throw JsonWalk.refusal(wrong, refuse);
        }
        throw refuse.because(
                RefusalReason.UNKNOWN_FORMAT,
                "{" + String.join(", ", keys.stream().limit(SHOWN).toList()) + "…}");
    }

    private static @Nullable Format decided(String key, Set<String> keys, Refuse refuse) {
        if (keys.size() < Limits.MOST_COLUMNS) {
            keys.add(key);
        }
        return switch (key) {
            case "bomFormat" -> Format.CYCLONEDX;
            case "resourceType" -> Format.FHIR;
            case "spdxVersion", "SPDXID" -> throw refuse(refuse, "SPDX");
            case "content", "deviceid", "itemtype", "action" ->
                keys.contains("content")
                                && (keys.contains("deviceid") || keys.contains("itemtype") || keys.contains("action"))
                        ? Format.GLPI_JSON
                        : null;
            default -> null;
        };
    }

    private static RefusedFileException refuse(Refuse refuse, String format) {
        return refuse.because(RefusalReason.UNSUPPORTED_FORMAT, format);
    }
}
