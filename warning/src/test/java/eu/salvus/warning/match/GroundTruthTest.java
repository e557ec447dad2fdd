package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.match.PlantedTruth.Planted;
import eu.salvus.warning.product.Vendors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every medical advisory of CISA against planted assets whose truth is known. */
class GroundTruthTest {
    private static final double WANTED = 0.98;
    private static final int HITS = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2026})
    void what_is_affected_is_found_and_nothing_affected_is_called_not_affected(long seed) {
        List<Path> files = Corpus.files("cisa-csaf/icsma", ".json");
        List<Planted> planted = PlantedTruth.of(files, seed, HITS);
        Map<List<String>, Outcome> verdicts = verdicts(files, planted);

        List<String> wronglyAffected = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> wronglyCleared = new ArrayList<>();
        List<String> decidedWithoutData = new ArrayList<>();
        int right = 0;
        int open = 0;
        int missesOpen = 0;
        for (Planted one : planted) {
            Outcome outcome = verdicts.get(List.of(one.advisory(), one.asset().id()));
            String told = outcome + ": " + one.nearMiss() + " " + one.advisory() + " "
                    + one.asset().vendor() + " | " + one.asset().product() + " | "
                    + one.asset().version();
            open += outcome == Outcome.TO_CHECK ? 1 : 0;
            missesOpen += outcome == Outcome.TO_CHECK && !one.affected() ? 1 : 0;
            if (one.affected() && (outcome == null || outcome == Outcome.NOT_AFFECTED)) {
                wronglyCleared.add(told);
            }
            if (!one.decidable()) {
                boolean decided = one.affected() ? outcome != Outcome.TO_CHECK : outcome == Outcome.AFFECTED;
                decidedWithoutData.addAll(decided ? List.of(told) : List.of());
            } else if (outcome == Outcome.AFFECTED) {
                right += one.affected() ? 1 : 0;
                wronglyAffected.addAll(one.affected() ? List.of() : List.of(told));
            } else if (one.affected()) {
                missed.add(told);
            }
        }
        double precision = (double) right / (right + wronglyAffected.size());
        double recall = (double) right / (right + missed.size());
        System.out.printf(
                "seed %d: %d assets, precision %.4f, recall %.4f, to check %.1f %%, of the near misses %.1f %%%n",
                seed,
                planted.size(),
                precision,
                recall,
                100.0 * open / planted.size(),
                100.0
                        * missesOpen
                        / planted.stream().filter(each -> !each.affected()).count());

        assertThat(wronglyCleared)
                .as("truly affected, called not affected or not found")
                .isEmpty();
        assertThat(decidedWithoutData).as("decided though the data do not tell").isEmpty();
        assertThat(precision).as("wrongly affected: %s", wronglyAffected).isGreaterThanOrEqualTo(WANTED);
        assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(WANTED);
    }

    private static Map<List<String>, Outcome> verdicts(List<Path> files, List<Planted> planted) {
        Matcher matcher =
                new Matcher(AssetIndex.of(planted.stream().map(Planted::asset).toList(), Vendors.builtIn()));
        Map<List<String>, Outcome> verdicts = new HashMap<>();
        for (Path file : files) {
            Advisory advisory = Objects.requireNonNull(
                    CsafAdvisories.read(file.toString(), Corpus.bytes(file)).advisory());
            matcher.match(advisory)
                    .forEach(verdict -> verdicts.put(
                            List.of(advisory.trackingId(), verdict.asset().id()), verdict.outcome()));
        }
        return verdicts;
    }
}
