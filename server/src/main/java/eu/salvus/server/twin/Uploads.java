package eu.salvus.server.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files sent by a browser, on the disk as long as they are read, each in a folder of its own under its own name. */
final class Uploads implements AutoCloseable {

    private static final int LONGEST_NAME = 80;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    Uploads(List<MultipartFile> sent) {
        try {
            folder = Files.createTempDirectory("salvus-upload");
            for (int number = 0; number < sent.size(); number++) {
                Path own = Files.createDirectory(folder.resolve(String.valueOf(number)));
                Path file = own.resolve(safe(sent.get(number).getOriginalFilename()));
                sent.get(number).transferTo(file);
                files.add(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** A name that leads nowhere: what could is replaced. */
    static String safe(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}. _-]", "_").strip();
        String shorter = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return shorter.isEmpty() || shorter.chars().allMatch(letter -> letter == '.') ? "file" : shorter;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
