package eu.salvus.cli.mal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is a part of an attack language: it has no {@code #id}, since the file that includes it has one.
 *
 * @param includedBy the file beside it, or one folder above, that includes it; null when none is found
 */
record LanguagePart(@Nullable Path includedBy) {

    private static final Pattern ID = Pattern.compile("(?m)^\\s*#id\\s*:");
    private static final Pattern INCLUDE = Pattern.compile("(?m)^\\s*include\\s+\"([^\"]+)\"");

    /** Looks whether a file is one; null when it is none, or cannot be read. */
    static @Nullable LanguagePart of(Path file) {
        if (!file.toString().endsWith(".mal") || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            return ID.matcher(text(file)).find() ? null : new LanguagePart(includer(file));
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable Path includer(Path file) throws IOException {
        Path whole = file.toRealPath();
        for (Path folder = whole.getParent(), last = folder == null ? null : folder.getParent();
                folder != null;
                folder = folder.equals(last) ? null : last) {
            for (Path other : languages(folder)) {
                if (!other.equals(whole) && includes(other, whole)) {
                    return other;
                }
            }
        }
        return null;
    }

    private static List<Path> languages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mal") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean includes(Path other, Path whole) throws IOException {
        Matcher include = INCLUDE.matcher(text(other));
        while (include.find()) {
            Path included = other.resolveSibling(include.group(1));
            if (Files.exists(included) && Files.isSameFile(included, whole)) {
                return true;
            }
        }
        return false;
    }

    /** Any byte may stand in a file; only its ASCII matters here. */
    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
