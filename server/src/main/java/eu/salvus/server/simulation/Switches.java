package eu.salvus.server.simulation;

import eu.salvus.simulation.measure.Applicability;
import eu.salvus.simulation.measure.Measure;
import eu.salvus.simulation.measure.Measures;
import eu.salvus.twin.Twin;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The measures everybody asks about first: one from each question that the plan for hospitals names, the same for all. */
final class Switches {

    private static final List<String> ASKED_FIRST = List.of(
            "servers-apart",
            "medical-devices-apart",
            "second-factor-remote",
            "second-factor-everyone",
            "offline-backups",
            "immutable-backups",
            "usb-devices-blocked",
            "isolate-old-devices",
            "isolate-old-workstations",
            "edr-everywhere",
            "patch-edge",
            "tiered-administration",
            "downtime-exercises");

    private Switches() {}

    static SwitchPayload.All of(Twin twin, Measures catalogue, Locale locale) {
        return new SwitchPayload.All(ASKED_FIRST.stream()
                .map(id -> payload(Objects.requireNonNull(catalogue.find(id), id), twin, locale))
                .toList());
    }

    private static SwitchPayload payload(Measure measure, Twin twin, Locale locale) {
        String state = switch (Applicability.of(measure, twin)) {
            case Applicability.Applicable _ -> "possible";
            case Applicability.InPlace _ -> "in-place";
            case Applicability.Impossible _ -> "impossible";
        };
        return new SwitchPayload(
                measure.id(), measure.name().in(locale), measure.summary().in(locale), state);
    }
}
