package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.warning.Advisory;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Vulnerability;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcernsTest {

    private static final Advisory ADVISORY = Said.by("https://acme.example").advisory();
    private static final Vulnerability SURE = ADVISORY.vulnerabilities().getFirst();
    private static final Vulnerability EXPLOITED = new Vulnerability(
            List.of("CVE-2026-0002"), null, null, List.of(Said.CRITICAL), Map.of(), SURE.remediations(), true);
    private static final Advisory BOTH = with(List.of(SURE, EXPLOITED));

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

    /** To name a device is to search the table of makers: tens of microseconds, for each of some thousand devices. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 400})
    void each_device_is_named_once_however_many_weaknesses_it_has(int weaknesses) {
        Advisory rollup = rollup(weaknesses);
        List<Finding> findings = IntStream.range(0, 30)
                .mapToObj(number -> Said.pump("pump-" + number, Affectedness.AFFECTED))
                .map(pump -> new Finding(
                        pump.ref(), pump.asset(), pump.product(), pump.sighting(), rollup.vulnerabilities()))
                .toList();
        int[] named = {0};

        List<Concern> concerns = Concerns.of(rollup, findings, Threats.UNKNOWN, finding -> {
            named[0]++;
            return new Concerns.Named(Said.NAMES.key(finding.asset()), true);
        });

        assertThat(named[0]).isEqualTo(30);
        assertThat(concerns).hasSize(1);
        assertThat(concerns.getFirst().weaknesses()).hasSize(weaknesses);
        assertThat(concerns.getFirst().assets()).hasSize(30);
    }

    @Test
    void what_is_said_of_devices_that_are_alike_is_worked_out_once() {
        Statements statements = new Statements(rollup(400));
        List<Vulnerability> all = rollup(400).vulnerabilities();
        Finding one = pump("pump-1", Affectedness.AFFECTED, all.getFirst());
        Finding alike = pump("pump-2", Affectedness.AFFECTED, all.getFirst());
        Finding unlike = pump("pump-3", Affectedness.TO_CHECK, all.getFirst());

        assertThat(statements.of(alike)).isSameAs(statements.of(one));
        assertThat(statements.of(unlike)).isNotEqualTo(statements.of(one));
    }

    @Test
    void the_order_of_weaknesses_is_that_of_the_advisory_and_each_remedy_is_a_concern() {
        Vulnerability other = new Vulnerability(
                List.of("CVE-2026-0003"),
                null,
                null,
                List.of(),
                Map.of(),
                Said.by("x")
                        .remedied(Remediation.Kind.VENDOR_FIX, "Update to 3.0.")
                        .advisory()
                        .vulnerabilities()
                        .getFirst()
                        .remediations(),
                false);
        Advisory three = with(List.of(SURE, other, EXPLOITED));

        List<Concern> concerns = Concerns.of(
                three,
                List.of(
                        pump("pump-1", Affectedness.AFFECTED, EXPLOITED, other),
                        pump("pump-2", Affectedness.AFFECTED, SURE)),
                Threats.UNKNOWN,
                Said.NAMES);

        assertThat(concerns)
                .extracting(concern -> concern.weaknesses().stream()
                        .map(each -> each.aliases().getFirst())
                        .toList())
                .containsExactlyInAnyOrder(List.of("CVE-2026-0001", "CVE-2026-0002"), List.of("CVE-2026-0003"));
    }

    private static Advisory rollup(int weaknesses) {
        return with(IntStream.range(0, weaknesses)
                .mapToObj(number -> new Vulnerability(
                        List.of("CVE-2026-" + (1000 + number)),
                        null,
                        null,
                        List.of(),
                        Map.of(),
                        SURE.remediations(),
                        false))
                .toList());
    }

    private static Concern concern(Finding... findings) {
        List<Concern> concerns = Concerns.of(BOTH, List.of(findings), Threats.UNKNOWN, Said.NAMES);
        assertThat(concerns).hasSize(1);
        return concerns.getFirst();
    }

    private static Advisory with(List<Vulnerability> weaknesses) {
        return new Advisory(
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
                weaknesses,
                List.of());
    }

    private static Finding pump(String id, Affectedness affectedness, Vulnerability... weaknesses) {
        Finding pump = Said.pump(id, affectedness);
        return new Finding(pump.ref(), pump.asset(), pump.product(), pump.sighting(), List.of(weaknesses));
    }
}
