package eu.salvus.simulation.insight;

import eu.salvus.simulation.ensemble.Estimate;
import eu.salvus.simulation.hospital.SensorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sums up who saw harmful runs before they hurt, and who would have. */
final class Watching {

    private Watching() {}

    static Detection of(List<HarmedRun> harmed) {
        int acted = 0;
        int ignored = 0;
        for (HarmedRun run : harmed) {
            acted += run.acted() ? 1 : 0;
            ignored += !run.acted() && run.alert() != null ? 1 : 0;
        }
        List<Detection.First> first = new ArrayList<>();
        List<Detection.Outlook> outlooks = new ArrayList<>();
        for (SensorKind kind : SensorKind.values()) {
            double[] ahead = harmed.stream()
                    .filter(run -> run.alert() != null && run.alert().sensor() == kind)
                    .mapToDouble(run -> run.hurtAt() - run.alert().time())
                    .sorted()
                    .toArray();
            if (ahead.length > 0) {
                first.add(new Detection.First(
                        kind,
                        ahead.length,
                        Estimate.share(ahead.length, harmed.size()),
                        Estimate.quantile(ahead, 0.5)));
            }
            outlooks.add(outlook(kind, harmed));
        }
        first.sort(Comparator.comparingInt((Detection.First each) -> -each.runs()));
        outlooks.sort(Comparator.comparingDouble((Detection.Outlook each) -> -each.everywhere()));
        return new Detection(
                Estimate.share(acted, harmed.size()),
                Estimate.share(ignored, harmed.size()),
                Estimate.share(harmed.size() - acted - ignored, harmed.size()),
                first,
                outlooks);
    }

    private static Detection.Outlook outlook(SensorKind kind, List<HarmedRun> harmed) {
        double chances = 0;
        double covered = 0;
        double now = 0;
        double everywhere = 0;
        double ahead = 0;
        for (HarmedRun run : harmed) {
            Sightings.Sighting sighting = run.sightings()[kind.ordinal()];
            chances += sighting.chances();
            covered += sighting.covered();
            now += sighting.now();
            everywhere += sighting.everywhere();
            ahead += sighting.ahead();
        }
        return new Detection.Outlook(
                kind,
                chances == 0 ? null : Double.valueOf(covered / chances),
                now / harmed.size(),
                everywhere / harmed.size(),
                everywhere == 0 ? 0 : ahead / everywhere);
    }
}
