package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.Corpus;
import eu.salvus.warning.csaf.CsafAdvisories;
import eu.salvus.warning.match.PlantedTruth.Planted;
import eu.salvus.warning.product.Vendors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FleetIndexTest {

    @Test
    void many_inventories_together_get_the_verdicts_each_gets_alone() {
        List<Path> files = Corpus.files("cisa-csaf/icsma", ".json");
        List<Asset> planted = PlantedTruth.of(files, 7, 2).assets().stream()
                .map(Planted::asset)
                .toList();
        List<List<Asset>> organisations = new ArrayList<>();
        for (int from = 0; from < planted.size(); from += 150) {
            organisations.add(planted.subList(from, Math.min(planted.size(), from + 150)));
            organisations.add(List.of());
        }
        FleetIndex fleet = FleetIndex.of(organisations, Vendors.builtIn());
        List<Matcher> alone = organisations.stream()
                .map(assets -> new Matcher(AssetIndex.of(assets, Vendors.builtIn())))
                .toList();

        assertThat(fleet.assets()).isEqualTo(planted.size());
        int told = 0;
        for (Path file : files) {
            Advisory advisory = Objects.requireNonNull(
                    CsafAdvisories.read(file.toString(), Corpus.bytes(file)).advisory());
            TreeSet<String> expected = new TreeSet<>();
            for (int i = 0; i < alone.size(); i++) {
                int organisation = i;
                alone.get(i)
                        .match(advisory)
                        .forEach(verdict -> expected.add(verdict.outcome() + " " + organisation + " "
                                + organisations.get(organisation).indexOf(verdict.asset())));
            }
            FleetVerdict together = fleet.match(advisory);
            TreeSet<String> found = new TreeSet<>();
            for (Outcome outcome : Outcome.values()) {
                together.forEach(
                        outcome, (organisation, asset) -> found.add(outcome + " " + organisation + " " + asset));
            }
            assertThat(found).as(advisory.trackingId()).isEqualTo(expected);
            long counted = together.count(Outcome.AFFECTED)
                    + together.count(Outcome.TO_CHECK)
                    + together.count(Outcome.NOT_AFFECTED);
            assertThat(counted).isEqualTo(expected.size());
            told += expected.size();
        }
        assertThat(told).isGreaterThan(1_000);
    }
}
