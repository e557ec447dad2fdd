package eu.salvus.warning.provider;

import eu.salvus.warning.Tlp;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of mirrored documents: {@code LABEL/MACHINE/PATH}, so that what is not for everyone stands apart and two addresses never meet
 * in one file. A file is whole or not there: it is written beside its place and moved.
 */
final class Shelf {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+~@=,()-]{0,199}");
    private static final Pattern MARKED = Pattern.compile("~[0-9A-F]{2}");
    private static final int DEEPEST = 20;
    private static final String HALF = ".part";

    private final Path root;

    Shelf(Path root) {
        this.root = root;
    }

    /**
     * The place of a document, from the root on, with slashes.
     *
     * @return null when its address makes no safe file name
     */
    static @Nullable String place(URI written, Tlp label) {
        URI document = Spelling.plain(written);
        String host = document.getHost();
        String path = document.getRawPath();
        if (host == null
                || path == null
                || !path.endsWith(".json")
                || document.getRawQuery() != null
                || document.getRawFragment() != null) {
            return null;
        }
        String machine = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]:]", "_")
                + (document.getPort() < 0 ? "" : "_" + document.getPort());
        String[] names = path.substring(1).split("/", -1);
        if (names.length > DEEPEST || !NAME.matcher(machine).matches()) {
            return null;
        }
        StringBuilder place =
                new StringBuilder(Labels.folder(label)).append('/').append(machine);
        for (String raw : names) {
            String name = name(raw);
            if (!NAME.matcher(name).matches()) {
                return null;
            }
            place.append('/').append(name);
        }
        return place.toString();
    }

    /** What stays written by its number must not meet what is written as it is: the sign of the first is a tilde. */
    private static String name(String raw) {
        if (raw.equals(".well-known")) {
            return "well-known";
        }
        boolean taken = raw.equals("well-known") || MARKED.matcher(raw).find();
        return taken || !NAME.matcher(decoded(raw)).matches() ? "" : raw.replace('%', '~');
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return "";
        }
    }

    /** The bytes at a place, null when there are none. */
    byte @Nullable [] read(String place) throws IOException {
        Path file = root.resolve(place);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
    }

    /** Puts a document; it comes last, so that whoever sees it finds what it is checked with. */
    void put(String place, byte[] bytes, byte @Nullable [] signature, @Nullable Hashes hash) throws IOException {
        set(place + ".asc", signature);
        for (String ending : List.of(".sha512", ".sha256")) {
            boolean ours = hash != null && hash.ending().equals(ending);
            String line = hash == null ? "" : hash.value() + "  " + place.substring(place.lastIndexOf('/') + 1) + "\n";
            set(place + ending, ours ? line.getBytes(StandardCharsets.UTF_8) : null);
        }
        write(place, bytes);
    }

    /** Takes a document away, and what belongs to it. */
    void remove(String place) throws IOException {
        for (String ending : List.of("", ".asc", ".sha512", ".sha256")) {
            Files.deleteIfExists(root.resolve(place + ending));
        }
    }

    private void set(String place, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            Files.deleteIfExists(root.resolve(place));
        } else {
            write(place, bytes);
        }
    }

    void write(String place, byte[] bytes) throws IOException {
        Path file = root.resolve(place);
        Path folder = Files.createDirectories(file.getParent());
        if (!folder.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException(folder + " leads out of " + root);
        }
        // Named by its place, since one run at a time writes here; unlike a temporary file it has the rights the user's
        // files have.
        Path half = folder.resolve("." + file.getFileName() + HALF);
        try {
            try (FileChannel out = FileChannel.open(
                    half,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    out.write(all);
                }
                out.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Takes away what a run that was cut off left half written. */
    void sweep() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Shelf::half).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean half(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(HALF);
    }
}
