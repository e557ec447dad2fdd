package eu.salvus.warning.csaf;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a document's file, as CSAF 2.0, section 5.1, makes it of the tracking id. */
public final class CsafFileName {

    private static final Pattern OTHER = Pattern.compile("[^+\\-a-z0-9]+");

    private CsafFileName() {}

    /** The name, such as {@code example_company_-_2019-yh3234.json}; different ids may lead to one name. */
    public static String of(String trackingId) {
        return OTHER.matcher(trackingId.toLowerCase(Locale.ROOT)).replaceAll("_") + ".json";
    }
}
