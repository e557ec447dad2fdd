package eu.salvus.cli.terminal;

import eu.salvus.cli.language.Messages;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** Writes, in place of a character that the terminal's charset lacks, its nearest kin in ASCII. */
final class KinWriter extends FilterWriter {

    private static final Map<Character, String> KIN = Map.ofEntries(
            Map.entry('’', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('…', "..."),
            Map.entry('─', "-"),
            Map.entry('█', "#"),
            Map.entry('░', "."),
            Map.entry('→', "->"),
            Map.entry('•', "*"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('∞', "inf"),
            Map.entry('œ', "oe"),
            Map.entry('\u202f', " "),
            Map.entry('\u00a0', " "));

    private final CharsetEncoder encoder;

    KinWriter(Writer writer, Charset charset) {
        super(writer);
        this.encoder = charset.newEncoder();
    }

    @Override
    public void write(int character) throws IOException {
        write(new char[] {(char) character}, 0, 1);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        StringBuilder shown = new StringBuilder(length);
        for (char written : text.substring(from, from + length).toCharArray()) {
            char c = written == Messages.HELD_APOSTROPHE ? '’' : written;
            String kin = Character.isSurrogate(c) || encoder.canEncode(c) ? null : KIN.get(c);
            shown.append(kin == null ? String.valueOf(c) : kin);
        }
        out.write(shown.toString());
    }
}
