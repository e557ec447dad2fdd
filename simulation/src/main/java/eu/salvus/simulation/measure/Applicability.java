package eu.salvus.simulation.measure;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Twin;
import java.util.Set;

/** Whether a measure can be applied to a hospital, and how much of it. */
public sealed interface Applicability {
    /** The measure. */
    Measure measure();

    /**
     * It can.
     *
     * @param measure the measure
     * @param parts how many parts of the twin it would change, if it worked on all that it is meant for
     * @param units how many units its price is counted by
     */
    record Applicable(Measure measure, int parts, double units) implements Applicability {
        /** What it costs this hospital over so many years. */
        public Price price(double years) {
            return measure.price(units, years);
        }
    }

    /**
     * All that it would change is as good already.
     *
     * @param measure the measure
     */
    record InPlace(Measure measure) implements Applicability {}

    /**
     * It cannot.
     *
     * @param measure the measure
     * @param reason why
     */
    record Impossible(Measure measure, Reason reason) implements Applicability {}

    /** Judges a measure for a hospital. */
    static Applicability of(Measure measure, Twin twin) {
        if (!measure.simulated()) {
            return new Impossible(measure, Reason.NOT_SIMULATED);
        }
        Survey all = new Survey();
        Survey counted = new Survey();
        Twin changed = twin;
        for (Change change : measure.changes()) {
            boolean counts = change.about().equals(measure.changes().getFirst().about());
            changed = change.apply(changed, counts ? new Both(all, counted) : all);
        }
        if (!all.changed().isEmpty()) {
            Set<String> parts = counted.changed().isEmpty() ? all.changed() : counted.changed();
            return new Applicable(measure, all.changed().size(), units(measure, changed, parts) * measure.coverage());
        }
        return all.concerned().isEmpty() ? new Impossible(measure, Reason.NOTHING_OF_THE_KIND) : new InPlace(measure);
    }

    private static double units(Measure measure, Twin twin, Set<String> parts) {
        return switch (measure.cost().unit()) {
            case PART -> parts.size();
            case PERSON -> people(twin, parts);
            case MACHINE ->
                twin.assets().stream()
                        .filter(asset -> asset.kind() == Asset.Kind.WORKSTATION || asset.kind() == Asset.Kind.SERVER)
                        .count();
            case GIGABYTE ->
                twin.backupCopies().stream()
                        .filter(copy -> parts.contains(copy.id()))
                        .map(BackupCopy::sizeGigabytes)
                        .mapToDouble(size -> size == null ? 0 : size)
                        .sum();
        };
    }

    private static double people(Twin twin, Set<String> parts) {
        long changed = twin.accounts().stream()
                .filter(account -> parts.contains(account.id()))
                .mapToLong(Account::people)
                .sum();
        return changed > 0
                ? changed
                : twin.accounts().stream()
                        .filter(account -> account.tier() == Account.Tier.USER)
                        .mapToLong(Account::people)
                        .sum();
    }
}
