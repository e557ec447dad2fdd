package eu.salvus.twin.assumption;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed of what is unknown, by name: {@code asset.controls.patchDelayDays} for all assets,
 * {@code asset.medical-device.controls.patchDelayDays} for a kind, {@code asset.infusion-pump.controls.patchDelayDays}
 * for a role. The most special name wins.
 *
 * @param byName in the order written
 */
public record Assumptions(Map<String, Assumption> byName) {
    /** Copies the map. */
    public Assumptions {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** What is assumed of a property of such a part; {@code null} when nothing is. */
    public @Nullable Assumption of(Subject subject, String property) {
        for (String name : subject.names(property)) {
            Assumption assumption = byName.get(name);
            if (assumption != null) {
                return assumption;
            }
        }
        return null;
    }

    /** What is assumed of an unknown. */
    public @Nullable Assumption of(Unknown unknown) {
        return of(unknown.subject(), unknown.property());
    }

    /** These assumptions with some replaced or added, by name. */
    public Assumptions with(Assumptions others) {
        Map<String, Assumption> joined = new LinkedHashMap<>(byName);
        joined.putAll(others.byName);
        return new Assumptions(joined);
    }
}
