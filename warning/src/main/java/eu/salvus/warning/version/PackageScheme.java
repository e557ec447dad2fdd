package eu.salvus.warning.version;

import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.InvalidVersionException;
import io.github.nscuro.versatile.spi.Version;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Package ecosystems whose way of counting versions is known: the schemes of the <a
 * href="https://github.com/package-url/vers-spec">vers specification</a> for which the library {@code versatile} has an order of its
 * own. For all others it silently takes a generic order, which would be a guess.
 */
public enum PackageScheme {
    /** Alpine Linux. */
    APK,
    /** PHP Composer. */
    COMPOSER,
    /** Debian and Ubuntu. */
    DEB,
    /** Go modules. */
    GOLANG,
    /** Maven. */
    MAVEN,
    /** Node. */
    NPM,
    /** .NET. */
    NUGET,
    /** Python, PEP 440. */
    PYPI,
    /** Red Hat, SUSE. */
    RPM;

    private static final Pattern EPOCH = Pattern.compile("^\\d+:");

    private static final Pattern SEMANTIC = Pattern.compile("^v?\\d++\\.\\d++\\.\\d");

    /** No ecosystem has blanks or anything else in a version that could part two of them. */
    private static final Pattern ONE_WORD = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+~:^_!-]*+");

    /** The scheme of a name in {@code vers:} or of a type in a package URL; null for one that is not known. */
    public static @Nullable PackageScheme named(String name) {
        for (PackageScheme scheme : values()) {
            if (scheme.scheme().equals(name.toLowerCase(Locale.ROOT))) {
                return scheme;
            }
        }
        return null;
    }

    private String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which of two versions came first; {@code UNKNOWN} when one is more than a word, when one is no version of this ecosystem, when only one tells its epoch (package
     * URLs keep it elsewhere), and when the answer hangs on capitals.
     */
    public Order compare(String one, String other) {
        if (!oneWord(one) || !oneWord(other)) {
            return Order.UNKNOWN;
        }
        if (EPOCH.matcher(one).find() != EPOCH.matcher(other).find()) {
            return Order.UNKNOWN;
        }
        Order asWritten = compared(one, other);
        Order inLowerCase = compared(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
        return asWritten == inLowerCase ? asWritten : Order.UNKNOWN;
    }

    /** Whether a text is one word, as the versions of all ecosystems are. */
    static boolean oneWord(String text) {
        return ONE_WORD.matcher(text).matches();
    }

    /** Whether a text is a version of this ecosystem. */
    boolean reads(String text) {
        return compare(text, text) == Order.SAME;
    }

    /**
     * Whether two versions say as much: not where only one tells its release of a distribution's package, of which the other may be any, and not where one has fewer
     * numbers than its ecosystem asks for.
     */
    boolean sayAsMuch(String one, String other) {
        return switch (this) {
            case RPM, DEB, APK -> one.contains("-") == other.contains("-");
            case NPM, GOLANG ->
                SEMANTIC.matcher(one).lookingAt() && SEMANTIC.matcher(other).lookingAt();
            case COMPOSER, MAVEN, NUGET, PYPI -> true;
        };
    }

    private Order compared(String one, String other) {
        try {
            Version first = VersionFactory.forScheme(scheme(), one);
            Version second = VersionFactory.forScheme(scheme(), other);
            return Order.of(first.compareTo(second));
        } catch (InvalidVersionException refused) {
            return Order.UNKNOWN;
        }
    }
}
