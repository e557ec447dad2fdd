package eu.salvus.simulation.preparation;

import eu.salvus.mal.time.Distribution;
import eu.salvus.simulation.hospital.SensorKind;
import java.util.EnumMap;
import java.util.Map;

/** How long each kind of sensor takes from what it notices to the alert, in hours, whether a hospital has it or not. */
public final class AlertDelays {

    private AlertDelays() {}

    /** Those that come with Salvus, in {@code content/response/response.yaml}. */
    public static Map<SensorKind, Distribution> builtIn() {
        Map<SensorKind, Distribution> laws = new EnumMap<>(SensorKind.class);
        Response.builtIn().alertAfter().forEach((sensor, duration) -> laws.put(sensor, duration.law()));
        return laws;
    }
}
