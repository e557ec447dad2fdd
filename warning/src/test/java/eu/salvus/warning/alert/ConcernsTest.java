package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Vulnerability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcernsTest {

    private static final Advisory ADVISORY = Said.by("https://acme.example").advisory();
    private static final Vulnerability SURE = ADVISORY.vulnerabilities().getFirst();
    private static final Vulnerability EXPLOITED = new Vulnerability(
            List.of("CVE-2026-0002"), null, null, List.of(Said.CRITICAL), Map.of(), SURE.remediations(), true);
    private static final Advisory BOTH = new Advisory(
            ADVISORY.publisher(),
            ADVISORY.speaker(),
            ADVISORY.trackingId(),
            ADVISORY.revision(),
            ADVISORY.title(),
            null,
            null,
            ADVISORY.tlp(),
            false,
            ADVISORY.products(),
            List.of(SURE, EXPLOITED),
            List.of());

    @Test
    void an_exploited_weakness_that_is_to_check_counts_beside_one_that_surely_affects() {
        Concern concern =
                concern(pump("pump-1", Affectedness.AFFECTED, SURE), pump("pump-1", Affectedness.TO_CHECK, EXPLOITED));
        Alert alert = Alert.of(concern);

        assertThat(concern.weaknesses())
                .extracting(each -> each.aliases().getFirst(), Weakness::affectedness)
                .containsExactly(
                        tuple("CVE-2026-0001", Affectedness.AFFECTED), tuple("CVE-2026-0002", Affectedness.TO_CHECK));
        assertThat(alert.affectedness()).isEqualTo(Affectedness.AFFECTED);
        assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.threat().exploitation()).isEqualTo(Exploitation.ACTIVE);
    }

    @Test
    void a_weakness_is_as_sure_as_in_the_asset_where_it_is_surest() {
        Concern concern = concern(
                pump("pump-1", Affectedness.TO_CHECK, SURE),
                pump("pump-2", Affectedness.AFFECTED, SURE),
                pump("pump-3", Affectedness.TO_CHECK, SURE));

        assertThat(concern.weaknesses()).extracting(Weakness::affectedness).containsExactly(Affectedness.AFFECTED);
        assertThat(concern.assets().values())
                .extracting(Sighting::affectedness)
                .containsExactly(Affectedness.TO_CHECK, Affectedness.AFFECTED, Affectedness.TO_CHECK);
    }

    private static Concern concern(Finding... findings) {
        List<Concern> concerns = Concerns.of(BOTH, List.of(findings), Threats.UNKNOWN, Said.NAMES);
        assertThat(concerns).hasSize(1);
        return concerns.getFirst();
    }

    private static Finding pump(String id, Affectedness affectedness, Vulnerability weakness) {
        Finding pump = Said.pump(id, affectedness);
        return new Finding(pump.ref(), pump.asset(), pump.product(), pump.sighting(), List.of(weakness));
    }
}
