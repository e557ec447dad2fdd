package eu.salvus.warning.alert;

import java.util.Collection;

/** What is known of attacks, from catalogues of exploited weaknesses and the like. */
@FunctionalInterface
public interface Threats {
    /** Nothing is known. */
    Threats UNKNOWN = aliases -> Threat.NONE;

    /** What is known of attacks by a weakness with these ids. */
    Threat of(Collection<String> aliases);
}
