package eu.salvus.warning.version;

import eu.salvus.warning.product.Unsaid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of a device as its maker or an inventory writes it, cut into numbers, words and separators once. The order of two is
 * natural ({@code A9} before {@code A17}) and {@link Order#UNKNOWN} wherever it would be a guess: where their shapes differ before
 * they do, and where {@code 3.7} and {@code 3.64} may be read as decimals or as counted parts.
 */
public final class DeviceVersion {
    private static final int YEAR_DIGITS = 4;
    private static final int MODEL_DIGITS = 3;

    private final String text;
    private final String bare;
    private final @Nullable CalendarSpan date;
    private final boolean readable;

    private final WindowsNumber windows;

    /** The pieces of any text: what begins with another version is more than that one, though nobody can read the rest. */
    private final List<Token> tokens;

    private DeviceVersion(String text, String introduction, String bare) {
        this.text = text;
        this.bare = bare;
        this.windows = WindowsNumber.of(bare);
        this.date = CalendarSpan.parse(bare);
        this.readable = date != null || VersionShape.sure(introduction, bare);
        this.tokens = date == null ? VersionScanner.tokens(bare) : List.of();
    }

    /** Any text; one that is not surely one version is not {@link #readable()}. */
    public static DeviceVersion parse(String text) {
        String plain = Spelling.plain(text);
        String introduction = VersionScanner.introduction(plain);
        return new DeviceVersion(text, introduction, VersionScanner.bare(plain, introduction));
    }

    /** The version a field names; null where it names none, such as {@code unknown}. */
    public static @Nullable DeviceVersion stated(@Nullable String text) {
        return text == null || Unsaid.version(text) ? null : parse(text);
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** Whether it was understood, every part of it, as one version or a date. */
    public boolean readable() {
        return readable;
    }

    /** Whether this one came before or after another. Two equal texts are the same, whatever they mean. */
    public Order compare(DeviceVersion other) {
        if (bare.equals(other.bare) && !bare.isEmpty()) {
            return Order.SAME;
        }
        if (date != null || other.date != null) {
            return date == null || other.date == null ? Order.UNKNOWN : date.compare(other.date);
        }
        return readable && other.readable && countsLike(other) ? compareTokens(other) : Order.UNKNOWN;
    }

    /**
     * Whether it is surely not the same, though it may be open which came first: {@code 3.7} and {@code 3.64} differ as decimals and as
     * counted parts.
     */
    boolean differs(DeviceVersion other) {
        int same = common(other);
        if (!readable
                || !other.readable
                || date != null
                || other.date != null
                || same >= Math.min(tokens.size(), other.tokens.size())) {
            return false;
        }
        Token one = tokens.get(same);
        Token two = other.tokens.get(same);
        return one.number()
                && two.number()
                && one.separator() == two.separator()
                && decimalAt(same)
                && other.decimalAt(same)
                && one.compareNumber(two) != 0
                && asDecimals(one.written(), two.written()) != 0;
    }

    /** Whether it begins with another and says more: {@code 2.3.1} refines {@code 2.3}. */
    public boolean refines(DeviceVersion other) {
        if (date != null || other.date != null) {
            return date != null
                    && other.date != null
                    && !date.equals(other.date)
                    && !date.first().isBefore(other.date.first())
                    && !date.last().isAfter(other.date.last());
        }
        int parts = other.tokens.size();
        return parts > 0 && tokens.size() > parts && other.common(this) == parts;
    }

    /** How many pieces it has up to its steps ({@code SP1}); a date none. */
    int parts() {
        int parts = 0;
        while (parts < tokens.size()
                && (parts == 0
                        || tokens.get(parts).number()
                        || !tokens.get(parts - 1).number())) {
            parts++;
        }
        return parts;
    }

    /** Whether it begins as another does, with a number or with the same word. */
    boolean beginsLike(DeviceVersion other) {
        if (tokens.isEmpty() || other.tokens.isEmpty()) {
            return tokens.isEmpty() == other.tokens.isEmpty();
        }
        Token first = tokens.getFirst();
        Token second = other.tokens.getFirst();
        return first.number() == second.number()
                && (first.number() || first.singleLetter() && second.singleLetter() || first.same(second));
    }

    private int common(DeviceVersion other) {
        int same = 0;
        while (same < tokens.size()
                && same < other.tokens.size()
                && tokens.get(same).same(other.tokens.get(same))) {
            same++;
        }
        return same;
    }

    /** A year against a count, or 7100 against 1.5: two ways of numbering. */
    private boolean countsLike(DeviceVersion other) {
        if (!windows.countsLike(other.windows)) {
            return false;
        }
        Token first = tokens.getFirst();
        Token second = other.tokens.getFirst();
        if (!first.number() || !second.number()) {
            return true;
        }
        boolean oneIsBareModel = tokens.size() == 1 != (other.tokens.size() == 1)
                && (tokens.size() == 1 ? first : second).text().length() >= MODEL_DIGITS;
        boolean oneIsYear = year(first) != year(second);
        return !oneIsBareModel
                && !oneIsYear
                && Math.abs(first.text().length() - second.text().length()) < 2;
    }

    private static boolean year(Token token) {
        String digits = token.text();
        return digits.length() == YEAR_DIGITS && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private Order compareTokens(DeviceVersion other) {
        int shorter = Math.min(tokens.size(), other.tokens.size());
        for (int i = 0; i < shorter; i++) {
            Token one = tokens.get(i);
            Token two = other.tokens.get(i);
            Order order = one.number() && two.number() ? compareNumbers(other, i) : compareWords(other, i);
            if (order != Order.SAME) {
                return order;
            }
        }
        return tokens.size() >= other.tokens.size()
                ? rest(tokens.subList(shorter, tokens.size()))
                : rest(other.tokens.subList(shorter, other.tokens.size())).reversed();
    }

    private Order compareNumbers(DeviceVersion other, int i) {
        Token one = tokens.get(i);
        Token two = other.tokens.get(i);
        if (one.separator() != two.separator()) {
            return Order.UNKNOWN;
        }
        int counted = Integer.signum(one.compareNumber(two));
        if (decimalAt(i) && other.decimalAt(i)) {
            return counted == asDecimals(one.written(), two.written()) ? Order.of(counted) : Order.UNKNOWN;
        }
        return Order.of(counted);
    }

    /** Whether the number at a place may be the decimals of the one before: {@code 3.64}, but neither {@code 1.3.64} nor {@code B.06}. */
    private boolean decimalAt(int i) {
        return i > 0
                && tokens.get(i).separator() == '.'
                && tokens.get(i - 1).number()
                && tokens.get(i - 1).separator() != '.'
                && (i + 1 == tokens.size() || tokens.get(i + 1).separator() != '.');
    }

    private static int asDecimals(String one, String two) {
        int longer = Math.max(one.length(), two.length());
        String first = one + "0".repeat(longer - one.length());
        String second = two + "0".repeat(longer - two.length());
        return Integer.signum(first.compareTo(second));
    }

    private Order compareWords(DeviceVersion other, int i) {
        Token one = tokens.get(i);
        Token two = other.tokens.get(i);
        if (one.number() != two.number() || one.separator() != two.separator()) {
            return Order.UNKNOWN;
        }
        if (one.text().equals(two.text())) {
            return Order.SAME;
        }
        boolean letters = one.singleLetter() && two.singleLetter() && !numbered(i) && !other.numbered(i);
        return letters ? Order.of(one.text().compareTo(two.text())) : Rung.compare(one, two);
    }

    /** Whether a number follows a letter directly: {@code L81} and {@code U61} are lines of a product, {@code B.06} is a revision. */
    private boolean numbered(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).number()
                && tokens.get(i + 1).separator() == Token.NONE;
    }

    /** What a version is with a rest to the one without. */
    private static Order rest(List<Token> rest) {
        for (Token token : rest) {
            if (!token.number()) {
                return Rung.againstNothing(token);
            }
            if (token.separator() != '.') {
                return Order.UNKNOWN;
            }
            if (!token.zero()) {
                return Order.AFTER;
            }
        }
        return Order.SAME;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceVersion that && bare.equals(that.bare);
    }

    @Override
    public int hashCode() {
        return bare.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
