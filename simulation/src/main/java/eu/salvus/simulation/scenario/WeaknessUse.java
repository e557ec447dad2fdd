package eu.salvus.simulation.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What somebody who uses a weakness of certain machines may do with it, told by scenarios that come with Salvus: the attacker, his pace and
 * his reactions are theirs, only where it begins is another. Conditional on the weakness being used.
 */
public final class WeaknessUse {

    private WeaknessUse() {}

    /**
     * One of the machines is turned against the hospital: a crew gets in by it, and goes on as it does after any other way in. Its protection may
     * still stop the crew's program.
     *
     * @param assets ids of the machines in the twin, at least one
     */
    public static Scenario turned(Collection<String> assets) {
        return from("ransomware-remote-access", "run", true, assets);
    }

    /**
     * All the machines are lost at once: they stop, and are brought back as the hospital brings machines back. Nobody goes on from there.
     *
     * @param assets ids of the machines in the twin, at least one
     */
    public static Scenario lost(Collection<String> assets) {
        return from("hosted-service-outage", "encrypt", false, assets);
    }

    private static Scenario from(String id, String step, boolean oneOfThem, Collection<String> assets) {
        if (assets.isEmpty()) {
            throw new IllegalArgumentException("a weakness is used somewhere; name at least one machine");
        }
        Scenario known = Objects.requireNonNull(Scenarios.find(id), id);
        List<String> sorted = assets.stream().sorted().toList();
        return known.beginningAt(List.of(new EntryPoint(new StepName("Machine", step), List.of(), oneOfThem, sorted)));
    }
}
