package eu.salvus.cli;

import eu.salvus.cli.language.Language;
import eu.salvus.cli.terminal.Colour;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The options every command has, read before picocli reads anything, since even its complaints need a language. What is wrong in
 * them is left for picocli to complain about.
 *
 * @param language the language asked for, null when none was
 * @param colour when to colour
 * @param debug whether to show stack traces
 */
record GlobalOptions(@Nullable Language language, Colour colour, boolean debug) {

    static GlobalOptions scan(String... arguments) {
        Language language = null;
        Colour colour = Colour.AUTO;
        boolean debug = false;
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            Language saidLanguage = constant(Language.class, value("--lang", arguments, i));
            Colour saidColour = constant(Colour.class, value("--color", arguments, i));
            language = saidLanguage == null ? language : saidLanguage;
            colour = saidColour == null ? colour : saidColour;
            debug |= arguments[i].equals("--debug");
        }
        return new GlobalOptions(language, colour, debug);
    }

    private static @Nullable String value(String option, String[] arguments, int i) {
        if (arguments[i].startsWith(option + "=")) {
            return arguments[i].substring(option.length() + 1);
        }
        return arguments[i].equals(option) && i + 1 < arguments.length ? arguments[i + 1] : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        return null;
    }
}
