package eu.salvus.server.twin;

import eu.salvus.twin.yaml.TwinSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What forms need besides the schema of twins.
 *
 * @param references properties that hold ids of other parts, as {@code assets/zone}, each with the lists whose ids it takes
 * @param words what the properties are called, as {@code zone.kind}; their help where it is not the schema's own, as {@code
 *     zone.kind.help}; and the words for their values, as {@code zone.kind.clinical}
 */
record FormPayload(Map<String, List<String>> references, Map<String, String> words) {

    static FormPayload in(Locale locale) {
        return new FormPayload(TwinSchema.references(), FormWords.in(locale).all());
    }
}
