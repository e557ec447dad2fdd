package eu.salvus.warning.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.salvus.twin.Asset;
import eu.salvus.warning.Remediation.Kind;
import eu.salvus.warning.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(Speaker.class)
    void a_medical_device_is_changed_by_the_word_of_its_maker_or_an_authority_alone(Speaker speaker) {
        boolean heard = speaker == Speaker.VENDOR || speaker == Speaker.COORDINATOR;
        Said said = SAID.as(speaker).remedied(Kind.WORKAROUND, "Unplug it.");

        Guidance device = of(said, PUMP);
        assertThat(device.quotes()).hasSize(heard ? 1 : 0);
        assertThat(device.askBiomedical()).isEqualTo(!heard);

        Guidance server = of(said, SERVER);
        assertThat(server.quotes())
                .extracting(Guidance.Quote::text, Guidance.Quote::speaker)
                .containsExactly(tuple("Unplug it.", speaker));
    }

    @Test
    void the_maker_of_a_part_is_not_the_maker_of_the_device() {
        Asset scanner = Said.asset("scanner-1", Asset.Kind.MEDICAL_DEVICE, "Scanner").toBuilder()
                .vendor("Philips")
                .build();
        Said said = SAID.remedied(Kind.WORKAROUND, "Remove the service.");

        assertThat(of(said, Said.found(scanner, Affectedness.AFFECTED)).quotes())
                .as("Acme makes what the scanner runs")
                .isEmpty();
        assertThat(of(said, Said.found(scanner, Affectedness.AFFECTED)).askBiomedical())
                .isTrue();
        assertThat(of(said.as(Speaker.COORDINATOR), Said.found(scanner, Affectedness.AFFECTED))
                        .quotes())
                .hasSize(1);
    }

    @Test
    void what_others_say_stands_silent_beside_what_the_maker_says() {
        Alert alert = Alert.of(SAID.concerns(PUMP).getFirst())
                .with(SAID.as(Speaker.DISCOVERER)
                        .numbered("ADV-2")
                        .remedied(Kind.WORKAROUND, "Unplug it.")
                        .concerns(PUMP)
                        .getFirst());
        assertThat(Guidance.of(alert).quotes()).extracting(Guidance.Quote::text).containsExactly("Update to 2.0.");
        assertThat(Guidance.of(alert).askBiomedical()).isTrue();
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
