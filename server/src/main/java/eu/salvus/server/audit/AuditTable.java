package eu.salvus.server.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as a table for other programs (RFC 4180), in the words of the API. */
@Component
class AuditTable {

    private static final String HEAD = "number,at,actor,name,act,subject,detail\r\n";

    private final JsonMapper json;

    AuditTable(JsonMapper json) {
        this.json = json;
    }

    /** The table, with a heading. */
    String of(List<AuditPayload> entries) {
        return HEAD + entries.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(AuditPayload entry) {
        return Stream.of(
                                String.valueOf(entry.number()),
                                entry.at().toString(),
                                entry.actor(),
                                entry.actorName(),
                                entry.act(),
                                entry.subject(),
                                json.writeValueAsString(entry.detail()))
                        .map(AuditTable::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Spreadsheets calculate what begins with certain signs; names that people chose are never calculated. */
    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
