package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.match.PlantedTruth.Garden;
import eu.salvus.warning.match.PlantedTruth.Miss;
import eu.salvus.warning.match.PlantedTruth.Planted;
import eu.salvus.warning.product.Vendors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every medical advisory of CISA against planted assets whose truth is known. */
class GroundTruthTest {
    private static final double WANTED = 0.98;
    private static final int HITS = 4;
    private static final double TOLERANCE = 0.015;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2026})
    void what_is_affected_is_found_and_nothing_affected_is_called_not_affected(long seed) {
        List<Path> files = Corpus.files("cisa-csaf/icsma", ".json");
        Garden garden = PlantedTruth.of(files, seed, HITS);
        List<Planted> planted = garden.assets();
        isAsAsked(planted);
        Map<List<String>, Outcome> verdicts = verdicts(files, garden);

        List<String> wronglyAffected = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> wronglyCleared = new ArrayList<>();
        List<String> decidedWithoutData = new ArrayList<>();
        List<String> decidedByName = new ArrayList<>();
        int right = 0;
        int open = 0;
        int missesOpen = 0;
        int hitsOpen = 0;
        for (Planted one : planted) {
            Outcome outcome = verdicts.get(List.of(one.advisory(), one.asset().id()));
            String told = outcome + ": " + one.miss() + " " + one.spoilt() + " " + one.advisory() + " "
                    + one.asset().vendor() + " | " + one.asset().product() + " | "
                    + one.asset().version();
            open += outcome == Outcome.TO_CHECK ? 1 : 0;
            hitsOpen += outcome == Outcome.TO_CHECK && one.affected() ? 1 : 0;
            missesOpen += outcome == Outcome.TO_CHECK && !one.affected() ? 1 : 0;
            if (one.affected() && (outcome == null || outcome == Outcome.NOT_AFFECTED)) {
                wronglyCleared.add(told);
            }
            if (one.byNameAlone() && outcome == Outcome.AFFECTED) {
                decidedByName.add(told);
            }
            if (one.spoilt() != null) {
                wronglyAffected.addAll(outcome == Outcome.AFFECTED && !one.affected() ? List.of(told) : List.of());
            } else if (!one.decidable()) {
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
                "seed %d: %d assets, precision %.4f, recall %.4f, to check %.1f %%, of the hits %.1f %%, of the near misses %.1f %%, "
                        + "of what was planted for other advisories %.2f %%%n",
                seed,
                planted.size(),
                precision,
                recall,
                100.0 * open / planted.size(),
                200.0 * hitsOpen / planted.size(),
                200.0 * missesOpen / planted.size(),
                100.0 * strangersOpen(verdicts, garden) / ((files.size() - 1.0) * planted.size()));

        assertThat(wronglyCleared)
                .as("truly affected, called not affected or not found")
                .isEmpty();
        assertThat(decidedByName).as("affected by name alone").isEmpty();
        assertThat(decidedWithoutData).as("decided though the data do not tell").isEmpty();
        assertThat(precision).as("wrongly affected: %s", wronglyAffected).isGreaterThanOrEqualTo(WANTED);
        assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(WANTED);
    }

    /** How often an advisory asks to check what was planted for another: most of it is another product of the same brand. */
    private static long strangersOpen(Map<List<String>, Outcome> verdicts, Garden garden) {
        Map<String, String> plantedFor = garden.assets().stream()
                .collect(Collectors.toMap(one -> one.asset().id(), Planted::advisory));
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == Outcome.TO_CHECK
                        && !entry.getKey().getFirst().startsWith("SERIAL")
                        && !plantedFor
                                .get(entry.getKey().getLast())
                                .equals(entry.getKey().getFirst()))
                .count();
    }

    /** The shares that the task of this test names, and near misses of each sort. */
    private static void isAsAsked(List<Planted> planted) {
        double all = planted.size();
        Map<String, Double> shares = new TreeMap<>();
        shares.put("dirtied", planted.stream().filter(Planted::dirtied).count() / all);
        shares.put(
                "without version",
                planted.stream().filter(one -> one.asset().version() == null).count() / all);
        shares.put("odd version", planted.stream().filter(Planted::odd).count() / all);
        shares.put(
                "near misses",
                planted.stream().filter(one -> one.miss() != null).count() / all);
        Map<Miss, Long> misses = planted.stream()
                .filter(one -> one.miss() != null)
                .collect(Collectors.groupingBy(Planted::miss, TreeMap::new, Collectors.counting()));
        System.out.println(shares + " " + misses);

        assertThat(shares.get("dirtied")).isCloseTo(0.20, within(TOLERANCE));
        assertThat(shares.get("without version")).isCloseTo(0.10, within(TOLERANCE));
        assertThat(shares.get("odd version")).isCloseTo(0.05, within(TOLERANCE));
        assertThat(shares.get("near misses")).isEqualTo(0.5);
        for (SpoiltName.How how : SpoiltName.How.values()) {
            for (boolean affected : List.of(true, false)) {
                double share = planted.stream()
                                .filter(one -> one.spoilt() == how && one.affected() == affected)
                                .count()
                        / (all / 2);
                assertThat(share).as("%s, affected: %s", how, affected).isCloseTo(how.share(), within(TOLERANCE));
            }
        }
        double decoys = all / 2;
        assertThat(planted.stream()
                                .filter(one -> one.miss() != null && one.dirtied())
                                .count()
                        / decoys)
                .as("decoys too")
                .isCloseTo(0.20, within(2 * TOLERANCE));
        assertThat(misses.keySet()).containsExactly(Miss.values());
        assertThat(misses.get(Miss.VERSION) / decoys)
                .as("wherever a line says plainly up to where")
                .isGreaterThan(0.08);
        assertThat(misses.get(Miss.SIBLING) / decoys).isGreaterThan(0.25);
        assertThat(misses.get(Miss.OTHER_MAKER) / decoys).isGreaterThan(0.25);
    }

    private static Map<List<String>, Outcome> verdicts(List<Path> files, Garden garden) {
        Matcher matcher = new Matcher(
                AssetIndex.of(garden.assets().stream().map(Planted::asset).toList(), Vendors.builtIn()));
        Map<List<String>, Outcome> verdicts = new HashMap<>();
        List<byte[]> documents = new ArrayList<>();
        files.forEach(file -> documents.add(Corpus.bytes(file)));
        garden.documents().forEach(document -> documents.add(document.getBytes(StandardCharsets.UTF_8)));
        for (byte[] document : documents) {
            Advisory advisory = Objects.requireNonNull(
                    CsafAdvisories.read("advisory.json", document).advisory());
            matcher.match(advisory)
                    .forEach(verdict -> verdicts.put(
                            List.of(advisory.trackingId(), verdict.asset().id()), verdict.outcome()));
        }
        return verdicts;
    }
}
