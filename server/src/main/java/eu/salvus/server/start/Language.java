package eu.salvus.server.start;

import java.util.Locale;

/** The language of a terminal. */
final class Language {

    private Language() {}

    /** The language that an environment names, such as {@code fr_FR.UTF-8}; that of the system when it names none. */
    static Locale of(String environment) {
        String language = environment.split("[_.@-]", 2)[0];
        return language.isEmpty() || language.equals("C") || language.equals("POSIX")
                ? Locale.getDefault()
                : Locale.of(language);
    }
}
