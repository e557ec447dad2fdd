package eu.salvus.warning.publication;

import eu.salvus.warning.source.Gzip;
import eu.salvus.warning.source.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A document that travels with its announcement, packed by gzip and written in base64: whoever hears of it need not ask for it. Those that are long stay where
 * they are.
 */
public final class Enclosure {

    /** Nearly twice what the longest of 124 medical advisories of CISA takes (8,996; half of them take 4,152 at most). */
    static final int MOST_CHARACTERS = 16_384;

    private static final int MOST_BYTES = 1 << 20;

    private Enclosure() {}

    /** A document as it travels; nothing when it is too long for that. */
    public static Optional<String> of(byte[] document) {
        if (document.length > MOST_BYTES) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Optional.of(Base64.getEncoder().encodeToString(packed.toByteArray()))
                .filter(text -> text.length() <= MOST_CHARACTERS);
    }

    /** The document in what came; nothing when there is none in it, or one larger than a MiB. It is nobody's word before its hash and signature were looked at. */
    public static Optional<byte[]> document(String enclosed) {
        if (enclosed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Gzip.unpacked("enclosure", Base64.getDecoder().decode(enclosed), MOST_BYTES));
        } catch (IllegalArgumentException | UnreadableException none) {
            return Optional.empty();
        }
    }
}
