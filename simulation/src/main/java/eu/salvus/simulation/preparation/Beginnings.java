package eu.salvus.simulation.preparation;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.scenario.EntryPoint;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.twin.DigitalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Words;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a scenario may begin at a hospital, such as at a supplier that hosts its records.
 *
 * @param hospital the attack model of the hospital
 */
public record Beginnings(HospitalModel hospital) {

    /** The beginnings at a hospital. */
    public static Beginnings of(Twin twin) {
        return new Beginnings(HospitalModel.of(twin));
    }

    /** Whether the hospital has what each entry of a scenario needs. */
    public boolean canBegin(Scenario scenario) {
        return scenario.entries().stream().allMatch(entry -> steps(entry).length > 0);
    }

    /** The steps of an entry: those at a supplier that hosts what it names, and only where it leads somewhere or does harm itself. */
    int[] steps(EntryPoint entry) {
        AttackGraph graph = hospital.graph();
        int[] children = graph.childOffsets();
        int[] steps = hospital.steps(entry.step().type(), entry.step().step());
        Set<String> hosts = entry.hosting().isEmpty() ? Set.of() : hosts(entry);
        return Arrays.stream(steps)
                .filter(step -> entry.hosting().isEmpty() || hosts.contains(graph.asset(step)))
                .filter(step -> entry.assets().isEmpty() || entry.assets().contains(graph.asset(step)))
                .filter(step -> graph.impacts(step) != 0 || children[step + 1] > children[step])
                .toArray();
    }

    private Set<String> hosts(EntryPoint entry) {
        return hospital.twin().digitalServices().stream()
                .filter(service -> entry.hosting().contains(Words.of(service.kind())))
                .map(DigitalService::supplier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
