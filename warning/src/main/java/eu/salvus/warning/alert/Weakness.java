package eu.salvus.warning.alert;

import eu.salvus.warning.Vulnerability;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A weakness as an alert tells it.
 *
 * @param affectedness whether any of the assets surely has it, or one has to be looked at
 * @param aliases its ids, at least one
 * @param title what it is called
 * @param description what it is, in the publisher's words
 * @param severity how bad it is in itself
 * @param automatable whether it can be exploited without a hand: as analysts judged, else by its vectors; so it is where nobody says
 * @param local whether only somebody at the machine itself, or already on it, can exploit it
 * @param threat what is known about attacks by it
 */
public record Weakness(
        Affectedness affectedness,
        List<String> aliases,
        @Nullable String title,
        @Nullable String description,
        Severity severity,
        boolean automatable,
        boolean local,
        Threat threat) {
    /** Copies the list. Where nobody says whether it is there, it counts as there. */
    public Weakness {
        affectedness = Objects.requireNonNullElse(affectedness, Affectedness.AFFECTED);
        aliases = List.copyOf(aliases);
    }

    /**
     * What a publisher says of one.
     *
     * @param affectedness the worst of the assets it is about
     * @param unnamed its name where the publisher gives it none
     * @param threats what others know of attacks
     */
    static Weakness of(Affectedness affectedness, Vulnerability said, String unnamed, Threats threats) {
        Vectors vectors = Vectors.of(said.vectors());
        List<String> aliases = said.aliases().isEmpty() ? List.of(unnamed) : said.aliases();
        Exploitation own = said.knownExploited() ? Exploitation.ACTIVE : vectors.exploitation();
        return new Weakness(
                affectedness,
                aliases,
                said.title(),
                said.description(),
                vectors.severity(),
                Objects.requireNonNullElse(threats.automatable(aliases), vectors.isAutomatable()),
                vectors.isLocal(),
                new Threat(own, false).and(threats.of(aliases)));
    }

    /** Whether both are the same weakness: they share an id. */
    public boolean isSame(Weakness other) {
        return !Collections.disjoint(aliases, other.aliases);
    }

    /** What two publishers say of it: the worse of both, in the words of the first. */
    Weakness and(Weakness other) {
        List<String> all = Stream.concat(aliases.stream(), other.aliases.stream())
                .distinct()
                .toList();
        return new Weakness(
                affectedness.compareTo(other.affectedness) >= 0 ? affectedness : other.affectedness,
                all,
                title == null ? other.title : title,
                description == null ? other.description : description,
                severity.compareTo(other.severity) >= 0 ? severity : other.severity,
                automatable || other.automatable,
                local && other.local,
                threat.and(other.threat));
    }

    /** The same, threatened so at least. */
    Weakness threatened(Threats threats) {
        return new Weakness(
                affectedness,
                aliases,
                title,
                description,
                severity,
                Objects.requireNonNullElse(threats.automatable(aliases), automatable),
                local,
                threat.and(threats.of(aliases)));
    }
}
