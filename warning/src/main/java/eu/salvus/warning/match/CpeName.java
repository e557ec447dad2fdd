package eu.salvus.warning.match;

import org.jspecify.annotations.Nullable;
import us.springett.parsers.cpe.Cpe;
import us.springett.parsers.cpe.CpeParser;
import us.springett.parsers.cpe.exceptions.CpeParsingException;
import us.springett.parsers.cpe.values.LogicalValue;

/**
 * What a CPE name says for certain. One whose vendor or product is a wildcard names nothing: it would match half of everything.
 *
 * @param key part, vendor and product
 * @param version the version it names, or null
 * @param software the software it is for, such as {@code wordpress}, or null for any
 */
record CpeName(
        String key, @Nullable String version, @Nullable String software) {

    /** Reads a CPE 2.2 URI or 2.3 name; null for none, for one that is wrong, and for one that names no product. */
    static @Nullable CpeName of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Cpe cpe = CpeParser.parse(text.strip());
            boolean definite = definite(cpe.getVendor())
                    && definite(cpe.getProduct())
                    && !cpe.getPart().getAbbreviation().equals("*");
            return definite
                    ? new CpeName(
                            cpe.getPart().getAbbreviation() + ":" + cpe.getVendor() + ":" + cpe.getProduct(),
                            definite(cpe.getVersion()) ? cpe.getVersion() : null,
                            definite(cpe.getTargetSw()) ? cpe.getTargetSw() : null)
                    : null;
        } catch (CpeParsingException wrong) {
            return null;
        }
    }

    private static boolean definite(String value) {
        return !value.equals(LogicalValue.ANY.getAbbreviation())
                && !value.equals(LogicalValue.NA.getAbbreviation())
                && !value.isEmpty()
                && value.indexOf('*') < 0
                && value.indexOf('?') < 0;
    }

    /** Whether both may be the same software: one that names what it is for is only that. */
    boolean contradicts(CpeName other) {
        return software != null && other.software != null && !software.equals(other.software);
    }
}
