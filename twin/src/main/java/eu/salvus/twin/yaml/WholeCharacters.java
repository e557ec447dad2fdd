package eu.salvus.twin.yaml;

import java.io.Reader;
import java.util.Objects;

/**
 * Reads a text in portions that never end between the two halves of a surrogate pair: the YAML parser overruns its
 * buffer when a full one ends so (snakeyaml-engine 3.0.1).
 */
public final class WholeCharacters extends Reader {
    private final String text;
    private int next;

    /** A reader of a text. */
    public WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (next == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), next + length);
        if (end < text.length() && end - next > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int read = end - next;
        text.getChars(next, end, buffer, offset);
        next = end;
        return read;
    }

    @Override
    public void close() {}
}
