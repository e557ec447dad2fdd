package eu.salvus.simulation.variant;

import eu.salvus.simulation.care.CareModel;
import eu.salvus.simulation.defence.DefenceDifference;
import eu.salvus.simulation.hospital.Copy;
import eu.salvus.simulation.preparation.PreparedHospital;
import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.simulation.unknown.Likeness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What differs between two variants: in attack and defence, and in what follows them.
 *
 * @param attack which runs of the first variant go otherwise under the second before recovery begins
 * @param sameRecords whether as many people are in the records
 * @param sameAftermath whether equal traces have equal outcomes
 * @param resources for each resource of the first its index in the second, or −1
 * @param copies for each backup copy of the first its index in the second, or −1
 */
record VariantDifference(
        DefenceDifference attack, boolean sameRecords, boolean sameAftermath, int[] resources, int[] copies) {

    static VariantDifference between(Variant from, Variant to) {
        PreparedHospital before = from.prepared();
        PreparedHospital after = to.prepared();
        Likeness likeness = new Likeness(before.assumptions(), after.assumptions()).ignoring(CareModel.class, "groups");
        DefenceDifference attack = DefenceDifference.between(before.defence(), after.defence());
        int[] resources = IntStream.range(0, before.hospital().resources())
                .map(resource -> after.hospital().resource(before.hospital().id(resource)))
                .toArray();
        int[] copies = copies(before)
                .map(copy -> resources[copy])
                .map(copy -> indexOf(copy, after))
                .toArray();
        boolean sameLayout = attack.isSameLayout()
                && Arrays.equals(copies(before).toArray(), copies(after).toArray());
        return new VariantDifference(
                attack,
                likeness.alike(people(before), people(after)),
                sameLayout
                        && likeness.alike(before.clinical(), after.clinical())
                        && likeness.alike(before.recovery(), after.recovery())
                        && likeness.alike(before.care(), after.care())
                        && likeness.alike(
                                before.hospital().carriers(), after.hospital().carriers()),
                resources,
                copies);
    }

    private static Map<String, Assumed> people(PreparedHospital prepared) {
        return prepared.people().entrySet().stream()
                .collect(Collectors.toMap(each -> prepared.hospital().id(each.getKey()), Map.Entry::getValue));
    }

    private static IntStream copies(PreparedHospital prepared) {
        return prepared.hospital().copies().stream().mapToInt(Copy::resource);
    }

    private static int indexOf(int resource, PreparedHospital prepared) {
        List<Copy> copies = prepared.hospital().copies();
        return IntStream.range(0, copies.size())
                .filter(copy -> copies.get(copy).resource() == resource)
                .findFirst()
                .orElse(-1);
    }
}
