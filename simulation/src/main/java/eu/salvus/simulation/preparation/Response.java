package eu.salvus.simulation.preparation;

import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.Duration;
import eu.salvus.simulation.content.Section;
import eu.salvus.simulation.defence.Level;
import eu.salvus.simulation.defence.ReactionKind;
import eu.salvus.simulation.hospital.SensorKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How hospitals notice and answer an attack: the content file {@code response/response.yaml}.
 *
 * @param alertAfter hours from a step to the alert, by sensor
 * @param triage hours of one triage
 * @param falseLoad share of the time that false alerts take
 * @param escalationAlerts acted alerts that escalate
 * @param escalationLost machines lost that make a crisis
 * @param declaring reactions that nobody makes without knowing that it is a crisis
 * @param notice hours from such a loss to the crisis
 * @param mobilisation hours until help is there
 * @param assessment hours until it is known what is lost
 * @param eradication hours until the attacker is out
 * @param wholeSize machines from which on these last two take their whole time
 * @param alone factor on the last two without help
 * @param reactions what is done, in order
 */
record Response(
        Map<SensorKind, Duration> alertAfter,
        Duration triage,
        Bounds falseLoad,
        int escalationAlerts,
        int escalationLost,
        Set<ReactionKind> declaring,
        Duration notice,
        Duration mobilisation,
        Duration assessment,
        Duration eradication,
        double wholeSize,
        double alone,
        List<Reaction> reactions) {

    private static final double MOST_LOAD = 0.99;
    private static final int MOST = 10_000;

    /**
     * A reaction.
     *
     * @param id stable, in kebab case
     * @param level from which it is considered
     * @param kind what it is
     * @param chance that it is made
     * @param delay hours from the decision until it takes effect
     * @param lasts hours until it is undone, or null: until the recovery undoes it
     * @param onlyIfNamed whether it makes sense only in scenarios that name it
     */
    record Reaction(
            String id,
            Level level,
            ReactionKind kind,
            Bounds chance,
            Duration delay,
            @Nullable Duration lasts,
            boolean onlyIfNamed) {

        static Reaction read(Section section) {
            section.text("source", "assumption");
            return new Reaction(
                    section.text("id"),
                    section.word("level", Level.class),
                    section.word("kind", ReactionKind.class),
                    Bounds.read(section, "chance", 0, 1),
                    Duration.read(section, "delay"),
                    section.has("lasts") ? Duration.read(section, "lasts") : null,
                    section.flag("onlyIfNamed", false));
        }
    }

    static Response builtIn() {
        return ContentFile.builtIn("response/response.yaml").read(Response::read);
    }

    private static Response read(Section root) {
        root.number("salvus-response", 1, 1);
        Map<SensorKind, Duration> alertAfter = new EnumMap<>(SensorKind.class);
        Section sensors = root.section("alertAfter");
        for (SensorKind sensor : SensorKind.values()) {
            alertAfter.put(sensor, Duration.read(sensors, sensor.word()));
        }
        Section escalation = root.section("escalation");
        Section eradication = root.section("eradication");
        return new Response(
                alertAfter,
                Duration.read(root, "triage"),
                Bounds.read(root, "falseLoad", 0, MOST_LOAD),
                (int) escalation.number("alerts", 1, MOST),
                (int) escalation.number("lost", 1, MOST),
                escalation.words("declaring", ReactionKind.class),
                Duration.read(escalation, "notice"),
                Duration.read(eradication, "mobilisation"),
                Duration.read(eradication, "assessment"),
                Duration.read(eradication, "eradication"),
                eradication.number("wholeSize", 1, MOST),
                eradication.number("alone", 1, MOST),
                root.sections("reactions").stream().map(Reaction::read).toList());
    }
}
