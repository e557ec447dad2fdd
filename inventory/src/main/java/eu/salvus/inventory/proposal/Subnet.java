package eu.salvus.inventory.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IPv4 addresses.
 *
 * @param bits its first address
 * @param length how many leading bits all its addresses share, 8 to 32
 */
public record Subnet(int bits, int length) implements Comparable<Subnet> {
    /** What is taken for one network where nothing else is known. */
    private static final int USUAL = 24;

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

    /** The subnet with this text, such as {@code 10.1.2.0/24}; null when it is none. */
    public static @Nullable Subnet of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int bits = 0;
        for (int i = 1; i <= 4; i++) {
            int part = Integer.parseInt(matcher.group(i));
            if (part > 255) {
                return null;
            }
            bits = bits << 8 | part;
        }
        int length = matcher.group(5) == null ? Integer.SIZE : Integer.parseInt(matcher.group(5));
        return length < 8 || length > Integer.SIZE ? null : new Subnet(bits & mask(length), length);
    }

    /** The usual subnet of an address; null for one that is not IPv4. */
    public static @Nullable Subnet around(String address) {
        Subnet alone = of(address);
        return alone == null ? null : new Subnet(alone.bits & mask(USUAL), USUAL);
    }

    /** Whether an address lies in it. */
    public boolean holds(String address) {
        Subnet alone = of(address);
        return alone != null && (alone.bits & mask(length)) == bits;
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (Integer.SIZE - length);
    }

    @Override
    public int compareTo(Subnet other) {
        int byAddress = Integer.compareUnsigned(bits, other.bits);
        return byAddress == 0 ? Integer.compare(length, other.length) : byAddress;
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255) + "/" + length;
    }
}
