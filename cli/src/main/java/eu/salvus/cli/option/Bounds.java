package eu.salvus.cli.option;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Within which bounds the numbers given to options make sense. All checks end in a {@link Failure} with {@link ExitCode#USAGE}.
 *
 * @param messages the sentences of a language
 */
public record Bounds(Messages messages) {

    /** More threads than any machine has cores for; each of them keeps a hospital in memory. */
    public static final int MOST_THREADS = 256;

    /** A number that must be 1 or more. */
    public void atLeastOne(String option, int number) {
        check(number >= 1, option, number, messages.text("usage.at-least-one"));
    }

    /** A number that must be 0 or more, if it is given. */
    public void atLeastZero(String option, @Nullable Integer number) {
        check(number == null || number >= 0, option, number, messages.text("usage.at-least-zero"));
    }

    /** An amount that must be 0 or more; it may be endless. */
    public void amount(String option, double number) {
        check(number >= 0, option, number, messages.text("usage.at-least-zero"));
    }

    /** A number that must be above 0. */
    public void aboveZero(String option, double number) {
        check(number > 0 && number < Double.POSITIVE_INFINITY, option, number, messages.text("usage.above-zero"));
    }

    /** A share that may also be nothing or the whole. */
    public void part(String option, double number) {
        check(number >= 0 && number <= 1, option, number, messages.text("usage.part"));
    }

    /** A number that must lie between 0 and 1, if it is given. */
    public void share(String option, @Nullable Double number) {
        check(number == null || (number > 0 && number < 1), option, number, messages.text("usage.share"));
    }

    /**
     * How many threads to use.
     *
     * @param asked how many the user wants; null for all cores
     */
    public int threads(@Nullable Integer asked) {
        int used = asked == null ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) : asked;
        check(used >= 1 && used <= MOST_THREADS, "--threads", used, messages.text("usage.threads", MOST_THREADS));
        return used;
    }

    private void check(boolean right, String option, @Nullable Number given, String remedy) {
        if (!right) {
            throw new Failure(ExitCode.USAGE, messages.text("usage.bad-value", option, String.valueOf(given)), remedy);
        }
    }
}
