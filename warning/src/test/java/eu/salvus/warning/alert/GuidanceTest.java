package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Remediation.Kind;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    private static final Said SAID = Said.by("https://acme.example");
    private static final Finding PUMP = Said.pump("pump-1", Affectedness.AFFECTED);
    private static final Finding SERVER =
            Said.found(Said.asset("server-1", Asset.Kind.SERVER, "Records 7"), Affectedness.AFFECTED);

    @Test
    void of_a_medical_device_only_the_words_of_its_publisher_are_told_and_as_they_were_written() {
        Guidance guidance = of(SAID.remedied(Kind.WORKAROUND, "Disable  TCP/IP port 23; see §4."), PUMP);
        assertThat(guidance.quotes())
                .extracting(Guidance.Quote::text)
                .containsExactly("Disable  TCP/IP port 23; see §4.");
        assertThat(guidance.askBiomedical()).isFalse();
        assertThat(guidance.limitAccess()).isFalse();
    }

    @Test
    void where_nobody_says_what_to_do_now_with_a_medical_device_biomedical_engineering_is_asked() {
        assertThat(of(SAID, PUMP).askBiomedical()).isTrue();
        assertThat(of(SAID.unremedied(), PUMP).quotes()).isEmpty();
        assertThat(of(SAID.unremedied(), PUMP).askBiomedical()).isTrue();
    }

    @Test
    void before_a_medical_device_is_disconnected_those_who_treat_patients_agree_always() {
        assertThat(of(SAID, PUMP).confirmDisconnecting()).isTrue();
        assertThat(of(SAID, SERVER).confirmDisconnecting()).isFalse();
    }

    @Test
    void of_other_things_it_is_advised_to_limit_who_reaches_them_where_nothing_can_be_done_now() {
        assertThat(of(SAID, SERVER).limitAccess()).isTrue();
        assertThat(of(SAID.remedied(Kind.MITIGATION, "Block port 23."), SERVER).limitAccess())
                .isFalse();
    }

    private static Guidance of(Said said, Finding finding) {
        return Guidance.of(Alert.of(said.concerns(finding).getFirst()));
    }
}
