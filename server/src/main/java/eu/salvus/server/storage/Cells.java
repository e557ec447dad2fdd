package eu.salvus.server.storage;

import java.sql.Clob;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of a database as JSON holds them, and back, by the type of their column. */
final class Cells {

    private Cells() {}

    /** A value as it is written: numbers and truth as such, all else as text, bytes in base 64. */
    static @Nullable Object written(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Number number -> number;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Clob text -> text.getSubString(1, Math.toIntExact(text.length()));
            default -> value.toString();
        };
    }

    /** A value as a column of a type takes it. */
    static @Nullable Object read(JsonNode value, String type) {
        if (value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
        }
        String text = value.stringValue();
        if (type.startsWith("uuid")) {
            return UUID.fromString(text);
        }
        if (type.startsWith("timestamp")) {
            return OffsetDateTime.parse(text);
        }
        if (type.startsWith("bytea") || type.startsWith("binary")) {
            return Base64.getDecoder().decode(text);
        }
        return text;
    }
}
