package eu.salvus.cli.terminal;

import java.util.regex.Pattern;

/** Words of a command line that people copy. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /** The word as a POSIX shell must read it: in single quotes when it holds spaces, quotes or other signs a shell minds. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
