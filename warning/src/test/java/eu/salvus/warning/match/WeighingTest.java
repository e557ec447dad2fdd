package eu.salvus.warning.match;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.warning.AdvisedProduct;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.ProductIdentifiers;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.Tlp;
import eu.salvus.warning.VersionStatement;
import eu.salvus.warning.Vulnerability;
import eu.salvus.warning.Vulnerability.Status;
import eu.salvus.warning.product.Vendors;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeighingTest {

    private static final AdvisedProduct PUMP = new AdvisedProduct(
            "P",
            "$.product",
            "Infusomat",
            "B. Braun",
            null,
            "Infusomat",
            new VersionStatement.Range("< 2.0"),
            ProductIdentifiers.NONE,
            List.of());

    @ParameterizedTest
    @ValueSource(ints = {3, 300})
    void weaknesses_of_which_the_same_is_said_are_decided_together_and_each_keeps_its_outcome(int weaknesses) {
        Advisory advisory = advisory(weaknesses);
        Asset asset = Asset.builder("a")
                .kind(Asset.Kind.MEDICAL_DEVICE)
                .zone("z")
                .vendor("B. Braun")
                .product("Infusomat")
                .version("1.0")
                .build();
        Counted findings =
                new Counted(new Search(AssetIndex.of(List.of(asset), Vendors.builtIn()), Lessons.NONE, LocalDate.MIN)
                        .candidates(advisory).get(asset).stream()
                                .map(candidate -> candidate.at(candidate.face().version()))
                                .toList());

        Verdict verdict = Objects.requireNonNull(new Weighing(advisory).verdict(findings));

        assertThat(findings.gone).as("times that all lines were gone through").isEqualTo(2);
        assertThat(verdict.weighed()).hasSize(weaknesses);
        assertThat(verdict.weighed().getFirst().outcome()).isEqualTo(Outcome.TO_CHECK);
        assertThat(verdict.weighed().getLast().outcome()).isEqualTo(Outcome.AFFECTED);
        assertThat(verdict.deciding()).isEqualTo(verdict.weighed().get(1));
    }

    /** One weakness that is looked into, and so many less one that are there. */
    private static Advisory advisory(int weaknesses) {
        List<Vulnerability> all = new ArrayList<>(IntStream.range(0, weaknesses)
                .mapToObj(number -> weakness(number, number == 0 ? Status.UNDER_INVESTIGATION : Status.AFFECTED))
                .toList());
        return new Advisory(
                "https://example.org",
                Speaker.UNKNOWN,
                "X",
                "1",
                "T",
                null,
                null,
                Tlp.CLEAR,
                false,
                List.of(PUMP),
                all,
                List.of());
    }

    private static Vulnerability weakness(int number, Status status) {
        return new Vulnerability(
                List.of("CVE-2026-" + (1000 + number)), null, null, List.of(), Map.of("P", status), List.of(), false);
    }

    /** Counts how often it is gone through. */
    private static final class Counted extends AbstractList<Finding> {
        private final List<Finding> findings;
        private int gone;

        Counted(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public Iterator<Finding> iterator() {
            gone++;
            return super.iterator();
        }

        @Override
        public Finding get(int index) {
            return findings.get(index);
        }

        @Override
        public int size() {
            return findings.size();
        }
    }
}
