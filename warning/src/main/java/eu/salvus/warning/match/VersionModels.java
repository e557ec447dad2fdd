package eu.salvus.warning.match;

import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.product.PlainText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models that stand where a version should: publishers write {@code MMT-1715 | MMT-1754} as a version.
 *
 * @param models compact
 * @param alone whether nothing else stands there, so that these models are meant whatever their version
 */
record VersionModels(Set<String> models, boolean alone) {
    private static final Pattern MODEL =
            Pattern.compile("(?:model )?([A-Z]{2,4}-\\d{3,5}[A-Z]{0,3}|\\d{5}[A-Z]{2,4}\\d?)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(?:[\\s|,;/&]|\\b(?:and|or|models?|(?:all )?versions?)\\b)*+");

    /** Copies the models. */
    VersionModels {
        models = Set.copyOf(models);
    }

    static VersionModels of(VersionStatement statement) {
        String text = switch (statement) {
            case VersionStatement.Exactly(String exactly) -> exactly;
            case VersionStatement.Range(String range) -> range;
            case VersionStatement.Unstated() -> "";
        };
        Set<String> models = new LinkedHashSet<>();
        Matcher model = MODEL.matcher(text);
        model.results().forEach(found -> models.add(PlainText.compact(found.group(1))));
        return new VersionModels(models, BETWEEN.matcher(model.replaceAll(" ")).matches());
    }
}
