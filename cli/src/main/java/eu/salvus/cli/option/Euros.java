package eu.salvus.cli.option;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.language.Messages;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of money as people write them: {@code 30000}, {@code 30 000 €}, {@code 30k}, {@code 1.234,50}. What means one thing in one
 * country and another elsewhere, such as {@code 30.000}, is asked back.
 *
 * @param messages the sentences of a language
 */
public record Euros(Messages messages) {

    private static final Pattern AMOUNT =
            Pattern.compile("(?:€|eur)? ?([-+]?\\d[\\d .,\u2019']*?) ?(k|m|) ?(?:€|eur|euros?)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:[.,]\\d{1,2})?");
    private static final Pattern BY_SPACES = Pattern.compile("[-+]?\\d{1,3}(?:[ '\u2019]\\d{3})+(?:[.,]\\d{1,2})?");
    private static final Pattern BY_POINTS =
            Pattern.compile("[-+]?\\d{1,3}(?:(?:\\.\\d{3}){2,}|(?:\\.\\d{3})+(?=,))(?:,\\d{1,2})?");
    private static final Pattern BY_COMMAS =
            Pattern.compile("[-+]?\\d{1,3}(?:(?:,\\d{3}){2,}|(?:,\\d{3})+(?=\\.))(?:\\.\\d{1,2})?");
    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern ENDLESS = Pattern.compile("infinity|∞");

    /**
     * Reads an amount.
     *
     * @param option that it was given to
     * @return euros; may be endless
     * @throws Failure {@link ExitCode#USAGE} when it is none, or may be two
     */
    public double read(String option, String text) {
        String written = SPACES.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (ENDLESS.matcher(written).matches()) {
            return Double.POSITIVE_INFINITY;
        }
        Matcher parts = AMOUNT.matcher(written);
        if (!parts.matches()) {
            throw wrong(option, text, messages.text("usage.euros"));
        }
        String digits = parts.group(1);
        double times = parts.group(2).equals("k") ? 1e3 : parts.group(2).equals("m") ? 1e6 : 1;
        if (EITHER.matcher(digits).matches()) {
            String thousands = digits.replaceAll("[.,]", "");
            String unit = parts.group(2);
            throw wrong(
                    option,
                    text,
                    messages.text(
                            "usage.euros-either",
                            digits,
                            thousands + unit,
                            digits.replace(',', '.').replaceFirst("\\.?0+$", "") + unit));
        }
        String number = number(digits);
        if (number.isEmpty()) {
            throw wrong(option, text, messages.text("usage.euros"));
        }
        return Double.parseDouble(number) * times;
    }

    /** As Java writes it; empty when the signs between the digits make no sense. */
    private static String number(String digits) {
        if (PLAIN.matcher(digits).matches() || BY_SPACES.matcher(digits).matches()) {
            return digits.replaceAll("[ '\u2019]", "").replace(',', '.');
        }
        if (BY_POINTS.matcher(digits).matches()) {
            return digits.replace(".", "").replace(',', '.');
        }
        return BY_COMMAS.matcher(digits).matches() ? digits.replace(",", "") : "";
    }

    private Failure wrong(String option, String text, String remedy) {
        return new Failure(ExitCode.USAGE, messages.text("usage.bad-value", option, text), remedy);
    }
}
