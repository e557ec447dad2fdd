package eu.salvus.warning.version;

import java.util.regex.Pattern;

/**
 * The ways in which Windows is numbered, which do not count from one to the other: Windows 11 is 10.0.22000 and up, Windows 7 is 6.1.7600,
 * and 22H2 is a half year.
 */
enum WindowsNumber {
    /** {@code 22H2}. */
    HALF_YEAR("\\d++[ _-]?+h[ _-]?+\\d++"),
    /** {@code 10.0.22631.3155}. */
    BUILD("(?:5\\.[0-2]|6\\.[0-3]|10\\.0)\\.\\d{4,5}(?:\\.\\d++)*+"),
    /** {@code 10.0}, with which builds begin. */
    KERNEL("5\\.[0-2]|6\\.[0-3]|10\\.0"),
    /** {@code 11}, {@code 8.1} or {@code 7 SP1}: the name under which it is sold. */
    RELEASE("\\d{1,2}+(?:\\.\\d{1,2}+)?+(?![.\\d]).*+"),
    /** Anything else. */
    NONE("(?s).*+");

    private final Pattern pattern;

    WindowsNumber(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** What a text in lower case looks like; it need be no Windows. */
    static WindowsNumber of(String bare) {
        for (WindowsNumber number : values()) {
            if (number.pattern.matcher(bare).matches()) {
                return number;
            }
        }
        return NONE;
    }

    /** Whether numbers of both ways may stand in one order. */
    boolean countsLike(WindowsNumber other) {
        boolean halfYears = this == HALF_YEAR == (other == HALF_YEAR);
        return halfYears && !(this == BUILD && other == RELEASE) && !(this == RELEASE && other == BUILD);
    }
}
