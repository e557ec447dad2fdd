package eu.salvus.cli.simulation;

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
 * Whether a hospital has what a scenario begins with, such as a supplier that hosts its records.
 *
 * @param hospital the attack model of the hospital
 */
record Beginnings(HospitalModel hospital) {

    static Beginnings of(Twin twin) {
        return new Beginnings(HospitalModel.of(twin));
    }

    boolean canBegin(Scenario scenario) {
        return scenario.entries().stream().allMatch(this::isHere);
    }

    private boolean isHere(EntryPoint entry) {
        int[] steps = hospital.steps(entry.step().type(), entry.step().step());
        if (entry.hosting().isEmpty()) {
            return steps.length > 0;
        }
        Set<String> hosts = hospital.twin().digitalServices().stream()
                .filter(service -> entry.hosting().contains(Words.of(service.kind())))
                .map(DigitalService::supplier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Arrays.stream(steps)
                .anyMatch(step -> hosts.contains(hospital.graph().asset(step)));
    }
}
