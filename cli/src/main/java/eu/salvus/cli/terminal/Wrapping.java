package eu.salvus.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks texts into lines that fit a width, at spaces where there are any. */
public final class Wrapping {

    /** The space of French before signs of two parts and within quotation marks, where a text forgot to hold it. */
    private static final Pattern HELD = Pattern.compile("(?<=\\S) (?=[?!:;»](\\s|$))|(?<=«) ");

    private Wrapping() {}

    /**
     * The lines of a text.
     *
     * @param text one or more paragraphs separated by line feeds
     * @param width columns of a line, 1 or more; a word wider than that is cut, unless it is a single wide character
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, lines);
        }
        return lines;
    }

    /** A text with its lines wrapped, the first after one prefix and the others after another of the same width. */
    public static String hanging(String first, String others, String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : lines(text, width - TextWidth.of(first))) {
            out.append(out.isEmpty() ? first : "\n" + others).append(line);
        }
        return out.toString();
    }

    /** Lines that continue an indented paragraph are indented as it is. */
    private static void wrap(String paragraph, int width, List<String> lines) {
        String text = paragraph.stripLeading();
        String indent = paragraph.substring(0, paragraph.length() - text.length());
        if (indent.length() >= width) {
            wrapWords(text, width, "", lines);
        } else {
            wrapWords(text, width - indent.length(), indent, lines);
        }
    }

    private static void wrapWords(String paragraph, int width, String indent, List<String> lines) {
        StringBuilder line = new StringBuilder();
        int used = 0;
        // Only the plain space breaks: no-break spaces of French punctuation and numbers must hold.
        for (String word : HELD.matcher(paragraph).replaceAll("\u00a0").split(" ", -1)) {
            int wide = TextWidth.of(word);
            if (!line.isEmpty() && used + 1 + wide > width) {
                lines.add(indent + line);
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            while (wide > width && word.codePointCount(0, word.length()) > 1) {
                int cut = cut(word, width);
                lines.add(indent + word.substring(0, cut));
                word = word.substring(cut);
                wide = TextWidth.of(word);
            }
            line.append(word);
            used += wide;
        }
        lines.add(line.isEmpty() ? "" : indent + line);
    }

    /** How many characters fit, at least one whole one. */
    private static int cut(String word, int width) {
        int used = 0;
        int i = 0;
        while (i < word.length()) {
            int point = word.codePointAt(i);
            int next = TextWidth.of(point);
            if (i > 0 && used + next > width) {
                return i;
            }
            used += next;
            i += Character.charCount(point);
        }
        return i;
    }
}
