package eu.salvus.warning.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
    private static final String LETTERS = "abcdefgh";
    private static final NameReader NAMES = new NameReader(Vendors.builtIn());

    /** The oracle makes the slip itself: what it made must be known as one, and be found by a half. */
    @RepeatedTest(20)
    void every_slip_of_one_letter_is_one_and_leaves_a_half_as_it_was(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < 500; i++) {
            String word = word(random, 5 + random.nextInt(8));
            String slipped = slipped(word, random);
            ProductName one = name(word);
            ProductName other = name(slipped);
            if (!slipped.equals(word) && slipped.length() >= 5) {
                assertThat(Slips.part(one, other)).as("%s, %s", word, slipped).isTrue();
                assertThat(Slips.part(other, one)).as("%s, %s", slipped, word).isTrue();
                assertThat(Collections.disjoint(Slips.halves(one), Slips.halves(other)))
                        .as("%s, %s", word, slipped)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Pyxis, Pyxis, the same",
        "MX800, MX850, digits",
        "Flow, Flaw, short words",
        "Infusomat, Infusion, three letters",
        "Alaris Pump, Alairs Syringe, another word besides",
        "Delta Kappa, Detla Kapap, two slips"
    })
    void nothing_else_is_a_slip(String one, String other, String why) {
        assertThat(Slips.part(name(one), name(other))).as(why).isFalse();
        assertThat(Slips.part(name(other), name(one))).as(why).isFalse();
    }

    private static ProductName name(String text) {
        return NAMES.read(text, Vendor.NOBODY);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static String slipped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        String letter = word(random, 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
