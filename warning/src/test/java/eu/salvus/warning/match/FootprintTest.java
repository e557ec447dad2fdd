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
import org.junit.jupiter.api.Test;

class FootprintTest {

    /** Each inventory is held against each advisory wholly: the footprint must never say no where that finds anything. */
    @Test
    void nothing_that_an_advisory_touches_is_missed_and_most_that_it_does_not_touch_is_told_apart() {
        List<Path> files = Corpus.files("cisa-csaf/icsma", ".json");
        List<Advisory> advisories = files.stream()
                .map(file -> Objects.requireNonNull(
                        CsafAdvisories.read(file.toString(), Corpus.bytes(file)).advisory()))
                .toList();
        List<Asset> planted = PlantedTruth.of(files, 11, 2).assets().stream()
                .map(Planted::asset)
                .toList();
        Sought sought = Sought.of(advisories, Vendors.builtIn());
        int touched = 0;
        int opened = 0;
        int asked = 0;
        for (int from = 0; from < planted.size(); from += 20) {
            AssetIndex index =
                    AssetIndex.of(planted.subList(from, Math.min(planted.size(), from + 20)), Vendors.builtIn());
            Matcher matcher = new Matcher(index);
            List<Advisory> touching = new ArrayList<>(advisories);
            touching.removeIf(advisory -> matcher.match(advisory).isEmpty());
            List<Advisory> may = sought.mayTouch(Footprint.of(index));
            assertThat(may).containsAll(touching);
            touched += touching.size();
            opened += may.size();
            asked += advisories.size();
        }
        assertThat(touched).isGreaterThan(100);
        assertThat(opened).isLessThan(asked / 3);
    }
}
