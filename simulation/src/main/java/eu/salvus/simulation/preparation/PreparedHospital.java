package eu.salvus.simulation.preparation;

import eu.salvus.simulation.attack.AttackPlan;
import eu.salvus.simulation.attack.Detonation;
import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.defence.DefencePlan;
import eu.salvus.simulation.defence.Sensor;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.recovery.RecoveryModel;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Assumptions;
import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.assumption.Subject;
import eu.salvus.twin.yaml.AssumptionReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A twin and a scenario, compiled: everything a run needs, shared by all threads.
 *
 * @param hospital the attack model of the twin
 * @param defence the defence, with the attack plan in it
 * @param care the care model; digital services in the order of the twin
 * @param recovery the recovery model
 * @param clinical the clinical services of the care model, in its order
 * @param careWeights what each digital service and machine is worth to care, by id: weighted care-hours a week that stop when it fails
 *     alone, along the way that costs most; what no care depends on has none
 * @param usualCare care-hours that each clinical service gives in a usual week to all who need it, by id, not weighted
 * @param people people in the records of each dataset, by its resource
 * @param unknownFacts facts that the twin leaves unknown
 * @param groups the groups of what is unknown; each has one draw a run
 * @param assumptions the keys of those draws
 */
public record PreparedHospital(
        HospitalModel hospital,
        DefencePlan defence,
        CareModel care,
        RecoveryModel recovery,
        List<ClinicalService> clinical,
        Map<String, Double> careWeights,
        Map<String, Double> usualCare,
        Map<Integer, Assumed> people,
        int unknownFacts,
        List<UnknownGroup> groups,
        Assumptions assumptions) {

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException naming what the twin lacks, or what contradicts itself, and what to do about it
     */
    public static PreparedHospital of(Twin twin, Scenario scenario) {
        return of(HospitalModel.of(twin), scenario, false, Map.of());
    }

    /**
     * Compiles one of several variants of a hospital. Where a variant leaves the scenario nothing to begin with, nothing happens in it.
     *
     * @param hospital may serve several scenarios
     * @param places where groups of unknowns lie in their ranges in all runs, by their keys; the others are drawn in each run
     * @throws IllegalArgumentException naming what the twin lacks, or what contradicts itself, and what to do about it
     */
    public static PreparedHospital variant(HospitalModel hospital, Scenario scenario, Map<Long, Double> places) {
        return of(hospital, scenario, true, places);
    }

    private static PreparedHospital of(
            HospitalModel hospital, Scenario scenario, boolean mayLackBeginning, Map<Long, Double> places) {
        Twin twin = hospital.twin();
        Unstated unstated =
                new Unstated(twin, AssumptionReader.load(twin.archetype()), hospital.groups(), hospital.assumptions());
        AttackPart attackPart = new AttackPart(hospital, scenario, unstated, mayLackBeginning);
        Detonation detonation = attackPart.detonation();
        DefencePart.Draft defence = new DefencePart(hospital, unstated, Response.builtIn(), scenario).compile();
        CarePart carePart = new CarePart(hospital, unstated);
        CareModel.Builder careBuilder = carePart.compile().surge(carePart.surge(scenario.surge()));
        Map<String, Double> weights = CareWeights.of(twin, carePart.clinical(), unstated);
        RecoveryPart.Draft recovery = new RecoveryPart(hospital, unstated, RecoveryWork.builtIn(), weights)
                .compile(scenario.supplierOutage());
        Map<Integer, Assumed> people = new HashMap<>();
        hospital.records()
                .forEach(records -> people.put(
                        records.resource(),
                        unstated.quantity(
                                Subject.of(records.stated()),
                                "records",
                                records.stated().records() == null
                                        ? null
                                        : Double.valueOf(records.stated().records()))));
        Assumptions assumptions = unstated.assumptions().fixedAt(places);
        AttackPlan attack = attackPart.compile(
                detonation, defence.sensors().stream().map(Sensor::step).collect(Collectors.toSet()), assumptions);
        CareModel care = careBuilder.groups(unstated.groups().size()).build();
        return new PreparedHospital(
                hospital,
                defence.over(attack),
                care,
                recovery.over(
                        care.availability(),
                        hospital.carriers(),
                        unstated.groups().size()),
                carePart.clinical(),
                Map.copyOf(weights),
                CareWeights.usual(carePart.clinical(), unstated),
                people,
                unstated.unknownFacts(),
                unstated.groups(),
                assumptions);
    }
}
