package eu.salvus.cli.warning;

import eu.salvus.warning.provider.MirrorReport;
import eu.salvus.warning.provider.MirrorReport.Item;
import eu.salvus.warning.provider.MirrorReport.Outcome;
import eu.salvus.warning.provider.Providers.FoundProviders;
import eu.salvus.warning.provider.Signing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code warning sync} came to, as {@code --json} prints it.
 *
 * @param providers that were mirrored
 * @param unreachable providers of a list that could not be read, and why
 * @param notes about the search for them
 */
record SyncResult(List<Provider> providers, List<String> unreachable, List<String> notes) {

    static SyncResult of(List<MirrorReport> reports, FoundProviders found) {
        return new SyncResult(reports.stream().map(Provider::of).toList(), found.failures(), found.notes());
    }

    /** Whether everything listed was had. */
    boolean good() {
        return unreachable.isEmpty() && providers.stream().allMatch(Provider::good);
    }

    /**
     * A provider.
     *
     * @param name of it
     * @param address of its metadata
     * @param whole whether all its lists could be read
     * @param counts of documents by what became of them
     * @param signatures of the copies by what they are worth
     * @param documents that were not unchanged, or of which something is to be said
     * @param notes what people should know though it stopped nothing
     */
    record Provider(
            String name,
            String address,
            boolean whole,
            Map<Outcome, Long> counts,
            Map<Signing, Long> signatures,
            List<Item> documents,
            List<String> notes) {

        static Provider of(MirrorReport report) {
            Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome, report.count(outcome));
            }
            Map<Signing, Long> signatures = new EnumMap<>(Signing.class);
            for (Item item : report.items()) {
                Signing signing = item.signing();
                if (signing != null && item.outcome() != Outcome.GONE) {
                    signatures.merge(signing, 1L, Long::sum);
                }
            }
            List<Item> told = report.items().stream()
                    .filter(item -> item.outcome() != Outcome.UNCHANGED
                            || !item.complaints().isEmpty())
                    .toList();
            return new Provider(
                    report.provider(), report.address(), report.whole(), counts, signatures, told, report.notes());
        }

        boolean good() {
            return whole && count(Outcome.FAILED) == 0 && count(Outcome.LEFT) == 0;
        }

        long count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }

        long invalid() {
            return documents.stream()
                    .filter(item -> !item.complaints().isEmpty())
                    .count();
        }
    }
}
