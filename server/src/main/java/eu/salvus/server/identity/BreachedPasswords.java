package eu.salvus.server.identity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords known from breaches, when the setting {@code salvus.identity.breached-passwords} names a file of them: one SHA-1 in hexadecimal a
 * line, ordered, whatever follows a colon ignored, as Have I Been Pwned publishes them. The file may be larger than memory: a hash is looked
 * for by halving.
 */
@Component
class BreachedPasswords {

    private final @Nullable Path file;

    BreachedPasswords(@Value("${salvus.identity.breached-passwords:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
        if (this.file != null && !Files.isReadable(this.file)) {
            throw new IllegalStateException("The list of breached passwords " + file
                    + " cannot be read. Correct or remove the setting salvus.identity.breached-passwords.");
        }
    }

    /** Whether a password is on the list; without a list none is. */
    boolean contains(String password) {
        if (file == null) {
            return false;
        }
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "r")) {
            return contains(lines, sha1(password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean contains(RandomAccessFile lines, String hash) throws IOException {
        long low = 0;
        long high = lines.length();
        while (low < high) {
            long middle = (low + high) / 2;
            long begin = beginOfLine(lines, middle);
            lines.seek(begin);
            String line = lines.readLine();
            if (line == null) {
                return false;
            }
            int order = hash.compareToIgnoreCase(line.split(":", 2)[0].strip());
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                high = begin;
            } else {
                low = lines.getFilePointer();
            }
        }
        return false;
    }

    private static long beginOfLine(RandomAccessFile lines, long place) throws IOException {
        long begin = place;
        while (begin > 0) {
            lines.seek(begin - 1);
            if (lines.read() == '\n') {
                return begin;
            }
            begin--;
        }
        return begin;
    }

    private static String sha1(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
