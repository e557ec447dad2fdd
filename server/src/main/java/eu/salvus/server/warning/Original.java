package eu.salvus.server.warning;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.source.AdvisoryText;
import eu.salvus.warning.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An advisory as it is kept, to be read again when what it is compared with has changed.
 *
 * @param format of the bytes
 * @param bytes of it
 */
record Original(Format format, byte[] bytes) {

    /** How an advisory can be kept. */
    enum Format {
        /** A document of CSAF, as it came. */
        CSAF,
        /** Our own form of what came as anything else. */
        ADVISORY
    }

    /** Our own form of one. */
    static Original of(Advisory advisory) {
        return new Original(Format.ADVISORY, AdvisoryText.write(advisory).getBytes(StandardCharsets.UTF_8));
    }

    /** What it says; null when it can no longer be read. */
    @Nullable
    Advisory advisory() {
        if (format == Format.CSAF) {
            return CsafAdvisories.read("advisory", bytes).advisory();
        }
        try {
            return AdvisoryText.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (UnreadableException older) {
            return null;
        }
    }
}
