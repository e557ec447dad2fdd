package eu.salvus.warning.version;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text in small letters, its blanks single, letters of full width as those of ASCII. Nothing else is folded: a raised figure is a
 * footnote and no digit, a figure in a circle counts a list.
 */
final class Spelling {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH = FULL_WIDTH_FIRST - '!';

    private Spelling() {}

    static String plain(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                plain.append((char) (c - FULL_WIDTH));
            } else if (!Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }
}
