package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            MMT-1?15; mmt1715; true
            MMT-1?15; mmt115; false
            SN-4*; sn4; true
            SN-4*; sn5; false
            *4711; us004711; true
            A\\*1; a1; true
            A\\*1; ab1; false
            *; 4711; false
            ?*?; 4711; false
            4711; 4711; true
            """)
    void wildcards_mean_what_csaf_says(String pattern, String number, boolean meant) {
        assertThat(NumberPattern.of(pattern).matches(number)).isEqualTo(meant);
    }

    /** The oracle is the obvious recursion. */
    @Test
    void any_pattern_fits_what_the_obvious_recursion_says() {
        Random random = new Random(3);
        for (int time = 0; time < 20_000; time++) {
            String pattern = "ab" + drawn(random, "ab?*", 6);
            String number = "ab" + drawn(random, "ab", 8);
            assertThat(NumberPattern.of(pattern).matches(number))
                    .as("%s in %s", number, pattern)
                    .isEqualTo(fits(pattern, number));
        }
    }

    @Test
    void many_stars_cost_no_more_than_their_number() {
        String hostile = "*a".repeat(99);
        assertThat(NumberPattern.of(hostile + "b").matches("a".repeat(4_000))).isFalse();
    }

    private static boolean fits(String pattern, String number) {
        if (pattern.isEmpty()) {
            return number.isEmpty();
        }
        char c = pattern.charAt(0);
        if (c == '*') {
            return fits(pattern.substring(1), number) || !number.isEmpty() && fits(pattern, number.substring(1));
        }
        return !number.isEmpty()
                && (c == '?' || c == number.charAt(0))
                && fits(pattern.substring(1), number.substring(1));
    }

    private static String drawn(Random random, String signs, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
