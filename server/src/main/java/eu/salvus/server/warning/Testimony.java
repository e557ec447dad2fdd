package eu.salvus.server.warning;

import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.source.feed.Sources;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of attacks by a weakness.
 *
 * @param kind of the source
 * @param place where the source is asked
 * @param exploitation what its word comes to
 * @param ransomware whether it says that crews use the weakness for ransomware
 * @param since since when it says so; null where it does not tell
 * @param action what it demands, in its words; null where it demands nothing
 * @param due until when it demands that; null where it does not tell
 * @param likelihood of attacks within thirty days, 0 to 1; null where it forecasts none
 */
public record Testimony(
        Sources kind,
        String place,
        Exploitation exploitation,
        boolean ransomware,
        @Nullable LocalDate since,
        @Nullable String action,
        @Nullable LocalDate due,
        @Nullable Double likelihood) {}
