package eu.salvus.server.twin;

import eu.salvus.server.Languages;
import eu.salvus.twin.yaml.TwinSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * What forms need besides the schema of twins.
 *
 * @param references properties that hold ids of other parts, as {@code assets/zone}, each with the lists whose ids it takes
 * @param words what the properties are called, as {@code zone.kind}; their help where it is not the schema's own, as {@code
 *     zone.kind.help}; and the words for their values, as {@code zone.kind.clinical}
 */
record FormPayload(Map<String, List<String>> references, Map<String, String> words) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static FormPayload in(Locale locale) {
        String language = Languages.of(locale);
        Locale file = language.equals("en") ? Locale.ROOT : Locale.of(language);
        ResourceBundle bundle = ResourceBundle.getBundle("eu.salvus.server.twin.form", file, EXACT);
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return new FormPayload(TwinSchema.references(), words);
    }
}
