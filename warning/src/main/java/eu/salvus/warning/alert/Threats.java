package eu.salvus.warning.alert;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is known of attacks, from catalogues of exploited weaknesses and the like. */
@FunctionalInterface
public interface Threats {
    /** Nothing is known. */
    Threats UNKNOWN = aliases -> Threat.NONE;

    /** What is known of attacks by a weakness with these ids. */
    Threat of(Collection<String> aliases);

    /** Whether analysts judged that a weakness with these ids can be exploited without a hand (SSVC); null where none did. */
    default @Nullable Boolean automatable(Collection<String> aliases) {
        return null;
    }
}
