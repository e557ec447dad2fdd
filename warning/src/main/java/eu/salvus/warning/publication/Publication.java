package eu.salvus.warning.publication;

import eu.salvus.warning.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A document as it is published. Its arrays are not to be changed.
 *
 * @param entry what lists say of it
 * @param revision its version as it is written, such as {@code 2} or {@code 1.1.0}
 * @param withdrawn whether this revision takes it back
 * @param weaknesses names of those it speaks of, such as {@code CVE-2020-0001}
 * @param document its bytes
 * @param signature detached, as armoured text
 */
public record Publication(
        Entry entry, String revision, boolean withdrawn, List<String> weaknesses, byte[] document, byte[] signature) {

    /** Copies the list. */
    public Publication {
        weaknesses = List.copyOf(weaknesses);
    }

    /** The file with its SHA-256. */
    public byte[] sha256File() {
        return hashFile("SHA-256");
    }

    /** The file with its SHA-512. */
    public byte[] sha512File() {
        return hashFile("SHA-512");
    }

    private byte[] hashFile(String algorithm) {
        String hash = HexFormat.of().formatHex(Fingerprint.digest(algorithm, document));
        return (hash + "  " + entry.fileName() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
