package eu.salvus.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets no text steer the terminal: what an advisory, a list or a name holds may be made to move the writing mark, to rename the window or to write backwards.
 * Only what {@link Style} and {@link ProgressBar} write passes; of all else each control character becomes a replacement character.
 */
final class TameWriter extends FilterWriter {

    /** A carriage return counts at the beginning of what is written at once, where a bar is drawn anew, and before a line feed. */
    private static final Pattern STEERING = Pattern.compile("(\\x1b\\[K|\\A\\r|\\r(?=\\n)|"
            + Stream.of(Style.values())
                    .flatMap(style -> Stream.of(style.apply("\n").split("\n")))
                    .distinct()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")|[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

    TameWriter(Writer writer) {
        super(writer);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character), 0, 1);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(STEERING.matcher(text.substring(from, from + length)).replaceAll(TameWriter::tame));
    }

    private static String tame(MatchResult found) {
        String ours = found.group(1);
        return ours == null ? "\ufffd" : Matcher.quoteReplacement(ours);
    }
}
