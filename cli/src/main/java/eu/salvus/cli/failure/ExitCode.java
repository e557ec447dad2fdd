package eu.salvus.cli.failure;

import java.util.Locale;

/** How the program ends; the numbers from 64 on are those of BSD's {@code sysexits.h}. */
public enum ExitCode {
    /** All went well. */
    OK(0),
    /** It worked and found something: differences, a check that fails. */
    FINDING(1),
    /** The command line is wrong. */
    USAGE(64),
    /** A file read is wrong inside. */
    BAD_DATA(65),
    /** A file to read is missing or cannot be read. */
    NO_INPUT(66),
    /** The launcher found no JDK 25 or no Maven. */
    UNAVAILABLE(69),
    /** A defect of Salvus. */
    INTERNAL(70),
    /** A result cannot be written. */
    CANNOT_WRITE(73),
    /** Stopped by the user. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number given to the shell. */
    public int number() {
        return number;
    }

    /** The key of its explanation. */
    public String key() {
        return "exit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
