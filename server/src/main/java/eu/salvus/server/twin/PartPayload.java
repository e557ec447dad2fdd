package eu.salvus.server.twin;

import java.util.List;
import java.util.Map;

/**
 * A part of a twin as it is written, to be changed in a form.
 *
 * @param path where it stands, such as {@code assets/pump-7}; empty for the twin's own properties
 * @param name what people call it
 * @param version of the twin
 * @param stated what is written: texts, lists, and mappings by property
 * @param inherited what it takes from its profile where it states nothing itself
 * @param mentions where other parts name it
 */
record PartPayload(
        String path,
        String name,
        int version,
        Map<String, Object> stated,
        Map<String, Object> inherited,
        List<Mention> mentions) {

    /**
     * A part as it is listed.
     *
     * @param section its list, such as {@code assets}
     * @param id of the part
     * @param name what people call it
     */
    record Listed(String section, String id, String name) {}

    /** All parts of a twin that have an id. */
    record All(List<Listed> items) {}

    /**
     * A place that names a part.
     *
     * @param path of the place, such as {@code digitalServices/ehr/requires/0/assets/ehr-1}
     * @param part path of the part it belongs to
     * @param name what people call that one
     */
    record Mention(String path, String part, String name) {}
}
