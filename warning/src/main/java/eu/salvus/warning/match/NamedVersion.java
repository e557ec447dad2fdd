package eu.salvus.warning.match;

import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.product.PlainText;
import eu.salvus.warning.version.DeviceVersion;
import eu.salvus.warning.version.VersionRange;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which versions are meant where only a CPE has a version of its own. Publishers put the fixed version there as well as the last one or
 * the only one: it leaves out others only where the full name ends with the same version. A range at the end of the name goes before it.
 */
final class NamedVersion {
    private static final Pattern SIGN = Pattern.compile("[<>≤≥=!&]");
    private static final Pattern WORD = Pattern.compile("\\S++");
    private static final Pattern BETWEEN = Pattern.compile("^[\\s:,;–-]+");

    private NamedVersion() {}

    static VersionRange of(AdvisedProduct product, CpeName cpe, String version) {
        VersionRange named = VersionRange.parse(version);
        String rest = rest(product, cpe);
        DeviceVersion single = DeviceVersion.parse(rest);
        if (single.equals(DeviceVersion.parse(version))) {
            return named;
        }
        VersionRange said = VersionRange.parse(rest);
        boolean range = said.understood() && !single.readable();
        if (range) {
            return said.besides(named);
        }
        return SIGN.matcher(rest).find() ? said : named.leavingOpen();
    }

    /** What the full name says after the words of the maker and the product. */
    private static String rest(AdvisedProduct product, CpeName cpe) {
        Set<String> known = new HashSet<>();
        known.addAll(words(product.vendor()));
        known.addAll(words(product.family()));
        known.addAll(words(product.product()));
        known.addAll(words(cpe.key().replace('_', ' ').replace(':', ' ')));
        known.remove("");
        String name = product.name();
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            if (SIGN.matcher(word.group()).find() || !known.containsAll(words(word.group()))) {
                return BETWEEN.matcher(name.substring(word.start())).replaceFirst("");
            }
        }
        return "";
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(PlainText.of(text).split(" "));
    }
}
