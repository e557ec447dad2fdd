package eu.salvus.warning.match;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks in an index for the products of an advisory. */
final class Search {
    private final AssetIndex index;
    private final LeafReader leaves;
    private final Taught taught;
    private final long budget;

    Search(AssetIndex index, Lessons lessons, LocalDate today) {
        this(index, lessons, today, Budget.STEPS);
    }

    /** With so many steps for the numbers of an advisory. */
    Search(AssetIndex index, Lessons lessons, LocalDate today, long budget) {
        this.budget = budget;
        this.index = index;
        this.leaves = new LeafReader(index.vendors());
        this.taught = new Taught(lessons.on(today), index.vendors());
    }

    /** All assets that may be a product of the advisory, each with the products it may be. */
    Map<Asset, List<Candidate>> candidates(Advisory advisory) {
        return new Looking(index, taught, budget).candidates(advisory, leaves);
    }

    /** Where an asset stands in the inventory, from 0. */
    int place(Asset asset) {
        return index.place(asset);
    }

    /**
     * What the advisory says about weaknesses. Products it names and says nothing more about still want somebody to look; parts of other
     * products do not.
     *
     * @return the advisory's own, in its order, and behind them what it leaves unsaid
     */
    static List<Vulnerability> vulnerabilities(Advisory advisory) {
        Map<String, Status> open = new HashMap<>();
        advisory.products().forEach(product -> open.put(product.id(), Status.UNDER_INVESTIGATION));
        advisory.products().forEach(product -> product.parts().forEach(open::remove));
        advisory.vulnerabilities()
                .forEach(vulnerability -> vulnerability.statuses().keySet().forEach(open::remove));
        if (open.isEmpty()) {
            return advisory.vulnerabilities();
        }
        List<Vulnerability> all = new ArrayList<>(advisory.vulnerabilities());
        all.add(new Vulnerability(List.of(), null, null, List.of(), open, List.of(), false));
        return all;
    }
}
