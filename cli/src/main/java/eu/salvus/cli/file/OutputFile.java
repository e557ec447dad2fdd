package eu.salvus.cli.file;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.failure.Failure.Trouble;
import eu.salvus.cli.language.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A file that is written whole or not at all: first beside its place, then moved there in one step. A device or a pipe is
 * written straight.
 */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Writes a text in UTF-8, over what was there.
     *
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when it cannot; what was there is then as it was
     */
    public static void write(Path path, String text, Messages messages) {
        write(path, text.getBytes(StandardCharsets.UTF_8), messages);
    }

    /**
     * Writes bytes, over what was there.
     *
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when it cannot; what was there is then as it was
     */
    public static void write(Path path, byte[] bytes, Messages messages) {
        try {
            Path place = Files.exists(path) ? path.toRealPath() : path;
            if (Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place)) {
                straight(place, bytes);
            } else {
                aside(place, bytes);
            }
        } catch (IOException cause) {
            throw failure(path, cause, messages);
        }
    }

    /**
     * Writes a text in UTF-8 where nothing was.
     *
     * @param force whether a file that is there is replaced
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when it cannot, or when a file is there and force is not used
     */
    public static void create(Path path, String text, boolean force, Messages messages) {
        mayCreate(path, force, messages);
        write(path, text, messages);
    }

    /**
     * Looks, before long work, whether {@link #create} would refuse.
     *
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when a file is there and force is not used, or there is no such folder
     */
    public static void mayCreate(Path path, boolean force, Messages messages) {
        if (!force && Files.isRegularFile(path)) {
            throw new Failure(
                    ExitCode.CANNOT_WRITE,
                    messages.text("file.exists", path.toString()),
                    messages.text("file.exists.remedy"));
        }
        mayWrite(path, messages);
    }

    /**
     * Looks, before long work, whether {@link #create} would refuse, or replace what the same command uses.
     *
     * @param taken what else the command reads or writes; of a folder, the files of a twin in it count
     * @throws Failure {@link ExitCode#CANNOT_WRITE} as above, or, whatever force says, when the file is one of those taken
     */
    public static void mayCreate(Path path, List<Path> taken, boolean force, Messages messages) {
        if (taken.stream().anyMatch(other -> isPartOf(path, other))) {
            throw new Failure(
                    ExitCode.CANNOT_WRITE,
                    messages.text("file.taken", path.toString()),
                    messages.text("file.taken.remedy"));
        }
        mayCreate(path, force, messages);
    }

    private static boolean isPartOf(Path path, Path other) {
        Path place = real(path);
        Path used = real(other);
        String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
        return place.equals(used) && !Files.isDirectory(used)
                || Files.isDirectory(used)
                        && place.startsWith(used)
                        && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** Where a path leads, links followed as far as there is something. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(whole)) {
                return whole.toRealPath();
            }
            Path folder = whole.getParent();
            return folder == null || !Files.exists(folder)
                    ? whole
                    : folder.toRealPath().resolve(whole.getFileName());
        } catch (IOException unreadable) {
            return whole;
        }
    }

    /**
     * Looks, before long work, whether a file can be written at a place at all.
     *
     * @throws Failure {@link ExitCode#CANNOT_WRITE} when it is a folder, or stands in none
     */
    public static void mayWrite(Path path, Messages messages) {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null || !Files.isDirectory(folder)) {
            throw failure(path, new NoSuchFileException(path.toString()), messages);
        }
    }

    private static void straight(Path place, byte[] bytes) throws IOException {
        try (OutputStream stream = Files.newOutputStream(place)) {
            stream.write(bytes);
        }
    }

    private static void aside(Path place, byte[] bytes) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(place.toString(), null, "is a folder");
        }
        Path folder = place.toAbsolutePath().getParent();
        Path temporary = temporary(place);
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "no such folder");
        }
        try {
            Files.write(temporary, bytes);
            move(temporary, place);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Where a file is written before it is moved to its place. */
    static Path temporary(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException oneStepIsTooMuchToAsk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why a file could not be written, and what to do about it. */
    public static Failure failure(Path path, IOException cause, Messages messages) {
        Path folder = path.toAbsolutePath().getParent();
        String key;
        if (Files.isDirectory(path)) {
            key = "file.out-is-folder";
        } else if (folder != null && !Files.isDirectory(folder)) {
            key = "file.no-folder";
        } else if (cause instanceof AccessDeniedException || says(cause, "permission", "read-only")) {
            key = "file.not-writable";
        } else if (says(cause, "space", "quota")) {
            key = "file.full";
        } else {
            key = "file.cannot-write";
        }
        String reason = reason(cause);
        String what = messages.text(key, path.toString(), String.valueOf(folder), reason, reason.isEmpty() ? 0 : 1);
        Trouble trouble = new Trouble(what, messages.text(key + ".remedy"));
        return new Failure(ExitCode.CANNOT_WRITE, List.of(trouble), cause);
    }

    /** Whether the system gives one of these reasons; it has no other way to tell them apart. */
    private static boolean says(IOException cause, String... words) {
        String reason = reason(cause).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).anyMatch(reason::contains);
    }

    /** What the system says, without the path that a file system's exception puts before it; empty when it says nothing. */
    private static String reason(IOException cause) {
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null ? "" : reason;
    }
}
