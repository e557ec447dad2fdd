package eu.salvus.warning.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An advisory may hold thousands of hostile texts: each pattern looks at each letter of one a fixed number of times at most. */
class ReadingStepsTest {
    private static final int LENGTH = 400;

    /** Longer texts are no version, before anything looks at them. */
    private static final int LONGEST_SHAPE = 100;

    private static final int LOOKS = 60;
    private static final List<Class<?>> READERS = List.of(
            RangeText.class,
            Phrase.class,
            VersionScanner.class,
            VersionShape.class,
            CalendarSpan.class,
            PackageScheme.class);

    /** What the patterns look for, and what almost is it. */
    private static final List<String> PIECES = List.of(
            "1",
            "1.",
            "1.x",
            ".x",
            ".*",
            "a",
            "a1",
            "1a",
            " ",
            "  ",
            "v",
            "v1 ",
            "-",
            "-1",
            "_",
            "(",
            " (",
            " (a",
            "(1)",
            ")",
            "()",
            ",",
            ", ",
            " for",
            " for 1",
            " if and",
            " on",
            " with",
            ", with",
            " and only",
            "and ",
            " and 1",
            "1 and ",
            " or later",
            " to ",
            "1 to ",
            " through",
            "from ",
            "between ",
            "prior to ",
            "up to ",
            "<",
            "<=",
            "< 1",
            "=",
            "!",
            "|",
            "1|",
            "vers:",
            "vers:a/",
            "eol",
            "(eol ",
            " (end of life",
            "jan ",
            "1 jan ",
            "2018-",
            "all ",
            "all known ",
            "version ",
            "versions",
            "sp1 ",
            "-rc1",
            ".sp",
            "1.0-",
            "1.0.",
            "0",
            "é",
            "\u2028",
            "\n",
            "only",
            " only");

    private static final List<String> ENDS = List.of("", "1", "!", "\u2028");

    @Test
    void every_pattern_reads_a_text_in_time_that_grows_with_its_length() throws Exception {
        List<String> slow = new ArrayList<>();
        for (Map.Entry<Pattern, Class<?>> reader : patterns().entrySet()) {
            Pattern pattern = reader.getKey();
            int length = reader.getValue() == VersionShape.class ? LONGEST_SHAPE : LENGTH;
            for (String piece : PIECES) {
                for (String start : List.of("", "1.0 ")) {
                    for (String end : ENDS) {
                        String text = start + piece.repeat(length / piece.length()) + end;
                        long looks = looks(pattern, text);
                        if (looks > (long) LOOKS * text.length()) {
                            slow.add(looks + " looks at " + start + piece + piece + "…" + end + " for " + pattern);
                        }
                    }
                }
            }
        }

        assertThat(slow).isEmpty();
    }

    @Test
    void the_longest_text_that_is_read_is_read_as_one_piece_of_work() {
        assertThat(RangeText.parse("1.0 for" + " for".repeat(490)).complete()).isFalse();
        assertThat(RangeText.parse("1" + "|1".repeat(999)).bounds()).hasSize(1_000);
        assertThat(RangeText.parse("1" + "|1".repeat(1_000)).bounds()).isEmpty();
    }

    private static Map<Pattern, Class<?>> patterns() throws IllegalAccessException {
        Map<Pattern, Class<?>> patterns = new LinkedHashMap<>();
        for (Class<?> reader : READERS) {
            for (Field field : reader.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.getType() == Pattern.class) {
                    patterns.put((Pattern) field.get(null), reader);
                }
            }
        }
        Phrase.rules().forEach(rule -> patterns.put(rule, Phrase.class));
        assertThat(patterns).hasSizeGreaterThan(20);
        return patterns;
    }

    private static long looks(Pattern pattern, String text) {
        Counting counting = new Counting(text);
        pattern.matcher(counting).matches();
        pattern.matcher(counting).lookingAt();
        Matcher found = pattern.matcher(counting);
        while (found.find()) {
            counting.found++;
        }
        return counting.looks;
    }

    private static final class Counting implements CharSequence {
        private final String text;
        private long looks;
        private int found;

        Counting(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }
    }
}
