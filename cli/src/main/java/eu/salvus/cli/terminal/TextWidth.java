package eu.salvus.cli.terminal;

/**
 * How many columns of a terminal a text takes: marks that combine take none, East Asian wide characters and pictures take two
 * (Unicode Standard Annex 11).
 */
final class TextWidth {

    /** First and last code points of the ranges that take two columns. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x26A1, 0x26A1, 0x2705, 0x2705,
        0x274C, 0x274C, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F900, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private TextWidth() {}

    /** The columns a text takes, without its colour sequences. */
    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int skipped = colourSequence(text, i);
            if (skipped > 0) {
                i += skipped;
                continue;
            }
            int point = text.codePointAt(i);
            width += of(point);
            i += Character.charCount(point);
        }
        return width;
    }

    static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(point) ? 2 : 1;
        };
    }

    /** Length of the colour sequence that starts here, 0 when none does. */
    static int colourSequence(String text, int start) {
        if (text.charAt(start) != '\u001b') {
            return 0;
        }
        int end = text.indexOf('m', start);
        return end < 0 ? 0 : end - start + 1;
    }

    private static boolean wide(int point) {
        for (int i = 0; i < WIDE.length && point >= WIDE[i]; i += 2) {
            if (point <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
