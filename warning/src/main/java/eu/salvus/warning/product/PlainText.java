package eu.salvus.warning.product;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as it compares: without the accidents of typing, encoding and printing. */
public final class PlainText {
    /** What UTF-8 looks like when it is read byte by byte. */
    private static final Pattern MISREAD = Pattern.compile("[\\u00c2-\\u00f4][\\u0080-\\u00bf\\u0152-\\u2122]");

    private static final List<Charset> MISREAD_AS =
            List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));
    private static final Pattern MARKS = Pattern.compile("[\\u00a9\\u00ae\\u2120\\u2122\\u200b-\\u200f\\ufeff\\u00ad]");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2018\\u2019\\u02bc`]");
    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\p{N}])\\+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final char LAST_ASCII = 0x7f;

    private PlainText() {}

    /** The words of a text in lower case without accents and punctuation, one blank between them; a plus sign is a word. */
    public static String of(String text) {
        return ascii(text) ? plain(text) : folded(text);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The same as {@link #folded} in one pass, for the texts most are. */
    private static String plain(String text) {
        StringBuilder words = new StringBuilder(text.length() + 4);
        boolean inWord = false;
        boolean afterSign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '`') {
                continue;
            }
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                if (!inWord && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
                inWord = true;
                afterSign = false;
            } else {
                if (c == '&' || c == '+' && inWord && !afterSign) {
                    words.append(words.isEmpty() ? "" : " ").append(c == '&' ? "and" : "plus");
                    afterSign = true;
                }
                inWord = false;
            }
        }
        return words.toString();
    }

    private static String folded(String text) {
        String repaired = MARKS.matcher(repaired(text)).replaceAll(" ");
        String bare = PLUS.matcher(APOSTROPHES.matcher(repaired).replaceAll("")).replaceAll(" plus ");
        String folded = ACCENTS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("");
        return NOT_WORD.matcher(folded.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("æ", "ae")
                        .replace("ł", "l")
                        .replace("&", " and "))
                .replaceAll(" ")
                .strip();
    }

    /** Letters and digits alone, in lower case: numbers of models and devices are typed with any hyphens and blanks. */
    public static String compact(String text) {
        return of(text).replace(" ", "");
    }

    /** A text as it was meant, when UTF-8 was read as Latin-1 on its way ({@code GeutebrÃ¼ck}); any other as it is, composed. */
    public static String repaired(String text) {
        if (ascii(text)) {
            return text;
        }
        String current = text;
        for (int times = 0; times < 2 && MISREAD.matcher(current).find(); times++) {
            String before = current;
            for (Charset charset : MISREAD_AS) {
                current = reread(before, charset);
                if (!current.equals(before)) {
                    break;
                }
            }
        }
        return Normalizer.normalize(current, Normalizer.Form.NFC);
    }

    private static String reread(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notMisread) {
            return text;
        }
    }
}
