package eu.salvus.server.source;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.source.AdvisoryText;
import eu.salvus.warning.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An advisory that a source brought.
 *
 * @param name of it within the source
 * @param format of the bytes
 * @param bytes of it
 * @param advisory what it says
 * @param fetched when it was here
 * @param validated when it was read and checked
 */
record Bulletin(String name, Format format, byte[] bytes, Advisory advisory, Instant fetched, Instant validated) {

    /** How a bulletin is kept. */
    enum Format {
        /** A document of CSAF, as it came. */
        CSAF,
        /** Our own form of what came as anything else. */
        ADVISORY;

        /** What it says; null when it cannot be read. */
        @Nullable
        Advisory read(String name, byte[] bytes) {
            if (this == CSAF) {
                return CsafAdvisories.read(name, bytes).advisory();
            }
            try {
                return AdvisoryText.read(new String(bytes, StandardCharsets.UTF_8));
            } catch (UnreadableException older) {
                return null;
            }
        }
    }
}
