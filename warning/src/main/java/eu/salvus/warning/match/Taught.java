package eu.salvus.warning.match;

import eu.salvus.warning.match.Lessons.NamedProduct;
import eu.salvus.warning.match.Lessons.NotOurs;
import eu.salvus.warning.match.Lessons.SameProduct;
import eu.salvus.warning.product.NameReader;
import eu.salvus.warning.product.ProductName;
import eu.salvus.warning.product.Vendor;
import eu.salvus.warning.product.Vendors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lessons in force, read once. */
final class Taught {
    private final Vendors vendors;
    private final NameReader names;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Known(Vendor vendor, ProductName name) {
        boolean is(Vendor otherVendor, ProductName otherName) {
            Vendor.Agreement agreement = vendor.agreement(otherVendor);
            return (agreement.holds() || agreement == Vendor.Agreement.NOT_STATED)
                    && !Collections.disjoint(name.keys(), otherName.keys());
        }
    }

    private record Refusal(String asset, Known product) {}

    private record Pair(Known ours, Known theirs) {}

    Taught(Lessons lessons, Vendors vendors) {
        this.vendors = vendors;
        this.names = new NameReader(vendors);
        for (Lessons.Lesson lesson : lessons.all()) {
            switch (lesson) {
                case NotOurs notOurs -> refusals.add(new Refusal(notOurs.asset(), known(notOurs.product())));
                case SameProduct same -> pairs.add(new Pair(known(same.ours()), known(same.theirs())));
            }
        }
    }

    private Known known(NamedProduct product) {
        Vendor vendor = vendors.find(product.vendor());
        return new Known(vendor, names.read(product.product(), vendor));
    }

    /** Keys under which the inventory has what an advised product is said to be the same as. */
    List<String> otherKeys(Leaf leaf) {
        return pairs.isEmpty() ? List.of() : keysOfPairs(leaf);
    }

    private List<String> keysOfPairs(Leaf leaf) {
        return pairs.stream()
                .filter(pair -> pair.theirs().is(leaf.vendor(), leaf.name()))
                .flatMap(pair -> pair.ours().name().keys().stream())
                .toList();
    }

    /** An identification with what was taught about it. */
    Identification apply(Identification identification, Face face, Leaf leaf) {
        return pairs.isEmpty() && refusals.isEmpty() ? identification : taught(identification, face, leaf);
    }

    private Identification taught(Identification identification, Face face, Leaf leaf) {
        boolean same = pairs.stream()
                .anyMatch(pair -> pair.theirs().is(leaf.vendor(), leaf.name())
                        && pair.ours().is(face.vendor(), face.name()));
        Identification taught = same ? identification.withLesson(face, leaf) : identification;
        boolean refused = refusals.stream()
                .anyMatch(refusal -> refusal.asset().equals(face.asset().id())
                        && refusal.product().is(leaf.vendor(), leaf.name()));
        return refused && taught.byNamesOnly() ? Identification.NONE : taught;
    }
}
