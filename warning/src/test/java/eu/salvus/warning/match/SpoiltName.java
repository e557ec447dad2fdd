package eu.salvus.warning.match;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An asset whose inventory does not say who makes it, or misspells what it is: only its name is left to speak for it.
 *
 * @param vendor as the inventory has it, or null
 * @param product as the inventory has it
 */
record SpoiltName(@Nullable String vendor, String product) {
    private static final List<String> DEALERS = List.of(
            "Dell",
            "Cardinal Health",
            "McKesson",
            "Unknown Distributor",
            "Centrale d'achat du Sud",
            "Mediplus Vertriebs GmbH",
            "Cisco");

    /** Names that many things have, whoever makes them: without a maker they say nothing. */
    private static final List<String> OF_MANY = List.of("patient portal", "version");

    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_ANOTHER = 6;
    private static final Pattern BRAND = Pattern.compile("^(\\p{L}{4,})\\s+(\\S.*)$");
    private static final Pattern LONG_WORD = Pattern.compile("(?<![\\p{L}\\d-])\\p{Lu}?\\p{L}{6,}(?![\\p{L}\\d-])");

    /** What befell a name. */
    enum How {
        /** Nobody wrote down who makes it. */
        NO_MAKER(0.10),
        /** In place of the maker stands who sold it, or the box it runs on. */
        DEALER(0.03),
        /** In place of the maker stands the brand. */
        BRAND(0.03),
        /** One letter of the product's name is wrong. */
        SLIP(0.03);

        private final double share;

        How(double share) {
            this.share = share;
        }

        /** Of how many of all assets. */
        double share() {
            return share;
        }
    }

    /** A name spoilt so; null where that makes no sense for it. */
    static @Nullable SpoiltName of(How how, String vendor, String product, Random random) {
        return switch (how) {
            case NO_MAKER ->
                letters(product) < SHORTEST || ofMany(product)
                        ? null
                        : new SpoiltName(random.nextBoolean() ? null : " ", product);
            case DEALER ->
                letters(product) < SHORTEST_OF_ANOTHER || ofMany(product)
                        ? null
                        : new SpoiltName(DEALERS.get(random.nextInt(DEALERS.size())), product);
            case BRAND -> brand(vendor, product, random);
            case SLIP -> slip(vendor, product, random);
        };
    }

    private static @Nullable SpoiltName brand(String vendor, String product, Random random) {
        var parts = BRAND.matcher(product);
        if (!parts.matches() || letters(product) < SHORTEST_OF_ANOTHER || ofMany(product)) {
            return null;
        }
        return switch (random.nextInt(3)) {
            case 0 -> new SpoiltName(parts.group(1), product);
            case 1 -> new SpoiltName(parts.group(1), parts.group(2));
            default -> new SpoiltName(vendor.split("[ ,]")[0] + " " + parts.group(1), product);
        };
    }

    /** A letter inside a word missing, doubled, wrong, or swapped with the next. */
    private static @Nullable SpoiltName slip(String vendor, String product, Random random) {
        List<MatchResult> words = LONG_WORD.matcher(product).results().toList();
        if (words.isEmpty()) {
            return null;
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        int at = word.start() + 1 + random.nextInt(word.group().length() - 2);
        String before = product.substring(0, at);
        String slipped = switch (random.nextInt(4)) {
            case 0 -> before + product.substring(at + 1);
            case 1 -> before + product.charAt(at) + product.substring(at);
            case 2 -> before + (product.charAt(at) == 'q' ? 'w' : 'q') + product.substring(at + 1);
            default -> before + product.charAt(at + 1) + product.charAt(at) + product.substring(at + 2);
        };
        return slipped.equals(product) ? null : new SpoiltName(vendor, slipped);
    }

    private static boolean ofMany(String product) {
        return OF_MANY.contains(product.toLowerCase(Locale.ROOT));
    }

    private static long letters(String product) {
        return product.chars().filter(Character::isLetterOrDigit).count();
    }
}
