package eu.salvus.server.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what the database must not give away by itself, with AES-256-GCM and a key that stands in a file outside it: {@code salvus.key} in the
 * data folder, made at the first start and readable by its owner only. Each sealed text is bound to its place, so that one cannot be put where
 * another stood.
 */
@Component
public class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** The way of sealing, so that another may follow it. */
    private static final String VERSION = "1.";

    private final Tokens tokens;
    private final SecretKeySpec key;

    /**
     * @throws IllegalStateException when the key is not the one with which this database's secrets were sealed
     */
    Seal(@Value("${salvus.data}") Path folder, Tokens tokens, JdbcClient database) {
        this.tokens = tokens;
        Path file = folder.resolve("salvus.key");
        Optional<String> known = database.sql("select fingerprint from sealing_key")
                .query(String.class)
                .optional();
        if (known.isPresent() && !Files.exists(file)) {
            throw new IllegalStateException(
                    "The key file " + file + " is missing, and the database holds secrets sealed"
                            + " with it. Put the file back from its backup, beside the database's.");
        }
        byte[] bytes = read(file);
        String fingerprint = HexFormat.of().formatHex(Tokens.sha256(bytes));
        if (known.isEmpty()) {
            database.sql("insert into sealing_key (number, fingerprint) values (1, ?)")
                    .param(fingerprint)
                    .update();
        } else if (!known.get().equals(fingerprint)) {
            throw new IllegalStateException("The key file " + file + " is not the one with which the secrets of this"
                    + " database were sealed. Put the right file back from its backup.");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /** Seals bytes for a place, such as {@code totp/PERSON}. */
    public String seal(String place, byte[] open) {
        byte[] nonce = tokens.bytes(NONCE_BYTES);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, place, open);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return VERSION + Base64.getEncoder().encodeToString(all);
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws IllegalStateException when it was altered, or sealed for another place
     */
    public byte[] open(String place, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("sealed in a way this version does not know: " + place);
        }
        byte[] all = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(all, NONCE_BYTES),
                place,
                Arrays.copyOfRange(all, NONCE_BYTES, all.length));
    }

    /**
     * A mark of a text at a place that only the holder of the key can make (HMAC-SHA-256, in hexadecimal): it shows later that the text was not
     * replaced.
     */
    public String mark(String place, String text) {
        return HexFormat.of().formatHex(hmac(hmac(key.getEncoded(), "mark"), place + "\n" + text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed secret cannot be opened: " + place, broken);
        }
    }

    private byte[] read(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("The key file " + file + " holds " + bytes.length
                        + " bytes in place of " + KEY_BYTES + ". Put it back from its backup.");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "The key file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file,
                Base64.getEncoder().encodeToString(tokens.bytes(KEY_BYTES)) + "\n",
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }
}
