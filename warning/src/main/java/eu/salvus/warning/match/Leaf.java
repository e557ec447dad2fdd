package eu.salvus.warning.match;

import eu.salvus.twin.FileHash;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.version.VersionRange;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An advised product, read once.
 *
 * @param product as the advisory has it
 * @param vendor its maker
 * @param name its name
 * @param serialNumbers of single devices
 * @param models model numbers the advisory gives as such
 * @param meantModels the model numbers without wildcards, and those in the name
 * @param modelShapes how these are written, digit by digit and letter by letter
 * @param stockKeepingUnits order numbers
 * @param versionModels model numbers that stand where a version should
 * @param deviceIdentifiers UDI-DI
 * @param files hashes of its files
 * @param packages what its package URLs say
 * @param cpe what its CPE says
 * @param range which versions are meant
 */
record Leaf(
        AdvisedProduct product,
        Vendor vendor,
        ProductName name,
        List<NumberPattern> serialNumbers,
        List<NumberPattern> models,
        Set<String> meantModels,
        Set<String> modelShapes,
        List<NumberPattern> stockKeepingUnits,
        VersionModels versionModels,
        Set<String> deviceIdentifiers,
        Set<FileHash> files,
        List<PackageName> packages,
        @Nullable CpeName cpe,
        VersionRange range) {

    /** How a number is written. */
    static String shape(String number) {
        StringBuilder shape = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c);
        }
        return shape.toString();
    }

    /** What speaks of versions, whatever it says. */
    private static final Pattern VERSIONS = Pattern.compile("[\\d<>≤≥]");

    private static final Pattern BETWEEN = Pattern.compile("^[\\s:,;–-]+");

    /**
     * Which versions are meant: what the advisory says, and only where it says nothing a version in its CPE. Where its full name says
     * something else of the versions, both count.
     */
    static VersionRange range(AdvisedProduct product, @Nullable CpeName cpe) {
        if (product.version() instanceof VersionStatement.Unstated) {
            return cpe != null && cpe.version() != null
                    ? NamedVersion.of(product, cpe, cpe.version())
                    : VersionRange.of(product.version());
        }
        return heard(VersionRange.of(product.version()), afterName(product.product(), product.name()));
    }

    /** A range beside what the full name says behind the name of the product: both count, and what nobody reads of it leaves none out. */
    static VersionRange heard(VersionRange range, String rest) {
        if (rest.isBlank()) {
            return range;
        }
        VersionRange said = VersionRange.parse(rest);
        boolean unread = !said.understood() && VERSIONS.matcher(rest).find();
        return (unread ? range.leavingOpen() : range).besides(said);
    }

    /** Whether anything but names says what it is. */
    boolean identified() {
        return numbers() > 0 || !deviceIdentifiers.isEmpty() || !files.isEmpty() || !packages.isEmpty() || cpe != null;
    }

    /** How many numbers it gives. */
    int numbers() {
        return serialNumbers.size() + models.size() + stockKeepingUnits.size();
    }

    /** What the full name says after the name of the product, such as "Versions 3.02 and prior"; empty where it does not hold that name. */
    static String afterName(@Nullable String name, String whole) {
        if (name == null || name.isBlank()) {
            return "";
        }
        for (int at = 0; at + name.length() <= whole.length(); at++) {
            int end = at + name.length();
            if (whole.regionMatches(true, at, name, 0, name.length()) && isEdge(whole, at) && isEdge(whole, end)) {
                return BETWEEN.matcher(whole.substring(end)).replaceFirst("");
            }
        }
        return "";
    }

    /** Whether no word goes on from before a place to behind it. */
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
