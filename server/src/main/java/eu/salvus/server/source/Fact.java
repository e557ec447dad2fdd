package eu.salvus.server.source;

import eu.salvus.warning.alert.Threat;
import eu.salvus.warning.source.Exploitation;
import eu.salvus.warning.source.Exploitation.Ended;
import eu.salvus.warning.source.Exploitation.Forecast;
import eu.salvus.warning.source.Exploitation.Judged;
import eu.salvus.warning.source.Exploitation.Known;
import java.util.List;
import java.util.Locale;

/**
 * What a source says of the exploitation of a weakness, and what that comes to.
 *
 * @param said by it
 * @param threat what it comes to
 */
record Fact(Exploitation said, Threat threat) {

    /**
     * A forecast counts as a proof that it can be done from even odds within thirty days (assumption; SSVC names no number, and a forecast is
     * no sign of an attack).
     */
    private static final double LIKELY = 0.5;

    static Fact of(Exploitation said) {
        return new Fact(
                said,
                switch (said) {
                    case Known known -> new Threat(eu.salvus.warning.alert.Exploitation.ACTIVE, known.ransomware());
                    case Forecast forecast
                    when forecast.to() >= LIKELY -> new Threat(eu.salvus.warning.alert.Exploitation.PROOF, false);
                    case Judged judged -> judged(judged);
                    case Forecast unlikely -> Threat.NONE;
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

    /** Whether there is nothing to keep. */
    boolean isNothing() {
        return said instanceof Ended || threat.equals(Threat.NONE) && said instanceof Judged;
    }

    private static Threat judged(Judged judged) {
        String exploitation = judged.choices().entrySet().stream()
                .filter(choice -> choice.getKey().equalsIgnoreCase("Exploitation"))
                .map(choice -> choice.getValue().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("none");
        return switch (exploitation) {
            case "active" -> new Threat(eu.salvus.warning.alert.Exploitation.ACTIVE, false);
            case "poc", "public poc" -> new Threat(eu.salvus.warning.alert.Exploitation.PROOF, false);
            default -> Threat.NONE;
        };
    }
}
