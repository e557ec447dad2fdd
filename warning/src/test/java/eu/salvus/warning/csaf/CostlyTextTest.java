package eu.salvus.warning.csaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Texts that were made to take the stack of a thread, or days of it. */
class CostlyTextTest {
    private static final int LONG = 400_000;

    private static final String DOCUMENT = """
            {"document": {"csaf_version": "2.0", "title": "%s", "tracking": {"id": "A-1"},
                          "publisher": {"namespace": "https://example.org"}},
             "vulnerabilities": [{"threats": [{"category": "exploit_status", "details": "%s"}]}]}
            """;

    @Test
    void a_sentence_of_one_word_again_and_again_is_read_like_any_other() {
        String sentence = "We are aware of " + "the active ".repeat(LONG);

        assertThat(weakness(read("t", sentence + "exploitation")).knownExploited())
                .isTrue();
        assertThat(weakness(read("t", sentence + "weakness")).knownExploited()).isFalse();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void blanks_before_the_title_cost_no_more_than_their_number() {
        String blanks = " ".repeat(5 * LONG);

        assertThat(read(blanks + "x", "").withdrawn()).isFalse();
        assertThat(read(blanks + "(" + blanks + "x", "").withdrawn()).isFalse();
        assertThat(read(blanks + "[" + blanks + "Withdrawn" + blanks + "] x", "")
                        .withdrawn())
                .isTrue();
    }

    @Test
    void what_takes_all_of_a_stack_is_refused_with_the_name_of_its_file() {
        byte[] document = Documents.everything();
        assertThat(CsafAdvisories.read("b.json", document).advisory()).isNotNull();
        assertThat(CsafCheck.check("b.json", document)).isEmpty();

        CsafReading reading = read(document);

        assertThat(reading.advisory()).isNull();
        assertThat(reading.problems())
                .last()
                .extracting(Problem::file, Problem::what)
                .containsExactly("b.json", "it is too tangled to be read");
        assertThat(checked(document)).isEqualTo("it is too tangled to be read");
    }

    /** Reads where the stack is all but used up: the first of the callers that has room for an answer gives it. */
    private static CsafReading read(byte[] document) {
        try {
            return read(document);
        } catch (StackOverflowError end) {
            return CsafAdvisories.read("b.json", document);
        }
    }

    private static String checked(byte[] document) {
        try {
            return checked(document);
        } catch (StackOverflowError end) {
            List<CsafFailure> failures = CsafCheck.check("b.json", document);
            // Text that is put together, or a lambda, would take more of the stack than the check itself when first
            // met.
            return failures.isEmpty() ? "nothing" : failures.getFirst().what();
        }
    }

    private static Vulnerability weakness(Advisory advisory) {
        return advisory.vulnerabilities().getFirst();
    }

    private static Advisory read(String title, String details) {
        byte[] document = DOCUMENT.formatted(title, details).getBytes(UTF_8);
        return Objects.requireNonNull(CsafAdvisories.read("a.json", document).advisory());
    }
}
