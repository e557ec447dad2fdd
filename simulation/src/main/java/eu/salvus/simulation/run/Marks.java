package eu.salvus.simulation.run;

import eu.salvus.mal.graph.AttackGraph;
import eu.salvus.mal.language.Impact;
import eu.salvus.simulation.hospital.HospitalModel;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is read off a run: steps by mark and tag, never by name.
 *
 * @param machines resources that are machines of the twin
 * @param machine for each resource, whether it is one
 * @param foothold steps that give the attacker a foothold
 * @param control those of them on machines: while one holds, the machine is the attacker's
 * @param availability steps that put a resource out, those of backup copies not counted: nothing stops by them
 * @param tampering steps that change what a machine shows or does while it stays in use
 * @param people people in the records of a dataset, by resource
 */
public record Marks(
        int[] machines,
        boolean[] machine,
        int[] foothold,
        int[] control,
        int[] availability,
        int[] tampering,
        Map<Integer, Assumed> people) {

    private static final String FOOTHOLD = "foothold";
    private static final String BACKUP_LOSS = "backupLoss";
    private static final String TAMPERING = "tampering";

    /** Reads them off a prepared hospital. */
    public static Marks of(PreparedHospital prepared) {
        HospitalModel hospital = prepared.hospital();
        AttackGraph graph = hospital.graph();
        int[] machines = hospital.twin().assets().stream()
                .map(Asset::id)
                .mapToInt(hospital::resource)
                .toArray();
        boolean[] isMachine = new boolean[hospital.resources()];
        Arrays.stream(machines).forEach(machine -> isMachine[machine] = true);
        int[] foothold = hospital.tagged(FOOTHOLD);
        return new Marks(
                machines,
                isMachine,
                foothold,
                where(foothold, step -> isMachine[prepared.defence().attack().resource(step)]),
                where(
                        IntStream.range(0, graph.steps()).toArray(),
                        step -> (graph.impacts(step) & Impact.AVAILABILITY.bit()) != 0
                                && !graph.tags(step).contains(BACKUP_LOSS)),
                hospital.tagged(TAMPERING),
                prepared.people());
    }

    private static int[] where(int[] steps, IntPredicate condition) {
        return Arrays.stream(steps).filter(condition).toArray();
    }

    boolean isMachine(int resource) {
        return machine[resource];
    }

    /** People in the records of a dataset in a run. */
    double people(int resource, double[] places) {
        Assumed people = this.people.get(resource);
        return people == null ? 0 : people.in(places);
    }
}
