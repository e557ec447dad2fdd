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

/**
 * What differs between two variants: in attack and defence, and in what follows them.
 *
 * @param attack which runs of the first variant go otherwise under the second before recovery begins
 * @param sameResources whether a trace of the first can be read by the second
 * @param sameRecords whether as many people are in the records
 * @param sameAftermath whether equal traces have equal outcomes
 */
record VariantDifference(DefenceDifference attack, boolean sameResources, boolean sameRecords, boolean sameAftermath) {

    static VariantDifference between(Variant from, Variant to) {
        PreparedHospital before = from.prepared();
        PreparedHospital after = to.prepared();
        Likeness likeness = new Likeness(before.assumptions(), after.assumptions()).ignoring(CareModel.class, "groups");
        DefenceDifference attack = DefenceDifference.between(before.defence(), after.defence());
        boolean sameResources = attack.isSameLayout() && Arrays.equals(copies(before), copies(after));
        return new VariantDifference(
                attack,
                sameResources,
                likeness.alike(people(before), people(after)),
                sameResources
                        && likeness.alike(before.clinical(), after.clinical())
                        && likeness.alike(before.recovery(), after.recovery())
                        && likeness.alike(before.care(), after.care())
                        && likeness.alike(
                                before.hospital().carriers(), after.hospital().carriers()));
    }

    private static Map<String, Assumed> people(PreparedHospital prepared) {
        return prepared.people().entrySet().stream()
                .collect(Collectors.toMap(each -> prepared.hospital().id(each.getKey()), Map.Entry::getValue));
    }

    private static int[] copies(PreparedHospital prepared) {
        return prepared.hospital().copies().stream().mapToInt(Copy::resource).toArray();
    }
}
