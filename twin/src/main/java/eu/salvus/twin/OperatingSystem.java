package eu.salvus.twin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an asset runs on.
 *
 * @param name such as {@code Windows 10 22H2}
 * @param supportEnds the last day its maker publishes security updates
 */
public record OperatingSystem(
        @Nullable String name, @Nullable LocalDate supportEnds) {
    /** Nothing is stated. */
    public static final OperatingSystem UNKNOWN = new OperatingSystem(null, null);

    OperatingSystem orElse(OperatingSystem other) {
        return new OperatingSystem(
                name == null ? other.name : name, supportEnds == null ? other.supportEnds : supportEnds);
    }
}
