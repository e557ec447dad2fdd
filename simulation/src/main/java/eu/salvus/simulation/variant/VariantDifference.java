package eu.salvus.simulation.variant;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.defence.DefenceDifference;
import eu.salvus.simulation.hospital.Copy;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Likeness;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What differs between two variants: in attack and defence, and in what follows them. Each part is compared when first asked for. */
final class VariantDifference {
    private final PreparedHospital before;
    private final PreparedHospital after;
    private final Likeness likeness;
    private @Nullable DefenceDifference attack;
    private @Nullable Boolean sameRecords;
    private @Nullable Boolean sameAftermath;
    private int @Nullable [] resources;
    private int @Nullable [] copies;

    VariantDifference(Variant from, Variant to) {
        before = from.prepared();
        after = to.prepared();
        likeness = new Likeness(before.assumptions(), after.assumptions()).ignoring(CareModel.class, "groups");
    }

    /** Which runs of the first variant go otherwise under the second before recovery begins. */
    DefenceDifference attack() {
        if (attack == null) {
            attack = DefenceDifference.between(before.defence(), after.defence());
        }
        return attack;
    }

    /** Whether as many people are in the records. */
    boolean sameRecords() {
        if (sameRecords == null) {
            sameRecords = likeness.alike(people(before), people(after));
        }
        return sameRecords;
    }

    /** Whether equal traces have equal outcomes. */
    boolean sameAftermath() {
        if (sameAftermath == null) {
            sameAftermath = isSameAftermath();
        }
        return sameAftermath;
    }

    private boolean isSameAftermath() {
        return attack().isSameLayout()
                && Arrays.equals(copiesOf(before).toArray(), copiesOf(after).toArray())
                && likeness.alike(before.clinical(), after.clinical())
                && likeness.alike(before.recovery(), after.recovery())
                && likeness.alike(before.care(), after.care())
                && likeness.alike(before.hospital().carriers(), after.hospital().carriers());
    }

    /** For each resource of the first its index in the second, or −1. */
    int[] resources() {
        if (resources == null) {
            resources = IntStream.range(0, before.hospital().resources())
                    .map(resource -> after.hospital().resource(before.hospital().id(resource)))
                    .toArray();
        }
        return resources;
    }

    /** For each backup copy of the first its index in the second, or −1. */
    int[] copies() {
        if (copies == null) {
            int[] there = resources();
            int[] others = copiesOf(after).toArray();
            copies = copiesOf(before)
                    .map(copy -> IntStream.range(0, others.length)
                            .filter(other -> others[other] == there[copy])
                            .findFirst()
                            .orElse(-1))
                    .toArray();
        }
        return copies;
    }

    private static Map<String, Assumed> people(PreparedHospital prepared) {
        return prepared.people().entrySet().stream()
                .collect(Collectors.toMap(each -> prepared.hospital().id(each.getKey()), Map.Entry::getValue));
    }

    private static IntStream copiesOf(PreparedHospital prepared) {
        return prepared.hospital().copies().stream().mapToInt(Copy::resource);
    }
}
