package eu.salvus.twin.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The text of one file of a twin.
 *
 * @param name as shown in problems
 * @param path where it was read from; none for a text that is no file
 * @param marked whether the file begins with a byte order mark, which is not in the text
 * @param text without the byte order mark, otherwise as it is
 */
record Source(String name, @Nullable Path path, boolean marked, String text) {
    /** Largest twin read, in bytes: about fifteen times one of 50 000 assets. */
    static final long MOST_BYTES = 256L << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    static Source of(String name, String text) {
        return new Source(name, null, false, text);
    }

    byte[] bytes() {
        return ((marked ? Character.toString(BYTE_ORDER_MARK) : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    Source with(String newText) {
        return new Source(name, path, marked, newText);
    }

    /** The files of a twin: the file itself, or those of the folder in the order of their names. */
    static List<Source> load(Path path, Problems problems) {
        List<Source> sources = new ArrayList<>();
        long left = MOST_BYTES;
        for (Path file : files(path, problems)) {
            byte[] bytes = bytes(file, left, problems);
            if (bytes == null) {
                continue;
            }
            left -= bytes.length;
            if (left < 0) {
                problems.error(
                        Place.of(file.toString()),
                        "the twin is larger than " + (MOST_BYTES >> 20) + " MB",
                        null,
                        "let assets share profiles, or describe the sites as separate twins");
                return List.of();
            }
            Source source = decode(file, bytes, problems);
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    /** One byte more than allowed at most, whatever the file says of its size. */
    private static byte @Nullable [] bytes(Path file, long most, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) most + 1);
        } catch (IOException e) {
            unreadable(file, e, problems);
            return null;
        }
    }

    private static void unreadable(Path path, IOException e, Problems problems) {
        Place place = Place.of(path.toString());
        if (e instanceof NoSuchFileException) {
            problems.error(place, "there is no such file or folder", null, "check the path");
        } else {
            problems.error(place, "cannot be read: " + e.getMessage(), null, "check its permissions");
        }
    }

    private static List<Path> files(Path path, Problems problems) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(Source::isYaml).sorted().toList();
            if (files.isEmpty()) {
                problems.error(
                        Place.of(path.toString()),
                        "the folder holds no file that ends in .yaml or .yml",
                        null,
                        "name the folder of a twin");
            }
            return files;
        } catch (IOException e) {
            unreadable(path, e, problems);
            return List.of();
        }
    }

    /** A link that leads nowhere counts: a part of the hospital would be missing unnoticed. */
    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean named = !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
        return named && (Files.isRegularFile(file) || (Files.isSymbolicLink(file) && !Files.exists(file)));
    }

    private static @Nullable Source decode(Path file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String decoded = out.flip().toString();
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        Source source = new Source(file.toString(), file, marked, marked ? decoded.substring(1) : decoded);
        if (result.isError()) {
            String wrong = String.format("byte 0x%02X", bytes[in.position()] & 0xFF);
            problems.error(
                    source.place(source.text.length()),
                    "this is not UTF-8 text: " + wrong,
                    wrong,
                    "save the file as UTF-8");
            return null;
        }
        return source.checked(problems) ? source : null;
    }

    /** Reports the first character that YAML does not allow, and whether there is none. */
    boolean checked(Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c > '~' && !printable(i))) {
                String wrong = String.format("U+%04X", (int) c);
                problems.error(
                        place(i),
                        c == 0
                                ? "this is no text but a binary file"
                                : "the control character " + wrong + " is not allowed",
                        wrong,
                        c == 0 ? "give a YAML file" : "delete it, or write it as an escape in double quotes");
                return false;
            }
        }
        return true;
    }

    private boolean printable(int index) {
        char c = text.charAt(index);
        if (!Character.isSurrogate(c)) {
            return StreamReader.isPrintable(c);
        }
        return Character.isHighSurrogate(c)
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** The place of the character at this index. */
    Place place(int index) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Place(name, line, text.codePointCount(lineStart, index) + 1);
    }
}
