package eu.salvus.warning.taxii;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The media types of TAXII and STIX. One without a version means the newest, which is 2.1. */
final class MediaTypes {
    static final String TAXII = "application/taxii+json;version=2.1";
    static final String STIX = "application/stix+json;version=2.1";

    private static final String BARE = "application/taxii+json";
    private static final String VERSION = "2.1";

    private MediaTypes() {}

    /** Whether somebody who accepts these accepts TAXII 2.1; who says nothing accepts anything. */
    static boolean areAccepted(@Nullable String accept) {
        return accept == null
                || accept.isBlank()
                || Arrays.stream(accept.split(",")).anyMatch(MediaTypes::isAccepted);
    }

    /** Whether a body of a type is TAXII 2.1. */
    static boolean isTaxii(@Nullable String contentType) {
        return contentType != null && name(contentType).equals(BARE) && isVersion(contentType);
    }

    private static boolean isAccepted(String range) {
        String name = name(range);
        boolean wanted = !parameters(range).getOrDefault("q", "1").matches("0(\\.0*)?");
        return wanted && (name.equals("*/*") || name.equals("application/*") || name.equals(BARE) && isVersion(range));
    }

    private static boolean isVersion(String type) {
        return parameters(type).getOrDefault("version", VERSION).equals(VERSION);
    }

    private static String name(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> parameters(String type) {
        return Arrays.stream(type.split(";"))
                .skip(1)
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.toMap(
                        parameter -> parameter[0].strip().toLowerCase(Locale.ROOT),
                        parameter -> parameter[1].strip().replace("\"", ""),
                        (first, second) -> first));
    }
}
