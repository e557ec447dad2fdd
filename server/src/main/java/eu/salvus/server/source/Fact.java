package eu.salvus.server.source;

import eu.salvus.warning.alert.PriorityRules;
import eu.salvus.warning.alert.Threat;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Exploitation.Ended;
import eu.salvus.warning.source.Exploitation.Forecast;
import eu.salvus.warning.source.Exploitation.Judged;
import eu.salvus.warning.source.Exploitation.Known;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of the exploitation of a weakness, and what that comes to.
 *
 * @param said by it
 * @param threat what it comes to
 */
record Fact(Exploitation said, Threat threat) {

    /**
     * What follows.
     *
     * @param rules say from which forecast on it counts as a proof that it can be done
     */
    static Fact of(Exploitation said, PriorityRules rules) {
        return new Fact(
                said,
                switch (said) {
                    case Known known -> new Threat(eu.salvus.warning.alert.Exploitation.ACTIVE, known.ransomware());
                    case Forecast forecast -> new Threat(rules.exploitation(forecast.to()), false);
                    case Judged judged -> judged(judged);
                    case Ended ended -> Threat.NONE;
                });
    }

    /** How its row calls it. */
    String kind() {
        return said.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Other ids of the weakness. */
    List<String> aliases() {
        return said instanceof Known known ? known.aliases() : List.of();
    }

    /** Whether it can be exploited without a hand; null where the source does not judge that. */
    @Nullable
    Boolean automatable() {
        return said instanceof Judged judged ? judged.automatable() : null;
    }

    /** Whether there is nothing to keep. */
    boolean isNothing() {
        return said instanceof Ended || threat.equals(Threat.NONE) && said instanceof Judged && automatable() == null;
    }

    private static Threat judged(Judged judged) {
        return switch (judged.choice("Exploitation")) {
            case "active" -> new Threat(eu.salvus.warning.alert.Exploitation.ACTIVE, false);
            case "poc", "public poc" -> new Threat(eu.salvus.warning.alert.Exploitation.PROOF, false);
            default -> Threat.NONE;
        };
    }
}
